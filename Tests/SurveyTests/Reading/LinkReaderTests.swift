import Testing

@testable import Survey

/// People whose identifiers change between waves, linked by a key file.
struct LinkReaderTests {
  private static let header = "id,place,own,proud,guest,meet\n"
  private static let first = header + "17,north,5,4,2,3\n18,north,1,1,5,1\n19,north,3,3,3,3\n"
  /// In the second wave 18 is another person, who was 17 in the first.
  private static let second = header + "18,north,5,5,1,4\n99,north,2,2,4,2\n19,north,3,3,3,3\n"

  private static func project(_ links: String) -> SmallProject {
    var small = SmallProject()
    small.outputs = "{}\nlinks: \(links)"
    return small
  }

  private static func linked(_ key: String?) throws -> (n: Int, products: Int128) {
    let answers = try project(key == nil ? "[]" : "[key.csv]").read([
      "w1.csv": first, "w2.csv": second, "key.csv": key ?? "",
    ])
    let pair = answers.tally.pair(partnership: 0, from: 0, to: 1, measure: 4)
    return (pair.n, pair.first.sum)
  }

  @Test func `without a key identifiers link as they are`() throws {
    // 18 and 19 stand in both waves; trust in the first: 1 and 3 of 1…5.
    let (n, sum) = try Self.linked(nil)
    #expect(n == 2)
    #expect(sum > 0)
  }

  @Test func `a key links other identifiers, and unlinks those that only look alike`() throws {
    let plain = try Self.linked(nil)
    let keyed = try Self.linked("name,w2,w1\nKim,18,17\nBo,99,18\n")
    #expect(keyed.n == 3)
    // All three of the first wave: (3 − 1) + (1 − 1) + (3 − 1) steps, against 0 + 2 without the key.
    #expect(keyed.products == 2 * plain.products)
    // Without a row for 18 of the first wave, nobody is linked to 18 of the second but 17.
    #expect(try Self.linked("w1,w2\n17,18\n").n == 2)
  }

  @Test func `a key may leave out waves and have empty rows at its end`() throws {
    #expect(try Self.linked("w1;w2\n17;18\n18;\n;99\n").n == 2)
  }

  @Test func `an identifier that stands twice is an error that does not tell it`() throws {
    let files = ["w1.csv": Self.first, "w2.csv": Self.second, "key.csv": "w1,w2\n17,18\n18,18\n"]
    let found = try Self.project("[key.csv]").complaints(files)
    #expect(found.map(\.code) == [.linkedTwice])
    #expect(found[0].place?.line == 3 && found[0].place?.column == 4)
    #expect(!"\(found[0].summary)".contains("18"))
  }

  @Test func `a key file must have columns of two waves`() throws {
    let files = ["w1.csv": Self.first, "w2.csv": Self.second, "key.csv": "w1,wave2\n17,18\n"]
    #expect(try Self.project("[key.csv]").places(files) == ["key.csv:1:0 SH206"])
  }
}
