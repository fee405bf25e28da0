private import CBytes

/// Sixty-four consecutive bytes, asked which of them are equal to something.
///
/// An answer is a mask: bit i stands for byte i.
///
/// Safety: whoever makes a block promises 64 readable bytes for as long as it is asked, and of these
/// the functions read.
@safe
struct ByteBlock {
  private let address: UnsafeRawPointer

  static let count = 64

  /// The 64 bytes from `address` on, which must be readable as long as they are asked.
  @inline(__always)
  init(at address: UnsafeRawPointer) {
    unsafe self.address = address
  }

  /// The bytes equal to `byte`.
  @inline(__always)
  func mask(of byte: UInt8) -> UInt64 { unsafe cbytes_equal(address, byte) }

  /// The bytes that are not ASCII.
  @inline(__always)
  var nonASCII: UInt64 { unsafe cbytes_high_below(address, 0x100) }

  /// The bytes that continue a character of UTF-8: 0x80…0xBF.
  @inline(__always)
  var continuations: UInt64 { unsafe cbytes_high_below(address, 0xC0) }

  /// The bytes that begin a character of two bytes in UTF-8: 0xC2…0xDF.
  @inline(__always)
  var leadsOfTwo: UInt64 {
    unsafe cbytes_high_below(address, 0xE0) & ~cbytes_high_below(address, 0xC2)
  }

  /// Whether all bytes are ASCII other than NUL: true of nearly every block of nearly every file.
  @inline(__always)
  var isPlain: Bool { unsafe cbytes_are_plain(address) != 0 }
}
