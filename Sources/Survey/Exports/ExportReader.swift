import CSV

/// A file whose beginning has been looked at, about to be read from its first answer on.
struct ExportReader: ~Copyable {
  private(set) var form: ExportForm
  /// The blocks that were read to tell the form, in their order; their header rows still stand in
  /// them.
  private(set) var blocks: [RecordBlock]
  var records: RecordReader

  /// Opens a file and tells its form.
  ///
  /// - Parameters:
  ///   - file: The file, and what is stated about it.
  ///   - beside: The first records of files beside it, by their name.
  /// - Throws: `Malformation` if the beginning is not readable text; what `opening` throws.
  init(
    _ file: InputFile,
    beside: [String: [String]] = [:],
    limits: Limits = Limits(),
    opening: Opening
  ) throws {
    var records = try RecordReader(file, limits: limits, opening: opening)
    var (blocks, head) = try Self.head(of: &records, beside)
    var form = ExportForm(of: head, stated: file)
    let dialect = records.sniffed.dialect
    if form.part == .structure, [.utf8, .windows1252].contains(dialect.encoding) {
      records = try RecordReader(file, limits: limits) {
        SurplusFieldSource(try opening($0), delimiter: dialect.delimiter)
      }
      (blocks, head) = try Self.head(of: &records, beside)
      form = ExportForm(of: head, stated: file)
    }
    self.records = records
    self.blocks = blocks
    self.form = form
  }

  /// Lets columns be found by the names of earlier files; see ``ExportForm/adopt(_:from:in:)``.
  mutating func adopt(
    _ names: [Columns.Name],
    from earlier: [Heading],
    in file: String
  ) -> [Diagnostic] {
    form.adopt(names, from: earlier, in: file)
  }

  private static func head(
    of records: inout RecordReader,
    _ beside: [String: [String]]
  ) throws -> ([RecordBlock], ExportHead) {
    var blocks: [RecordBlock] = []
    var texts: [[String]] = []
    do {
      while texts.count < ExportHead.mostRecords, let block = try records.next() {
        let wanted = min(block.recordCount, ExportHead.mostRecords - texts.count)
        for record in 0..<wanted {
          let isHeader = texts.count < ExportHead.mostHeaderRows
          let most = isHeader ? block.columnCount : ExportHead.mostFields
          texts.append(block.texts(of: record, most: most))
        }
        blocks.append(block)
      }
    } catch let malformation as Malformation {
      // It is met again when the rows are read, after what stands before it.
      if blocks.isEmpty { throw malformation }
    }
    let dialect = records.sniffed.dialect
    var head = ExportHead(texts, encoding: dialect.encoding, delimiter: dialect.delimiter)
    head.beside = beside
    return (blocks, head)
  }

  /// Hands on the blocks that were read already, each with its first record that is no header.
  ///
  /// No header lies behind them: a block holds a record at least, and more records were looked at
  /// than any header has rows.
  mutating func forEachBlockRead(_ use: (RecordBlock, Int) -> Void) {
    var rows = form.heading.rows
    for block in blocks {
      use(block, min(rows, block.recordCount))
      rows = max(0, rows - block.recordCount)
    }
    blocks = []
  }

  /// Hands on all blocks.
  mutating func forEachBlock(_ use: (RecordBlock, Int) -> Void) throws {
    forEachBlockRead(use)
    while let block = try records.next() { use(block, 0) }
  }
}

extension RecordBlock {
  /// The texts of a record's first fields.
  fileprivate func texts(of record: Int, most: Int) -> [String] {
    (0..<min(columnCount, most)).map { text(record, $0).trimmed }
  }
}
