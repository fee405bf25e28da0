/// Where the bytes of a file come from.
package protocol ByteSource {
  /// Appends the next bytes to `buffer`, at least one and at most as many as it has room for.
  ///
  /// Appending nothing means that the end is reached. An error ends the reading and reaches the
  /// reader's caller as it is.
  mutating func read(into buffer: inout OutputSpan<UInt8>) throws

  /// The form of the bytes, if they are made from a table; nil for a file that holds them.
  var table: TableForm? { get }
}

extension ByteSource {
  package var table: TableForm? { nil }
}

/// Bytes that are in memory already.
package struct MemorySource: ByteSource {
  private let bytes: [UInt8]
  private var offset = 0

  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  package init(_ text: String) { self.init(Array(text.utf8)) }

  package mutating func read(into buffer: inout OutputSpan<UInt8>) {
    offset += buffer.append(bytes, from: offset)
  }
}

/// A source whose first bytes were read before, and are given again.
package struct ReplayingSource: ByteSource {
  private var first: [UInt8]
  private var offset: Int
  private var rest: any ByteSource

  /// Gives `first` from `offset` on, then `rest`.
  package init(_ first: [UInt8], from offset: Int = 0, then rest: any ByteSource) {
    self.first = first
    self.offset = offset
    self.rest = rest
  }

  package mutating func read(into buffer: inout OutputSpan<UInt8>) throws {
    guard offset < first.count else {
      first = []
      offset = 0
      return try rest.read(into: &buffer)
    }
    offset += buffer.append(first, from: offset)
  }
}

extension OutputSpan<UInt8> {
  /// Appends as many of `bytes` from `offset` on as there is room for, and says how many.
  mutating func append(_ bytes: [UInt8], from offset: Int) -> Int {
    append(bytes, in: offset..<bytes.count)
  }

  /// Appends as many of the bytes in `range` as there is room for, and says how many.
  package mutating func append(_ bytes: [UInt8], in range: Range<Int>) -> Int {
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
    let offset = range.lowerBound
    let count = Swift.min(freeCapacity, range.count)
    guard count > 0 else { return 0 }
    // Safety: source and target are distinct allocations, and `count` bytes from `offset` are
    // within the one, `count` bytes of free capacity within the other.
    unsafe withUnsafeMutableBufferPointer { target, initialized in
      unsafe bytes.withUnsafeBufferPointer { source in
        let rest = unsafe UnsafeMutableBufferPointer(rebasing: target[initialized...])
        _ = unsafe rest.initialize(fromContentsOf: source[offset..<offset + count])
      }
      initialized += count
    }
    return count
  }
}
