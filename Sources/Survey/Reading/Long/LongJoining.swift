import CSV

/// Joins the rows of a file with a row for every answer, wherever the rows of a person lie.
///
/// The result does not depend on their order, but for the order of the joined rows.
struct LongJoining {
  /// What bounds the memory.
  struct Limits {
    /// Fields of joined rows; at 8 bytes each this is a GiB.
    var cells = 1 << 27
    /// Bytes of the different texts in them.
    var textBytes = 1 << 29
  }

  /// Something that one person answered more than once in a wave.
  struct Repetition {
    let item: Int
    var records: [UInt32]
  }

  /// The first of them are told, and so many of their records.
  private static let mostTold = 10
  private static let mostRecords = 5

  private(set) var rows: JoinedRows
  private(set) var faults = Faults()
  /// The first of the repetitions by cell, and how many there are.
  private(set) var repetitions: [Int: Repetition] = [:]
  private(set) var repetitionCount = 0
  /// By item, how many rows name it.
  private(set) var named: [Int]
  /// Whether the rows are more than can be held; they are then not all joined.
  private(set) var isTooLarge = false

  private let file: Int
  private let limits: Limits
  private let spellings: LabelTable
  private var unknown: UnknownItems
  private var numbers: [Person: Int] = [:]
  private var records = 0
  private let salt = Fingerprint.Salt.ofThisRun

  /// Whose answers a joined row has, and of which wave.
  private struct Person: Hashable {
    let fingerprint: Fingerprint
    let wave: Int
  }

  init(_ shape: LongShape, file: Int, limits: Limits = Limits()) {
    rows = JoinedRows(shape: shape)
    self.file = file
    self.limits = limits
    named = Array(repeating: 0, count: shape.items.count)
    spellings = LabelTable(shape.items.enumerated().map { (text: $1.name, value: $0) })
    unknown = UnknownItems(shape.items.map(\.name))
  }

  private var shape: LongShape { rows.shape }

  /// Joins the records of a block from one on.
  mutating func join(_ block: RecordBlock, from first: Int) {
    for record in first..<max(first, block.recordCount) {
      isTooLarge =
        isTooLarge || rows.cells.count > limits.cells || rows.texts.byteCount > limits.textBytes
        || records == JoinedRows.Cell.mostRecords
      if isTooLarge { return }
      join(block, record, number: UInt32(records))
      records += 1
    }
  }

  private mutating func join(_ block: RecordBlock, _ record: Int, number: UInt32) {
    guard let row = row(block, record, number: number) else {
      return note(.answerOfNobody, block, record, shape.respondent)
    }
    compareKept(block, record, row, number: number)
    switch spellings.label(in: block, record, shape.item) {
    case .known(let item):
      named[item] += 1
      let text = block.withContent(record, shape.value) { rows.texts.number(of: $0) }
      if text != TextPool.empty { add(text, to: item, of: row, number: number) }
    case .unknown: noteUnknown(block, record)
    case .empty: note(.unnamedItem, block, record, shape.item)
    }
  }

  /// The joined row that a record belongs to; nil where nothing says whose it is.
  private mutating func row(_ block: RecordBlock, _ record: Int, number: UInt32) -> Int? {
    let wave = label(block, record, shape.wave) ?? -1
    let partnership = label(block, record, shape.partnership) ?? -1
    let fingerprint = block.withContent(record, shape.respondent) {
      Fingerprint(of: $0, partnership: partnership, salt: salt)
    }
    guard let fingerprint else { return nil }
    let person = Person(fingerprint: fingerprint, wave: wave)
    if let known = numbers[person] { return known }
    let row = rows.count
    numbers[person] = row
    rows.waves.append(shape.wave == nil ? -1 : wave)
    for kept in shape.kept {
      let text = block.withContent(record, kept.column) { rows.texts.number(of: $0) }
      rows.cells.append(JoinedRows.Cell(text, from: number))
    }
    for _ in shape.items { rows.cells.append(JoinedRows.Cell(TextPool.empty, from: number)) }
    return row
  }

  /// What a column says of the row: the number of a known label, or one for each unknown one.
  private mutating func label(
    _ block: RecordBlock,
    _ record: Int,
    _ source: (column: Int, labels: LabelTable)?
  ) -> Int? {
    guard let source else { return nil }
    return switch source.labels.label(in: block, record, source.column) {
    case .known(let value): value
    case .empty: nil
    case .unknown:
      // None that a known one has, nor none at all.
      block.withContent(record, source.column) { -10 - Int(rows.texts.number(of: $0)) }
    }
  }

  /// What rows say of their person must be the same in all of them, or nothing.
  private mutating func compareKept(
    _ block: RecordBlock,
    _ record: Int,
    _ row: Int,
    number: UInt32
  ) {
    for (index, kept) in shape.kept.enumerated() where !shape.tellsApart(kept.column) {
      let text = block.withContent(record, kept.column) { rows.texts.number(of: $0) }
      let known = rows.cells[row * shape.width + index].text
      if text == known || text == TextPool.empty { continue }
      if known == TextPool.empty {
        rows.cells[row * shape.width + index] = JoinedRows.Cell(text, from: number)
      } else {
        note(.differingRows, block, record, kept.column)
      }
    }
  }

  /// Takes an answer; of answers to one thing those that are alike count once, of others none.
  private mutating func add(_ text: UInt32, to item: Int, of row: Int, number: UInt32) {
    let index = row * shape.width + shape.kept.count + item
    let known = rows.cells[index]
    if known.text == TextPool.empty {
      rows.cells[index] = JoinedRows.Cell(text, from: number)
    } else if shape.items[item].isList {
      rows.cells[index].text = rows.texts.number(of: known.text, and: text)
    } else {
      noteRepetition(of: index, item, number: number)
      rows.cells[index].isRepeated = true
      if text != known.text { rows.cells[index].text = TextPool.contested }
    }
  }

  private mutating func noteRepetition(of cell: Int, _ item: Int, number: UInt32) {
    let known = rows.cells[cell]
    if !known.isRepeated {
      repetitionCount += 1
      if repetitions.count < Self.mostTold {
        repetitions[cell] = Repetition(item: item, records: [known.record])
      }
    }
    if repetitions[cell]?.records.count ?? .max <= Self.mostRecords {
      repetitions[cell]?.records.append(number)
    }
  }

  /// Notes an item that nobody asks of the file, by the known one that it may be meant for.
  private mutating func noteUnknown(_ block: RecordBlock, _ record: Int) {
    let nearest = block.withContent(record, shape.item) { unknown.nearest(to: $0) }
    if let nearest {
      note(.nearlyKnownItem, block, record, shape.item, as: nearest)
    } else {
      note(.unknownItem, block, record, shape.item)
    }
  }

  private mutating func note(
    _ kind: Faults.Kind,
    _ block: RecordBlock,
    _ record: Int,
    _ column: Int,
    as number: Int? = nil
  ) {
    let key = number ?? column
    var place: Faults.FilePosition?
    if faults.needsPlace(kind, file: file, column: key) {
      let position = block.position(record, column)
      place = Faults.FilePosition(line: position.line, column: position.column)
    }
    faults.add(kind, file: file, column: key, at: place)
  }
}
