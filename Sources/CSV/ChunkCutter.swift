/// Cuts a stream of UTF-8 into chunks of whole records.
///
/// It only counts quotes and line ends; everything else is the indexer's. A cut is made at a line
/// end with an even number of quotes before it, so it does not matter to the records where the
/// source happened to pause. Empty records are kept back until something follows them, because at
/// the end of the file they count for nothing.
struct ChunkCutter: ~Copyable {
  /// The empty records and lines left out at the end of the file, once it is reached.
  private(set) var ignoredRecords = 0

  private var source: any ByteSource
  private let dialect: Dialect
  private let limits: Limits
  /// What is read and not yet given away; it starts at the start of a record.
  private var buffer: [UInt8] = []
  /// The bytes of an earlier chunk, whose memory the next buffer takes.
  private var spare: [UInt8] = []
  /// How many bytes of the text are before the buffer.
  private var offset = 0
  /// The file's line that the buffer starts with.
  private var line: Int
  /// The line ends in the buffer.
  private var lineEnds = 0
  private var isInQuotes = false
  /// The end of the buffer's last whole record; 0 if there is none.
  private var recordsEnd = 0
  /// The first line of a run of empty records that grew too long to be kept.
  private var droppedRunLine: Int?
  private var ending: Ending?

  private enum Ending {
    case complete
    case failed(Malformation.Kind)
  }

  init(_ source: any ByteSource, dialect: Dialect, limits: Limits, firstLine: Int) {
    self.source = source
    self.dialect = dialect
    self.limits = limits
    line = firstLine
  }

  /// The next chunk, or nil at the end of the file; throws what the source throws.
  ///
  /// `memory` is an earlier chunk's bytes, to be overwritten.
  mutating func next(reusing memory: consuming [UInt8] = []) throws -> Chunk? {
    spare = memory
    while true {
      if let cut = lastContentEnd() { return take(upTo: cut) }
      if let ending { return finish(ending) }
      if buffer.count - recordsEnd > limits.recordBytes + ChunkCutter.lookAhead {
        return finish(.failed(.recordTooLong(limit: limits.recordBytes)))
      }
      if recordsEnd > limits.recordBytes { dropEmptyRecords() }
      try fill()
    }
  }

  /// What is wrong with a byte can take three more bytes to tell.
  private static let lookAhead = 4

  // MARK: Reading

  private mutating func fill() throws {
    let known = buffer.count
    do {
      buffer.reserveCapacity(known + limits.chunkBytes + Chunk.padding)
      try buffer.append(addingCapacity: limits.chunkBytes) { try source.read(into: &$0) }
    } catch let failure as Transcoder.Failure {
      ending = .failed(failure.kind)
    }
    if buffer.count == known, ending == nil { end() }
    survey(from: known)
  }

  /// Closes the last record, if the file does not.
  private mutating func end() {
    guard !isInQuotes else {
      ending = .failed(.unclosedQuote)
      return
    }
    ending = .complete
    if buffer.count > recordsEnd { buffer.append(dialect.lineEnd.byte) }
  }

  /// Counts what is new in the buffer and finds its last whole record.
  private mutating func survey(from known: Int) {
    let census = ByteCensus(buffer, in: known..<buffer.count, lineEnd: dialect.lineEnd)
    lineEnds += census.lineEnds
    if census.hasOddQuotes { isInQuotes.toggle() }
    var isInside = isInQuotes
    for index in stride(from: buffer.count - 1, through: known, by: -1) {
      if buffer[index] == ASCII.quote {
        isInside.toggle()
      } else if buffer[index] == dialect.lineEnd.byte, !isInside {
        recordsEnd = index + 1
        return
      }
    }
  }

  // MARK: Cutting

  /// The end of the last whole record that is not empty.
  private func lastContentEnd() -> Int? {
    guard let content = buffer[..<recordsEnd].lastIndex(where: { !isBlank($0) }) else { return nil }
    return buffer[content..<recordsEnd].firstIndex(of: dialect.lineEnd.byte).map { $0 + 1 }
  }

  /// Whether a record of such bytes is empty.
  private func isBlank(_ byte: UInt8) -> Bool {
    byte == dialect.delimiter.byte || byte == ASCII.lineFeed || byte == ASCII.carriageReturn
  }

  /// Gives the buffer up to `cut` away and keeps the rest.
  private mutating func take(upTo cut: Int) -> Chunk {
    if let tooManyEmpty = emptyRunFailure() { return tooManyEmpty }
    spare.removeAll(keepingCapacity: true)
    spare.reserveCapacity(buffer.count - cut + limits.chunkBytes + Chunk.padding)
    spare.append(contentsOf: buffer[cut...])
    let left = ByteCensus(spare, in: 0..<spare.count, lineEnd: dialect.lineEnd).lineEnds
    // Each array must have one owner, or its megabyte is copied when it is written to.
    var given: [UInt8] = []
    swap(&given, &buffer)
    swap(&buffer, &spare)
    let chunk = Chunk(consume given, count: cut, offset: offset, firstLine: line)
    offset += cut
    line += lineEnds - left
    lineEnds = left
    recordsEnd -= cut
    return chunk
  }

  /// The last chunk, if there is one.
  private mutating func finish(_ ending: Ending) -> Chunk? {
    switch ending {
    case .complete:
      ignoredRecords += lineEnds
      lineEnds = 0
      buffer = []
      recordsEnd = 0
      return nil
    case .failed(let kind):
      if let tooManyEmpty = emptyRunFailure() { return tooManyEmpty }
      return Chunk(buffer, count: buffer.count, offset: offset, firstLine: line, ending: kind)
    }
  }

  // MARK: Empty records

  /// Forgets the empty records that fill the buffer, except how many they are.
  private mutating func dropEmptyRecords() {
    let dropped = ByteCensus(buffer, in: 0..<recordsEnd, lineEnd: dialect.lineEnd).lineEnds
    buffer.removeSubrange(..<recordsEnd)
    offset += recordsEnd
    droppedRunLine = droppedRunLine ?? line
    recordsEnd = 0
    ignoredRecords += dropped
    line += dropped
    lineEnds -= dropped
  }

  /// What to say when something follows more empty records than are kept.
  private func emptyRunFailure() -> Chunk? {
    let blank = buffer[..<(buffer.firstIndex { !isBlank($0) } ?? buffer.count)]
    let length = blank.lastIndex(of: dialect.lineEnd.byte).map { $0 + 1 } ?? 0
    guard droppedRunLine != nil || length > limits.recordBytes else { return nil }
    return Chunk(
      [],
      count: 0,
      offset: offset,
      firstLine: droppedRunLine ?? line,
      ending: .emptyRecords(limit: limits.recordBytes)
    )
  }
}
