/// The state of indexing a chunk between two blocks of 64 bytes.
struct ChunkScan {
  private(set) var records: RecordState
  private let delimiter: UInt8
  private let lineEnd: LineEnd
  private var offset = 0
  private var quotes = QuoteState()
  private var lineEnds: LineEndState
  private var utf8 = UTF8State()
  private var lineEndsInQuotes: UInt64 = 0

  init(dialect: Dialect, limits: Limits, columnCount: Int) {
    records = RecordState(limits: limits, columnCount: columnCount)
    delimiter = dialect.delimiter.byte
    lineEnd = dialect.lineEnd
    lineEnds = LineEndState(dialect.lineEnd)
  }

  var hasLineEndsInQuotes: Bool { lineEndsInQuotes != 0 }

  func isFinished(count: Int) -> Bool { offset >= count || records.failure != nil }

  /// Takes blocks until the chunk ends, something is wrong or `starts` is nearly full.
  ///
  /// `bytes` must reach a block beyond `count`.
  mutating func advance(
    over bytes: UnsafeRawBufferPointer,
    count: Int,
    starts: UnsafeMutableBufferPointer<UInt32>
  ) {
    guard let base = bytes.baseAddress, let target = starts.baseAddress else {
      return
    }
    let text = unsafe Span<UInt8>(_unsafeBytes: bytes).extracting(first: count)
    let capacity = starts.count - ByteBlock.count - 1
    var scan = self
    while scan.offset < count, scan.records.fieldCount <= capacity {
      let block = unsafe ByteBlock(at: base + scan.offset)
      unsafe scan.take(block, of: text, starts: target)
      if scan.records.failure != nil { break }
      scan.offset += ByteBlock.count
    }
    self = scan
  }

  @inline(__always)
  private mutating func take(
    _ block: ByteBlock,
    of text: Span<UInt8>,
    starts: UnsafeMutablePointer<UInt32>
  ) {
    let quoteMask = block.mask(of: ASCII.quote)
    let endMask = block.mask(of: lineEnd.byte)
    let outside = quotes.outside(quotes: quoteMask)
    let ends = endMask & outside
    let separators = block.mask(of: delimiter) & outside | ends
    let others = block.mask(of: lineEnd.other) & outside
    lineEndsInQuotes |= endMask ^ ends

    let misplaced = quotes.misplaced(
      quotes: quoteMask,
      outside: outside,
      separators: separators,
      others: others
    )
    let stray = lineEnds.stray(others: others, ends: endMask)
    let undecodable = block.isPlain ? nil : utf8.fault(block, at: offset, in: text)
    guard misplaced | stray == 0, undecodable == nil else {
      let fault = BlockFault.first(
        undecodable,
        BlockFault(stray: stray, lineEnd: lineEnd),
        BlockFault(misplaced: misplaced, quotes: quoteMask)
      )
      return unsafe fail(fault, separators: separators, ends: ends, of: text, starts: starts)
    }
    unsafe records.take(separators, ends: ends, of: text, at: offset, starts: starts)
  }

  /// Takes what is before the fault, and fails there, unless the fault is in the padding.
  @inline(never)
  private mutating func fail(
    _ fault: BlockFault?,
    separators: UInt64,
    ends: UInt64,
    of text: Span<UInt8>,
    starts: UnsafeMutablePointer<UInt32>
  ) {
    guard let fault else { return }
    let sound = fault.bit < 0 ? 0 : (1 &<< UInt64(fault.bit)) &- 1
    unsafe records.take(
      separators & sound,
      ends: ends & sound,
      of: text,
      at: offset,
      starts: starts
    )
    guard offset + fault.bit < text.count else { return }
    records.fail(fault.kind, at: offset + fault.bit)
  }
}
