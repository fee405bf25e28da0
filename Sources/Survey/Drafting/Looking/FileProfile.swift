import CSV

/// What is remembered of a file after it was read once.
struct FileProfile: Sendable {
  /// Only so many columns, from the left, are looked at.
  static let mostColumns = 2000

  let path: String
  let sniffed: Sniffed
  let header: Header
  /// The records below the header.
  let rows: Int
  /// By column, as far as they are looked at.
  let columns: [ColumnProfile]
  let joint: JointCounts

  /// Reads a file to its end, in memory that does not grow with it.
  ///
  /// - Throws: ``Complaints`` for a file without rows, `Malformation`, what `opening` throws.
  init(_ file: InputFile, opening: Opening) throws {
    var records = try RecordReader(file, opening: opening)
    let first = try records.next()
    let header = first.map { Header($0) } ?? Header([])
    let count = min(header.names.count, Self.mostColumns)
    var columns = Array(repeating: ColumnProfile(), count: count)
    var joint = JointCounts(columns: count)
    var next = first
    var start = 1
    while let block = next {
      Self.read(block, from: start, into: &columns, &joint)
      start = 0
      next = try records.next()
    }
    guard records.recordCount > 1 else { throw Complaints([.headerOnly(in: file.path)]) }
    path = file.path
    sniffed = records.sniffed
    self.header = header
    rows = records.recordCount - 1
    self.columns = columns
    self.joint = joint
  }

  private static func read(
    _ block: RecordBlock,
    from start: Int,
    into columns: inout [ColumnProfile],
    _ joint: inout JointCounts
  ) {
    let bytes = block.bytes.span
    for record in start..<block.recordCount {
      for column in columns.indices {
        let field = block.field(record, column)
        let text = bytes.extracting(field.range)
        let value = columns[column].add(text.extracting(text.trimmedRange)) { block.text(field) }
        if let value { joint.note(column: column, value: value) }
      }
      joint.endRow()
    }
  }
}

extension Diagnostic {
  fileprivate static func headerOnly(in path: String) -> Diagnostic {
    Diagnostic(
      .error,
      .headerOnly,
      at: Place(file: path, line: 1),
      "The file has a header and no rows.",
      hint: "Export the answers again, or leave the file out."
    )
  }
}
