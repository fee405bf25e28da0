/// Sixty-four consecutive bytes, asked which of them are equal to something.
///
/// An answer is a mask: bit i stands for byte i.
struct ByteBlock {
  typealias Vector = SIMD16<UInt8>

  private let vectors: (Vector, Vector, Vector, Vector)

  static let count = 64

  /// The 64 bytes from `address` on, which must be readable.
  @inline(__always)
  init(at address: UnsafeRawPointer) {
    // Safety: the caller promises 64 readable bytes; any bytes are a vector of bytes.
    unsafe vectors = (
      address.loadUnaligned(fromByteOffset: 0, as: Vector.self),
      address.loadUnaligned(fromByteOffset: 16, as: Vector.self),
      address.loadUnaligned(fromByteOffset: 32, as: Vector.self),
      address.loadUnaligned(fromByteOffset: 48, as: Vector.self)
    )
  }

  /// The bytes equal to `byte`.
  @inline(__always)
  func mask(of byte: UInt8) -> UInt64 {
    let wanted = Vector(repeating: byte)
    return gather(
      vectors.0 .== wanted,
      vectors.1 .== wanted,
      vectors.2 .== wanted,
      vectors.3 .== wanted
    )
  }

  /// The bytes equal to `byte`, with a short cut for blocks that have none.
  @inline(__always)
  func maskIfAny(of byte: UInt8) -> UInt64 {
    let wanted = Vector(repeating: byte)
    let (first, second) = (vectors.0 .== wanted, vectors.1 .== wanted)
    let (third, fourth) = (vectors.2 .== wanted, vectors.3 .== wanted)
    guard isAnySet((first .| second) .| (third .| fourth)) else { return 0 }
    return gather(first, second, third, fourth)
  }

  /// The bytes that are not ASCII.
  var nonASCII: UInt64 {
    let limit = Vector(repeating: 0x7F)
    return gather(
      vectors.0 .> limit,
      vectors.1 .> limit,
      vectors.2 .> limit,
      vectors.3 .> limit
    )
  }

  /// Whether all bytes are ASCII other than NUL: true of nearly every block of nearly every file.
  @inline(__always)
  var isPlain: Bool {
    // A byte b or b − 1 has its high bit set exactly if b is zero or not ASCII.
    let all = (vectors.0 | vectors.1) | (vectors.2 | vectors.3)
    let ones = Vector(repeating: 1)
    let less =
      ((vectors.0 &- ones) | (vectors.1 &- ones))
      | ((vectors.2 &- ones) | (vectors.3 &- ones))
    let halves = unsafe unsafeBitCast(all | less, to: SIMD2<UInt64>.self)
    return (halves[0] | halves[1]) & 0x8080_8080_8080_8080 == 0
  }
}

/// One byte of all ones or all zeros for each byte compared.
///
/// It is spelled out wherever vectors are compared, since the compiler then takes the comparison
/// that is a single instruction, and not the generic one, which is a loop.
private typealias Comparison = SIMDMask<SIMD16<Int8>>

@inline(__always)
private func isAnySet(_ mask: Comparison) -> Bool {
  // Safety: both types are sixteen bytes without invalid patterns.
  let halves = unsafe unsafeBitCast(mask, to: SIMD2<UInt64>.self)
  return halves[0] | halves[1] != 0
}

/// One bit of each of 64 bytes, which are all ones or all zeros, in their order.
@inline(__always)
private func gather(
  _ first: Comparison,
  _ second: Comparison,
  _ third: Comparison,
  _ fourth: Comparison
) -> UInt64 {
  gather(first) | gather(second) &<< 16 | gather(third) &<< 32 | gather(fourth) &<< 48
}

/// One bit of each of 16 bytes: a different bit of every byte of a word is kept, and the
/// multiplication adds all bytes of the word up in its highest.
@inline(__always)
private func gather(_ mask: Comparison) -> UInt64 {
  // Safety: both types are sixteen bytes without invalid patterns.
  let words = unsafe unsafeBitCast(mask, to: SIMD2<UInt64>.self)
  let low = ((words[0] & 0x8040_2010_0804_0201) &* 0x0101_0101_0101_0101) &>> 56
  let high = ((words[1] & 0x8040_2010_0804_0201) &* 0x0101_0101_0101_0101) &>> 56
  return low | high &<< 8
}
