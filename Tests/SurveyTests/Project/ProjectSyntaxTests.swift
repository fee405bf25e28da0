import Testing

@testable import Survey

@Suite struct ProjectSyntaxTests {
  struct Case: Sendable {
    let text: String
    let words: [String]

    init(_ text: String, _ words: String...) {
      self.text = text
      self.words = words
    }
  }

  @Test(arguments: [
    Case("⟦", "empty", "samhold init"),
    Case("⟦# only a comment\n", "empty"),
    Case("⟦---\n~\n", "empty"),
    Case("samhold: 1\nperiod:\n⟦\tstart: 2025-01-01\n", "tab", "spaces"),
    Case("title: ⟦@home\n", "cannot begin", "quotes"),
    Case("title: ⟦*home\n", "`*`", "quotes"),
    Case("title: Året⟦: et\n", "colon", "quotes"),
    Case("samhold: 1\n  title⟦: x\n", "colon", "indentation"),
    Case("period:\n  start: a\n ⟦end: b\n", "indentation", "spaces"),
    Case("waves:\n  - a\n ⟦- b\n", "list", "spaces"),
    Case("title: ⟦\"Året\nlanguage: da\n", "quotation mark", "not closed"),
    Case("period: {start: a\nlanguage⟦: da\n", "closing bracket", "line 1"),
    Case("title: \"a ⟦\\q\"\n", "backslash", "single quotes"),
    Case("samhold: 1\n⟦---\nsamhold: 1\n", "more than one document"),
    Case("title: æ⟦\u{1}b\n", "character", "invisible"),
    Case("language: da\ntitle: a\n⟦title: b\n", "`title`", "twice", "line 2"),
    Case("a:\n  - x: 1\n    y: 2\n    # no\n    ⟦x: 3\n", "`x`", "twice", "line 2"),
    Case("{⟦a: 1, a: 2}\n", "`a`", "twice"),
  ])
  func `a fault in the YAML is placed and told in plain words`(_ example: Case) throws {
    let (text, places) = Fixture.unmarked(example.text)
    let reading = Fixture.read(text)
    #expect(reading.project == nil)
    #expect(reading.diagnostics.count == 1)
    let diagnostic = try #require(reading.diagnostics.first)
    #expect(diagnostic.code == .yamlSyntax)
    #expect(diagnostic.place == places.first)
    let hint = try #require(diagnostic.hint)
    for word in example.words {
      #expect("\(diagnostic.summary) \(hint)".contains(word))
    }
  }

  @Test func `a file that is no section of keys is told so`() {
    let reading = Fixture.read("- samhold\n")
    #expect(reading.diagnostics.map(\.code) == [.wrongType])
    #expect(reading.diagnostics.first?.place == Place(file: Fixture.file, line: 1, column: 1))
  }

  @Test func `columns count characters also where a letter is made of two`() {
    let reading = Fixture.read("{a\u{30A}: x, \u{1F1E9}\u{1F1F0}: y, b: z}")
    let columns = reading.diagnostics.filter { $0.code == .unknownKey }.map { $0.place?.column }
    #expect(columns == [2, 8, 14])
  }

  @Test(arguments: ["[", "{a: ", "- "])
  func `nesting beyond all measure is a fault and no crash`(opening: String) {
    let reading = Fixture.read("title: x\nwaves: \n  " + String(repeating: opening, count: 50_000))
    #expect(reading.diagnostics.map(\.code) == [.yamlSyntax])
  }

  @Test func `aliases of aliases neither hang nor crash`() {
    let lines = (1..<40).map { "l\($0): &l\($0) [*l\($0 - 1), *l\($0 - 1), *l\($0 - 1)]" }
    let reading = Fixture.read("l0: &l0 [a]\n" + lines.joined(separator: "\n"))
    #expect(reading.diagnostics.filter { $0.code == .unknownKey }.count == 40)
  }
}
