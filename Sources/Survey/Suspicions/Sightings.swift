import CSV

/// How often something was met in a file, and where first.
struct Sightings {
  /// How many places are named.
  private static let mostLines = 5

  private(set) var count = 0
  /// The lines of the first few, ascending.
  private(set) var lines: [Int] = []

  /// Counts one more; the rows of a file must come in their order.
  mutating func add(_ block: RecordBlock, _ record: Int) {
    count += 1
    if lines.count < Self.mostLines { lines.append(block.line(ofRecord: record)) }
  }

  /// `line 3`, or `lines 3, 9, 14 and others`.
  var words: String {
    let list = lines.map { "\($0)" }.joined(separator: ", ")
    return "line\(count == 1 ? "" : "s") \(list)\(count > lines.count ? " and others" : "")"
  }

  /// The place of the first.
  func place(in file: String) -> Place { Place(file: file, line: lines.first) }
}
