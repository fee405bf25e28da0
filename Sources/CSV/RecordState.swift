/// Fields and records as they are found, and whether every record has its number of fields.
struct RecordState {
  private(set) var fieldCount = 0
  private(set) var recordCount = 0
  /// The fields of every record; 0 until the first record tells.
  private(set) var columnCount: Int
  private let lineEnd: LineEnd
  private let limits: Limits
  /// The number of fields before the current record.
  private var firstField = 0
  /// The offset of the current record.
  private var start = 0

  init(lineEnd: LineEnd, limits: Limits, columnCount: Int) {
    self.lineEnd = lineEnd
    self.limits = limits
    self.columnCount = columnCount
  }

  /// Takes the separators of the block at `offset`, some of which end a record, and says what is
  /// wrong with the first record that is not as it must be.
  ///
  /// There must be room in `starts` for 64 more fields.
  @inline(__always)
  mutating func take(
    _ separators: UInt64,
    ends: UInt64,
    of text: Span<UInt8>,
    at offset: Int,
    starts: UnsafeMutablePointer<UInt32>
  ) -> ChunkIndex.Failure? {
    unsafe starts[0] = 0
    let before = fieldCount
    var separatorsLeft = separators
    let next = UInt32(truncatingIfNeeded: offset &+ 1)
    while separatorsLeft != 0 {
      fieldCount &+= 1
      let bit = UInt32(truncatingIfNeeded: separatorsLeft.trailingZeroBitCount)
      unsafe starts[fieldCount] = next &+ bit
      separatorsLeft &= separatorsLeft &- 1
    }
    var endsLeft = ends
    while endsLeft != 0 {
      let below = endsLeft ^ (endsLeft &- 1)
      let fieldsBefore = before &+ (separators & below).nonzeroBitCount
      let end = offset &+ endsLeft.trailingZeroBitCount
      if fieldsBefore &- firstField != columnCount || end &- start > limits.recordBytes {
        let found = fieldsBefore - firstField
        if let failure = unsafe judge(found, of: text, end: end, starts: starts) { return failure }
      }
      recordCount &+= 1
      firstField = fieldsBefore
      start = end &+ 1
      endsLeft &= endsLeft &- 1
    }
    return nil
  }

  /// What is wrong with the current record, which ends at `end` with an unexpected number of
  /// fields or is too long; nil if it is the first and tells the number of columns.
  @inline(never)
  private mutating func judge(
    _ found: Int,
    of text: Span<UInt8>,
    end: Int,
    starts: UnsafeMutablePointer<UInt32>
  ) -> ChunkIndex.Failure? {
    guard end - start <= limits.recordBytes else { return tooLong }
    guard found <= limits.fields else {
      let surplus = unsafe Int(starts[firstField + limits.fields])
      return ChunkIndex.Failure(kind: .tooManyFields(limit: limits.fields), offset: surplus)
    }
    let hasReturn = end > start && text[end - 1] == ASCII.carriageReturn
    let contentEnd = hasReturn ? end - 1 : end
    if contentEnd == start, columnCount != 1 {
      return ChunkIndex.Failure(kind: .blankLine, offset: start)
    }
    guard columnCount != 0 else {
      columnCount = found
      return nil
    }
    let surplus = found > columnCount ? unsafe Int(starts[firstField + columnCount]) : contentEnd
    return ChunkIndex.Failure(
      kind: .raggedRecord(found: found, expected: columnCount),
      offset: surplus
    )
  }

  /// A failure at `offset`, unless the current record is too long before that.
  func failure(_ kind: Malformation.Kind, at offset: Int) -> ChunkIndex.Failure {
    offset - start < limits.recordBytes ? ChunkIndex.Failure(kind: kind, offset: offset) : tooLong
  }

  /// The failure of a chunk that is sound, but that the file cannot be read beyond.
  func failure(
    endingWith kind: Malformation.Kind,
    at end: Int,
    starts: [UInt32]
  ) -> ChunkIndex.Failure {
    switch kind {
    case .recordTooLong: return tooLong
    case .emptyRecords: return ChunkIndex.Failure(kind: kind, offset: 0)
    case .unclosedQuote:
      // Every quote so far is well placed, so the open one is the first byte of the last field.
      guard end - start <= limits.recordBytes else { return tooLong }
      return ChunkIndex.Failure(kind: kind, offset: Int(starts[fieldCount]))
    default: return failure(kind, at: end)
    }
  }

  private var tooLong: ChunkIndex.Failure {
    ChunkIndex.Failure(kind: .recordTooLong(limit: limits.recordBytes), offset: start)
  }
}
