import Glibc

/// A file that is written from its beginning, in large pieces.
struct OutputFile {
  private let descriptor: Int32
  private let path: String
  private var waiting: [UInt8] = []

  private static let piece = 1 << 20

  /// Begins the file anew; ends the program if it cannot be written.
  init(_ path: String) {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    if descriptor < 0 { Self.fail(path) }
    waiting.reserveCapacity(2 * Self.piece)
  }

  mutating func write(_ text: String) {
    waiting.append(contentsOf: text.utf8)
    if waiting.count >= Self.piece { flush() }
  }

  mutating func write(_ text: StaticString) {
    text.withUTF8Buffer { waiting.append(contentsOf: $0) }
  }

  mutating func write(byte: UInt8) { waiting.append(byte) }

  /// Hands what was written to the system, if it is much.
  mutating func endRecord() {
    write(byte: UInt8(ascii: "\n"))
    if waiting.count >= Self.piece { flush() }
  }

  mutating func close() {
    flush()
    _ = Glibc.close(descriptor)
  }

  private mutating func flush() {
    var done = 0
    while done < waiting.count {
      let written = waiting.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress.map { $0 + done }, $0.count - done)
      }
      if written <= 0 { Self.fail(path) }
      done += written
    }
    waiting.removeAll(keepingCapacity: true)
  }

  private static func fail(_ path: String) -> Never {
    perror(path)
    exit(73)
  }
}
