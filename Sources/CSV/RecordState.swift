/// Fields and records as they are found, and whether every record has its number of fields.
struct RecordState {
  private(set) var fieldCount = 0
  private(set) var recordCount = 0
  /// The fields of every record; 0 until the first record tells.
  private(set) var columnCount: Int
  /// What is wrong with the first record that is not as it must be.
  private(set) var failure: ChunkIndex.Failure?
  private let limits: Limits
  /// The number of fields before the current record.
  private var firstField = 0
  /// The offset of the current record.
  private var start = 0

  init(limits: Limits, columnCount: Int) {
    self.limits = limits
    self.columnCount = columnCount
  }

  /// Takes the separators of the block at `offset`, some of which end a record, up to the first
  /// record that fails.
  ///
  /// There must be room in `starts` for 64 more fields.
  @inline(__always)
  mutating func take(
    _ separators: UInt64,
    ends: UInt64,
    of text: Span<UInt8>,
    at offset: Int,
    starts: UnsafeMutablePointer<UInt32>
  ) {
    let before = fieldCount
    let next = UInt32(truncatingIfNeeded: offset &+ 1)
    var separatorsLeft = separators
    var place = unsafe starts + (before &+ 1)
    // Safety: the at most 64 separators take at most the 64 places promised, since 64 is a multiple
    // of eight. Eight are written at a time, to have fewer branches; surplus ones are overwritten.
    while separatorsLeft != 0 {
      for index in 0..<8 {
        // With a bit that is always set no zero need be told apart.
        let bit = UInt32(truncatingIfNeeded: (separatorsLeft | 1 &<< 63).trailingZeroBitCount)
        unsafe place[index] = next &+ bit
        separatorsLeft &= separatorsLeft &- 1
      }
      unsafe place += 8
    }
    fieldCount = before &+ separators.nonzeroBitCount
    var endsLeft = ends
    while endsLeft != 0 {
      let upToEnd = endsLeft ^ (endsLeft &- 1)
      let fields = before &+ (separators & upToEnd).nonzeroBitCount
      let end = offset &+ endsLeft.trailingZeroBitCount
      if fields &- firstField != columnCount || end &- start > limits.recordBytes {
        unsafe judge(fields &- firstField, of: text, end: end, starts: starts)
        guard failure == nil else { return }
      }
      recordCount &+= 1
      firstField = fields
      start = end &+ 1
      endsLeft &= endsLeft &- 1
    }
  }

  /// Fails the current record, which is too long or has an unexpected number of fields, unless it
  /// is the first and tells the number of columns.
  @inline(never)
  private mutating func judge(
    _ found: Int,
    of text: Span<UInt8>,
    end: Int,
    starts: UnsafeMutablePointer<UInt32>
  ) {
    guard end - start <= limits.recordBytes else { return failTooLong() }
    // Safety: `starts` holds the starts of all fields found, those of this record among them.
    guard found <= limits.fields || found == columnCount else {
      let surplus = unsafe Int(starts[firstField + limits.fields])
      return failRecord(.tooManyFields(limit: limits.fields), at: surplus)
    }
    let hasReturn = end > start && text[end - 1] == ASCII.carriageReturn
    let contentEnd = hasReturn ? end - 1 : end
    guard contentEnd > start || columnCount == 1 else { return failRecord(.blankLine, at: start) }
    guard columnCount != 0 else {
      columnCount = found
      return
    }
    let surplus = found > columnCount ? unsafe Int(starts[firstField + columnCount]) : contentEnd
    failRecord(.raggedRecord(found: found, expected: columnCount), at: surplus)
  }

  /// Fails at `offset`, unless something failed already or the record is too long before that.
  mutating func fail(_ kind: Malformation.Kind, at offset: Int) {
    guard failure == nil else { return }
    guard offset - start < limits.recordBytes else { return failTooLong() }
    failRecord(kind, at: offset)
  }

  /// Fails since the file cannot be read beyond the chunk's end, if nothing failed already.
  mutating func fail(endingWith kind: Malformation.Kind, at end: Int, starts: [UInt32]) {
    guard failure == nil else { return }
    switch kind {
    case .recordTooLong: failTooLong()
    case .emptyRecords: failRecord(kind, at: 0)
    case .unclosedQuote:
      // Every quote so far is well placed, so the open one is the first byte of the last field.
      guard end - start <= limits.recordBytes else { return failTooLong() }
      failRecord(kind, at: Int(starts[fieldCount]))
    default: fail(kind, at: end)
    }
  }

  private mutating func failTooLong() {
    failRecord(.recordTooLong(limit: limits.recordBytes), at: start)
  }

  private mutating func failRecord(_ kind: Malformation.Kind, at offset: Int) {
    failure = ChunkIndex.Failure(kind: kind, offset: offset)
  }
}
