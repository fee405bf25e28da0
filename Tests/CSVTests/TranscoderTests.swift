import Testing

@testable import CSV

struct TranscoderTests {
  private func bytes(_ text: String, bigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return bigEndian ? [high, low] : [low, high]
    }
  }

  @Test(arguments: [1, 2, 3, 7, 8, 1000], [Encoding.utf16LittleEndian, .utf16BigEndian])
  func `UTF-16 becomes UTF-8 however it is cut`(step: Int, encoding: Encoding) throws {
    let text = "id,text\r\nplain ASCII text,æøå € 👍🏽 \u{FFFD}\r\n\u{7FF}\u{800},x"
    let input = bytes(text, bigEndian: encoding == .utf16BigEndian)
    var source = Transcoder(SlowSource(input, step: step), from: encoding)
    var output: [UInt8] = []
    var before = -1
    while output.count != before {
      before = output.count
      try output.append(addingCapacity: step) { try source.read(into: &$0) }
    }
    #expect(String(decoding: output, as: UTF8.self) == text)
  }

  @Test func `every byte of Windows-1252 is a character`() {
    var output: [UInt8] = []
    Windows1252.decode(Array(0...255), onto: &output)
    let scalars = String(decoding: output, as: UTF8.self).unicodeScalars.map(\.value)
    #expect(scalars.count == 256)
    #expect(Array(scalars[..<128]) == Array(0..<128))
    #expect(Array(scalars[160...]) == Array(160..<256))
    // From the index of the WHATWG Encoding Standard.
    #expect(scalars[0x80] == 0x20AC)
    #expect(scalars[0x8C] == 0x0152)
    #expect(scalars[0x92] == 0x2019)
    #expect(scalars[0x96] == 0x2013)
    #expect(scalars[0x9D] == 0x009D)
    #expect(scalars[0x9F] == 0x0178)
  }

  @Test(arguments: [1, 3, 512])
  func `half a surrogate pair is reported where it stands`(chunkBytes: Int) {
    var input: [UInt8] = [0xFF, 0xFE] + bytes("a,b\nø,", bigEndian: false)
    input += [0x3D, 0xD8] + bytes("x\n", bigEndian: false)
    let outcome = read(input, limits: Limits(chunkBytes: chunkBytes))
    #expect(outcome.records == [["a", "b"]])
    #expect(
      outcome.malformation
        == Malformation(.loneSurrogate(0xD83D), at: Position(line: 2, column: 3))
    )
  }

  @Test func `UTF-16 that ends within a character is reported at its end`() {
    let odd = read([0xFE, 0xFF] + bytes("a,b\n1,2", bigEndian: true) + [0])
    #expect(odd.malformation == Malformation(.truncatedUTF16, at: Position(line: 2, column: 4)))
    let half = read([0xFE, 0xFF] + bytes("a,b\n", bigEndian: true) + [0xD8, 0x3D])
    #expect(
      half.malformation
        == Malformation(.loneSurrogate(0xD83D), at: Position(line: 2, column: 1))
    )
    let low = read([0xFE, 0xFF] + bytes("a,b\n", bigEndian: true) + [0xDC, 0x00, 0, 0x61])
    #expect(
      low.malformation
        == Malformation(.loneSurrogate(0xDC00), at: Position(line: 2, column: 1))
    )
  }

  @Test func `what is wrong before an undecodable unit comes first`() {
    let input = [0xFF, 0xFE] + bytes("a,b\nx\"", bigEndian: false) + [0x00, 0xDC]
    #expect(
      read(input).malformation
        == Malformation(.quoteInUnquotedField, at: Position(line: 2, column: 2))
    )
  }

  @Test func `the same table gives the same records in every encoding`() {
    var generator = SplitMix(state: 7)
    for _ in 0..<60 {
      let utf8 = RandomText.table(&generator, records: 20)
      let text = String(decoding: utf8, as: UTF8.self)
      let expected = read(utf8, stated: StatedDialect(encoding: .utf8, delimiter: .comma))
      for (encoding, bigEndian) in [(Encoding.utf16LittleEndian, false), (.utf16BigEndian, true)] {
        let actual = read(
          bytes(text, bigEndian: bigEndian),
          stated: StatedDialect(encoding: encoding, delimiter: .comma),
          limits: Limits(chunkBytes: 37)
        )
        #expect(actual == expected)
      }
    }
  }
}
