/// A source of UTF-8 made from a source in another encoding.
///
/// What cannot be decoded ends the stream: everything before it is given first, then `Failure` is
/// thrown, so that the reader knows the exact place: the end of what it was given.
struct Transcoder: ByteSource {
  /// Why the bytes after those already given cannot be decoded.
  struct Failure: Error {
    let kind: Malformation.Kind
  }

  private var source: any ByteSource
  private let encoding: Encoding
  private var input: [UInt8] = []
  private var output: [UInt8] = []
  private var offset = 0
  private var failure: Failure?
  private var isExhausted = false

  /// The bytes asked of the source at a time.
  private static let inputBytes = 128 << 10

  init(_ source: any ByteSource, from encoding: Encoding) {
    self.source = source
    self.encoding = encoding
  }

  mutating func read(into buffer: inout OutputSpan<UInt8>) throws {
    while offset == output.count {
      if let failure { throw failure }
      if isExhausted { return }
      try decodeMore()
    }
    offset += buffer.append(output, from: offset)
  }

  /// Replaces the output, which is used up, by what the source gives next.
  private mutating func decodeMore() throws {
    output.removeAll(keepingCapacity: true)
    offset = 0
    let carried = input.count
    try input.append(addingCapacity: Transcoder.inputBytes) { try source.read(into: &$0) }
    let used: Int
    switch encoding {
    case .utf8:
      output.append(contentsOf: input)
      used = input.count
    case .windows1252:
      Windows1252.decode(input, onto: &output)
      used = input.count
    case .utf16LittleEndian, .utf16BigEndian:
      let decoder = UTF16Decoder(isBigEndian: encoding == .utf16BigEndian)
      let result = decoder.decode(input, onto: &output)
      failure = result.loneSurrogate.map { Failure(kind: .loneSurrogate($0)) }
      used = result.used
    }
    isExhausted = input.count == carried
    if isExhausted, used < input.count, failure == nil { failure = unfinished(from: used) }
    input.removeSubrange(..<used)
  }

  /// The input ends within a character: in the middle of a unit or of a surrogate pair.
  private func unfinished(from start: Int) -> Failure {
    guard input.count - start >= 2 else { return Failure(kind: .truncatedUTF16) }
    let decoder = UTF16Decoder(isBigEndian: encoding == .utf16BigEndian)
    return Failure(kind: .loneSurrogate(decoder.unit(in: input, at: start)))
  }
}
