import Testing

@testable import CSV

struct MalformationWordsTests {
  @Test func `a description has the place, the fault and the remedy`() {
    let ragged = Malformation(
      .raggedRecord(found: 1, expected: 3),
      at: Position(line: 7, column: 2)
    )
    #expect(
      ragged.description
        == "7:2: the record has 1 field, but 3 are expected (look for a line break that is not in"
        + " quotes, or state the delimiter if it is another)"
    )
  }

  @Test func `bytes and limits are told in the units people use`() {
    let place = Position(line: 1, column: 1)
    #expect(
      Malformation(.invalidUTF8(byte: 0x0E), at: place).summary
        == "the byte 0x0E is not valid UTF-8 here"
    )
    #expect(Malformation(.recordTooLong(limit: 16 << 20), at: place).summary.hasSuffix("16 MiB"))
    #expect(Malformation(.loneSurrogate(0xD83D), at: place).summary.contains("0xD83D"))
  }

  @Test(arguments: Malformation.Content.allCases)
  func `every kind of foreign file has words of its own`(content: Malformation.Content) {
    let words = Malformation(.notText(content), at: Position(line: 1, column: 1))
    #expect(words.summary.hasPrefix("this is "))
    #expect(words.hint.contains(" as ") || words.hint.contains("decompress"))
  }
}
