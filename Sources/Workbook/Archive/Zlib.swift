import CZlib

/// Unpacks the deflated bytes of one entry; the only file that calls zlib.
@safe
final class Inflater {
  /// How far a step has come.
  enum Progress {
    case more
    case ended
    case broken
  }

  /// Owned: zlib keeps the address, so the stream has a place of its own until this object ends.
  private let stream: UnsafeMutablePointer<z_stream>

  init() {
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    // It fails only when memory has run out.
    guard unsafe cz_begin(stream) == Z_OK else { fatalError("out of memory") }
  }

  deinit {
    // Safe: the stream was made ready in `init`, and nobody else has it.
    unsafe inflateEnd(stream)
    unsafe stream.deinitialize(count: 1)
    unsafe stream.deallocate()
  }

  /// Unpacks from the start of `range` until it is used up or `most` bytes are made.
  ///
  /// - Parameters:
  ///   - bytes: What holds the packed bytes.
  ///   - range: Where those are that have not been used yet; what is used is taken off its start.
  ///   - most: How many bytes to make, at least 1.
  /// - Returns: The bytes, and whether there are more to come.
  func unpack(
    _ bytes: [UInt8],
    _ range: inout Range<Int>,
    atMost most: Int
  ) -> (made: [UInt8], progress: Progress) {
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
    let given = min(range.count, 1 << 30)
    var status = Z_OK
    // Safe: zlib reads at most `avail_in` bytes from `next_in`, which lie within the array, and
    // writes at most `avail_out` to `next_out`, which the new array has room for. Both addresses
    // are used during the call only, and are forgotten after it.
    let made = unsafe [UInt8](unsafeUninitializedCapacity: most) { output, count in
      unsafe bytes.withUnsafeBufferPointer { input in
        let rest = unsafe UnsafeBufferPointer(rebasing: input[range.lowerBound...])
        unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: rest.baseAddress)
        unsafe stream.pointee.avail_in = UInt32(given)
        unsafe stream.pointee.next_out = output.baseAddress
        unsafe stream.pointee.avail_out = UInt32(most)
        status = unsafe inflate(stream, Z_NO_FLUSH)
        unsafe stream.pointee.next_in = nil
        unsafe stream.pointee.next_out = nil
      }
      count = unsafe most - Int(stream.pointee.avail_out)
    }
    let used = unsafe given - Int(stream.pointee.avail_in)
    range = range.lowerBound + used..<range.upperBound
    switch status {
    case Z_STREAM_END: return (made, .ended)
    case Z_OK where used > 0 || !made.isEmpty: return (made, .more)
    default: return (made, .broken)
    }
  }
}

/// The checksum of ZIP entries (CRC-32).
struct Checksum {
  private(set) var value: UInt32 = 0

  mutating func add(_ bytes: [UInt8]) {
    // Safe: zlib reads as many bytes as the array has, during the call only.
    value = unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe UInt32(
        truncatingIfNeeded: crc32(UInt(value), buffer.baseAddress, UInt32(buffer.count))
      )
    }
  }
}
