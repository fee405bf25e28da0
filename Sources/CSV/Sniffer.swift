/// Finds the dialect of a file from its first bytes.
package struct Sniffer: Sendable {
  private let stated: StatedDialect

  package init(_ stated: StatedDialect = StatedDialect()) { self.stated = stated }

  /// Finds what is not stated: the encoding by a byte order mark or by being UTF-8 or not, the
  /// delimiter by counting over the first records, the line end by the first one outside quotes.
  ///
  /// - Parameters:
  ///   - beginning: the first bytes of the file; 1 MiB is plenty.
  ///   - isWhole: whether these are all of its bytes.
  /// - Returns: the dialect, and what speaks for it.
  /// - Throws: `Malformation` if the file is empty, no text, or contradicts what is stated.
  package func sniff(_ beginning: [UInt8], isWhole: Bool) throws(Malformation) -> Sniffed {
    let start = Position(line: 1, column: 1)
    guard !beginning.isEmpty else { throw Malformation(.emptyFile, at: start) }
    if let content = Malformation.Content(of: beginning, statedEncoding: stated.encoding) {
      throw Malformation(.notText(content), at: start)
    }
    let (encoding, reason, markBytes) = try sniffEncoding(beginning, isWhole: isWhole)
    var text = Sniffer.text(of: beginning, from: markBytes, encoding)
    let separatorLine = SeparatorLine(text)
    if let separatorLine { text.removeFirst(separatorLine.byteCount) }

    let sample = DelimiterSample(text, isWhole: isWhole, lineEnd: stated.lineEnd)
    let (delimiter, delimiterReason) = sniffDelimiter(separatorLine, sample)
    let lineBytes = (separatorLine?.byteCount ?? 0) * encoding.bytesPerASCII
    return Sniffed(
      dialect: Dialect(encoding: encoding, delimiter: delimiter, lineEnd: sample.lineEnd),
      encodingReason: reason,
      delimiterReason: delimiterReason,
      preambleBytes: markBytes + lineBytes,
      firstLine: separatorLine == nil ? 1 : 2
    )
  }

  private func sniffEncoding(
    _ beginning: [UInt8],
    isWhole: Bool
  ) throws(Malformation) -> (Encoding, Sniffed.EncodingReason, markBytes: Int) {
    if let mark = Encoding.marked(beginning) {
      if let encoding = stated.encoding, encoding != mark.encoding {
        let kind = Malformation.Kind.encodingContradicted(stated: encoding, marked: mark.encoding)
        throw Malformation(kind, at: Position(line: 1, column: 1))
      }
      return (mark.encoding, stated.encoding == nil ? .byteOrderMark : .stated, mark.length)
    }
    if let encoding = stated.encoding { return (encoding, .stated, 0) }
    guard let offset = UTF8Form.firstFault(in: beginning, isWhole: isWhole) else {
      return (.utf8, .validUTF8, 0)
    }
    let lineEnd = DelimiterSample(beginning, isWhole: isWhole, lineEnd: stated.lineEnd).lineEnd
    let place = Position(
      of: offset,
      in: beginning,
      startingLine: 1,
      dialect: Dialect(lineEnd: lineEnd)
    )
    return (.windows1252, .notUTF8(byte: beginning[offset], at: place), 0)
  }

  private func sniffDelimiter(
    _ separatorLine: SeparatorLine?,
    _ sample: DelimiterSample
  ) -> (Delimiter, Sniffed.DelimiterReason) {
    if let delimiter = stated.delimiter { return (delimiter, .stated) }
    if let separatorLine { return (separatorLine.delimiter, .separatorLine) }
    return sample.verdict()
  }

  /// The beginning as UTF-8, as far as that matters to quotes, delimiters and line ends.
  private static func text(
    of beginning: [UInt8],
    from start: Int,
    _ encoding: Encoding
  ) -> [UInt8] {
    let bytes = Array(beginning[start...])
    switch encoding {
    case .utf8, .windows1252: return bytes
    case .utf16LittleEndian, .utf16BigEndian:
      var text: [UInt8] = []
      let decoder = UTF16Decoder(isBigEndian: encoding == .utf16BigEndian)
      _ = decoder.decode(bytes, onto: &text)
      return text
    }
  }
}

extension UTF8Form {
  /// The offset of the first byte that begins no character; a last character that more bytes could
  /// complete is no fault unless the bytes are the whole file.
  static func firstFault(in bytes: [UInt8], isWhole: Bool) -> Int? {
    let text = bytes.span
    var offset = 0
    while offset < text.count {
      guard let length = length(in: text, at: offset) else {
        return isWhole || text.count - offset > 3 ? offset : nil
      }
      offset = bytes.asciiRunEnd(from: offset + length)
    }
    return nil
  }
}
