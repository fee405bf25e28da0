extension Position {
  /// The position of the byte at `offset` in text that starts with the first column of `line`.
  ///
  /// It reads the text up to the offset, so it is for those who complain, not for every field.
  init(of offset: Int, in bytes: [UInt8], startingLine line: Int, lineEnd: LineEnd) {
    let lineStart = bytes[..<offset].lastIndex(of: lineEnd.byte).map { $0 + 1 } ?? 0
    let linesBefore = ByteCensus(bytes, in: 0..<lineStart, lineEnd: lineEnd).lineEnds
    let characters = bytes[lineStart..<offset].count { $0 & 0xC0 != 0x80 }
    self.init(line: line + linesBefore, column: 1 + characters)
  }
}
