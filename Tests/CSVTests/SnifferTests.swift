import Testing

@testable import CSV

struct SnifferTests {
  private func sniff(
    _ bytes: [UInt8],
    _ stated: StatedDialect = StatedDialect(),
    isWhole: Bool = true
  ) throws -> Sniffed {
    try Sniffer(stated).sniff(bytes, isWhole: isWhole)
  }

  private func delimiter(of text: String) throws -> Delimiter {
    try sniff(Array(text.utf8)).dialect.delimiter
  }

  @Test func `the delimiter is the one that divides the records evenly`() throws {
    #expect(try delimiter(of: "a,b,c\n1,2,3\n") == .comma)
    #expect(try delimiter(of: "a;b;c\n1,5;2,5;3\n4;5;6,5\n") == .semicolon)
    #expect(try delimiter(of: "a\tb\n1,2\t3;4\n") == .tab)
    #expect(try delimiter(of: "a|b\n1|2\n") == .bar)
  }

  @Test func `delimiters and line breaks in quotes do not count`() throws {
    #expect(try delimiter(of: "\"a;b;c;d\",x\n\"1;\n;2\",3\n") == .comma)
  }

  @Test func `decimal commas do not hide the semicolon`() throws {
    let sniffed = try sniff(Array("id;score;weight\n1;3,5;1,0\n2;4,0;0,5\n".utf8))
    #expect(sniffed.dialect.delimiter == .semicolon)
    #expect(sniffed.delimiterReason == .counted(fields: 3, agreeing: 3, records: 3))
  }

  @Test func `a file of one column has no delimiter to find`() throws {
    let sniffed = try sniff(Array("comment\nfine, thanks\nno\nyes\n".utf8))
    #expect(sniffed.delimiterReason == .singleColumn)
    #expect(sniffed.dialect.delimiter != .comma)
  }

  @Test(arguments: ["sep=;\r\na,b;c\r\n1;2\r\n", "SEP=;\na,b;c\n1;2\n", "\"sep=;\"\na,b;c\n1;2"])
  func `the separator line of Excel is obeyed and left out`(text: String) {
    let outcome = read(text)
    #expect(outcome.records == [["a,b", "c"], ["1", "2"]])
    #expect(outcome.places[0][0] == Position(line: 2, column: 1))
  }

  @Test func `the separator line is left out in UTF-16 too`() {
    let bytes: [UInt8] = [0xFF, 0xFE] + Array("sep=;\r\na;b\r\n".utf16).flatMap { [UInt8($0), 0] }
    #expect(read(bytes).records == [["a", "b"]])
  }

  @Test func `a byte order mark tells the encoding and is no part of the text`() throws {
    let utf8 = read([0xEF, 0xBB, 0xBF] + Array("å,b\n".utf8))
    #expect(utf8.records == [["å", "b"]])
    #expect(utf8.places[0][1] == Position(line: 1, column: 3))
    let little = try sniff([0xFF, 0xFE, 0x61, 0, 0x2C, 0, 0x62, 0])
    #expect(little.dialect.encoding == .utf16LittleEndian)
    #expect(little.encodingReason == .byteOrderMark)
    #expect(try sniff([0xFE, 0xFF, 0, 0x61]).dialect.encoding == .utf16BigEndian)
  }

  @Test func `what is not UTF-8 is taken for Windows-1252 and the reason is told`() throws {
    let bytes = Array("navn;by\nS".utf8) + [0xF8] + Array("ren;Ribe\n".utf8)
    let sniffed = try sniff(bytes)
    #expect(sniffed.dialect.encoding == .windows1252)
    #expect(sniffed.encodingReason == .notUTF8(byte: 0xF8, at: Position(line: 2, column: 2)))
    #expect(read(bytes).records == [["navn", "by"], ["Søren", "Ribe"]])
  }

  @Test func `a character cut off at the end of the sample is still UTF-8`() throws {
    let bytes = Array("a,b\n1,€".utf8.dropLast())
    #expect(try sniff(bytes, isWhole: false).dialect.encoding == .utf8)
    #expect(try sniff(bytes, isWhole: true).dialect.encoding == .windows1252)
  }

  @Test func `what is stated is not guessed`() throws {
    let stated = StatedDialect(
      encoding: .windows1252,
      delimiter: .tab,
      lineEnd: .carriageReturn
    )
    let sniffed = try sniff(Array("a,b\n1,2\n".utf8), stated)
    #expect(
      sniffed.dialect
        == Dialect(encoding: .windows1252, delimiter: .tab, lineEnd: .carriageReturn)
    )
    #expect(sniffed.encodingReason == .stated)
    #expect(sniffed.delimiterReason == .stated)
  }

  @Test func `a byte order mark against the stated encoding is an error`() {
    let kind = Malformation.Kind.encodingContradicted(stated: .windows1252, marked: .utf8)
    #expect(throws: Malformation(kind, at: Position(line: 1, column: 1))) {
      try sniff([0xEF, 0xBB, 0xBF, 0x61], StatedDialect(encoding: .windows1252))
    }
  }

  @Test(
    arguments: [
      ([0x50, 0x4B, 0x03, 0x04, 0x14], .zipOrWorkbook),
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1], .oldWorkbook),
      ([0x89, 0x50, 0x4E, 0x47, 0x0D], .png),
      (Array("%PDF-1.7".utf8), .pdf),
      ([0x1F, 0x8B, 0x08], .gzip),
      (Array("\r\n<!DOCTYPE HTML>".utf8), .html),
      (Array("a\0,\0b\0\n\0".utf8), .utf16WithoutMark),
      (Array("\0a\0,\0b\0\n".utf8), .utf16WithoutMark),
      ([0xFF, 0xFE, 0x00, 0x00, 0x61], .utf32),
    ] as [([UInt8], Malformation.Content)]
  )
  func `files that are no text are recognised`(bytes: [UInt8], content: Malformation.Content) {
    #expect(throws: Malformation(.notText(content), at: Position(line: 1, column: 1))) {
      try sniff(bytes)
    }
  }
}
