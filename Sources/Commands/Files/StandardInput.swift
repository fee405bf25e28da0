import CSV
import Glibc
import Survey

/// Standard input in the place of a file, with a header put before it where it has none.
final class StandardInput {
  private let header: String?
  private var isOpened = false

  init(header: String?) { self.header = header }

  /// The records; they can be read once.
  func open(_ file: InputFile) throws(Complaints) -> any ByteSource {
    guard !isOpened else { throw InputFault.readsOnce.complaint(of: file) }
    isOpened = true
    let records = StandardInputSource()
    guard let header else { return records }
    return ReplayingSource(Array((header + "\n").utf8), then: records)
  }
}

/// The bytes of standard input.
private struct StandardInputSource: ByteSource {
  private var chunk = [UInt8](repeating: 0, count: 512 << 10)
  private var available = 0..<0

  mutating func read(into buffer: inout OutputSpan<UInt8>) throws {
    if available.isEmpty { available = 0..<(try Descriptor.read(STDIN_FILENO, into: &chunk)) }
    let taken = buffer.append(chunk, in: available)
    available = available.lowerBound + taken..<available.upperBound
  }
}
