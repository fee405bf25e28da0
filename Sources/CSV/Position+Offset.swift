extension Position {
  /// The position of the byte at `offset` in text that starts with the first column of `line`.
  ///
  /// It reads the text up to the offset, so it is for those who complain, not for every field.
  init(of offset: Int, in bytes: [UInt8], startingLine line: Int, dialect: Dialect) {
    let lineEnd = dialect.lineEnd
    let lineStart = bytes[..<offset].lastIndex(of: lineEnd.byte).map { $0 + 1 } ?? 0
    let linesBefore = ByteCensus(bytes, in: 0..<lineStart, lineEnd: lineEnd).lineEnds
    let before = bytes[lineStart..<offset]
    let columnsBefore =
      switch dialect.columnUnit {
      case .character: before.count { $0 & 0xC0 != 0x80 }
      case .field: Position.delimiters(dialect.delimiter, outsideQuotesIn: before)
      }
    self.init(line: line + linesBefore, column: 1 + columnsBefore)
  }

  private static func delimiters(
    _ delimiter: Delimiter,
    outsideQuotesIn bytes: ArraySlice<UInt8>
  ) -> Int {
    var isInQuotes = false
    return bytes.count { byte in
      if byte == ASCII.quote { isInQuotes.toggle() }
      return byte == delimiter.byte && !isInQuotes
    }
  }
}
