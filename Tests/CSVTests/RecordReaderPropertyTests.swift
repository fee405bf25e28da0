import Testing

@testable import CSV

/// The reader against the slow parser, over all kinds of files, chunk sizes and limits.
struct RecordReaderPropertyTests {
  @Test(arguments: [LineEnd.lineFeed, .carriageReturn])
  func `noise is judged as the reference judges it`(lineEnd: LineEnd) {
    var generator = SplitMix(state: 1)
    for round in 0..<1500 {
      let text = RandomText.noise(&generator, length: round % 24)
      agree(text, lineEnd: lineEnd, chunkBytes: [1, 2, 3, 5, 7, 16, 64, 1000])
    }
  }

  @Test func `tables are read as the reference reads them`() {
    var generator = SplitMix(state: 2)
    for round in 0..<400 {
      let text = RandomText.table(&generator, records: 1 + round % 30)
      agree(text, chunkBytes: [1, 2, 3, 13, 63, 64, 65, 200, 5000])
    }
  }

  @Test func `damaged tables are judged as the reference judges them`() {
    var generator = SplitMix(state: 3)
    for round in 0..<1500 {
      let text = RandomText.damaged(&generator, records: 1 + round % 20)
      agree(text, chunkBytes: [1, 4, 31, 64, 129, 5000])
    }
  }

  @Test func `small limits are kept as the reference keeps them`() {
    var generator = SplitMix(state: 4)
    for round in 0..<2000 {
      let text =
        round.isMultiple(of: 2)
        ? RandomText.noise(&generator, length: round % 30)
        : RandomText.damaged(&generator, records: 1 + round % 12)
      let recordBytes = [1, 2, 3, 5, 8, 20, 40][round % 7]
      for fields in [1, 2, 4] {
        agree(text, chunkBytes: [1, 3, 8, 64], recordBytes: recordBytes, fields: fields)
      }
    }
  }

  @Test func `every chunk size gives the same records`() {
    var generator = SplitMix(state: 5)
    for _ in 0..<6 {
      let text = RandomText.table(&generator, records: 12)
      agree(text, chunkBytes: Array(1...(text.count + 2)))
    }
  }

  private func agree(
    _ text: [UInt8],
    lineEnd: LineEnd = .lineFeed,
    chunkBytes: [Int],
    recordBytes: Int = 1 << 20,
    fields: Int = 1 << 20
  ) {
    let stated = StatedDialect(encoding: .utf8, delimiter: .comma, lineEnd: lineEnd)
    let dialect = Dialect(encoding: .utf8, delimiter: .comma, lineEnd: lineEnd)
    for columnCount in [nil, 1, 2] {
      let reference = ReferenceParser(
        dialect: dialect,
        limits: Limits(recordBytes: recordBytes, fields: fields),
        columnCount: columnCount
      )
      let expected = reference.parse(text)
      for chunkBytes in chunkBytes {
        let limits = Limits(chunkBytes: chunkBytes, recordBytes: recordBytes, fields: fields)
        var actual = read(text, stated: stated, columnCount: columnCount, limits: limits)
        if actual.malformation != nil { actual.ignoredRecords = expected.ignoredRecords }
        guard actual != expected else { continue }
        Issue.record(
          """
          \(String(decoding: text, as: UTF8.self).debugDescription) in chunks of \(chunkBytes), \
          columns \(String(describing: columnCount)), limit \(recordBytes), fields \(fields)
          read \(actual.records) \(String(describing: actual.malformation))
          not \(expected.records) \(String(describing: expected.malformation))
          """
        )
        return
      }
    }
  }
}
