import Testing

@testable import Survey

struct DuplicatesTests {
  static let header = "id,place,own,proud,guest,meet\n"
  static let other = header + "z,north,5,5,1,5\ny,south,5,5,1,5\n"

  static func files(_ rows: String) -> [String: String] {
    ["w1.csv": header + rows, "w2.csv": other]
  }

  static func own(_ rule: String, _ rows: String) throws -> [Int]? {
    var small = SmallProject()
    small.duplicates = rule
    return try small.read(files(rows)).tally.group(partnership: 0, wave: 0)?.items[0].counts
  }

  @Test func `the same respondent twice in a wave is refused with the lines of both`() throws {
    let complaints = try SmallProject().complaints(
      Self.files("a,north,5,5,1,5\nb,north,1,1,1,1\n\"a\",north,4,4,1,4\n")
    )
    #expect(complaints.map(\.code) == [.duplicateRespondent])
    #expect(complaints.first?.place == Place(file: "w1.csv", line: 2))
    #expect(complaints.first?.summary.contains("line 2, line 4") == true)
    #expect(complaints.first?.hint?.contains("most-complete") == true)
  }

  @Test func `an identifier in two partnerships is two people`() throws {
    let answers = try SmallProject().read(Self.files("a,north,5,5,1,5\na,south,1,1,1,1\n"))
    #expect(answers.diagnostics == [])
  }

  @Test func `a row without answers is no duplicate`() throws {
    let answers = try SmallProject().read(Self.files("a,north,5,5,1,5\na,north,,,,\n"))
    #expect(answers.diagnostics == [])
    #expect(answers.rowAccounts.first?.withoutAnswers == 1)
  }

  @Test func `the fuller row counts, whatever the order`() throws {
    #expect(try Self.own("most-complete", "a,north,5,5,1,5\na,north,2,,,\n") == [0, 0, 0, 0, 1])
    #expect(try Self.own("most-complete", "a,north,2,,,\na,north,5,5,1,5\n") == [0, 0, 0, 0, 1])
  }

  @Test func `of rows that say the same one counts, of rows that differ none`() throws {
    #expect(try Self.own("most-complete", "a,north,5,5,1,5\na,north,5,5,1,5\n") == [0, 0, 0, 0, 1])
    #expect(
      try Self.own("most-complete", "a,north,5,5,1,5\na,north,5,5,1,4\nb,north,1,1,1,1\n") == [
        1, 0, 0, 0, 0,
      ]
    )
  }

  @Test func `excluded rows are counted and told of`() throws {
    var small = SmallProject()
    small.duplicates = "exclude"
    let answers = try small.read(
      Self.files("a,north,5,5,1,5\n\"a\nb\",north,5,5,1,4\na,north,1,1,1,1\n")
    )
    #expect(answers.rowAccounts.first?.excludedAsDuplicate == 2)
    #expect(answers.rowAccounts.first?.scored == 1)
    #expect(answers.diagnostics.map(\.severity) == [.note])
    #expect(answers.diagnostics.first?.summary.contains("line 2, line 5") == true)
  }

  @Test func `a duplicate in one wave of a wide file leaves the other wave alone`() throws {
    var small = SmallProject()
    small.duplicates = "most-complete"
    small.waves = """
        - id: w1
          fieldwork: {start: 2024-03-01, end: 2024-03-31}
          files: [wide.csv]
          columns: {items: {own: a, proud: b, guest: c, meet: d}}
        - id: w2
          fieldwork: {start: 2025-03-01, end: 2025-03-31}
          files: [wide.csv]
          columns: {items: {own: e, proud: f, guest: g, meet: h}}
      """
    let answers = try small.read([
      "wide.csv": """
      id,place,a,b,c,d,e,f,g,h
      x,north,5,5,1,5,4,,,
      x,north,4,,,,3,3,3,3
      y,south,1,1,1,1,1,1,1,1
      """
    ])
    #expect(answers.tally.group(partnership: 0, wave: 0)?.items[0].counts == [0, 0, 0, 0, 1])
    #expect(answers.tally.group(partnership: 0, wave: 1)?.items[0].counts == [0, 0, 1, 0, 0])
    #expect(answers.tally.pair(partnership: 0, from: 0, to: 1, measure: 0).n == 1)
  }

  @Test func `a column that is no identifier gives a short message`() throws {
    let rows = (0..<5_000).map { _ in "anon,north,5,5,1,5\n" }.joined()
    let complaints = try SmallProject().complaints(Self.files(rows))
    #expect(complaints.count == 1)
    #expect((complaints.first?.summary.count ?? .max) < 200)
    #expect(complaints.first?.summary.contains("5000 times") == true)
  }
}
