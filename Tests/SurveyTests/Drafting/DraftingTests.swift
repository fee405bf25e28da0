import CSV
import Testing

@testable import Survey

@Suite struct DraftingTests {
  /// Eighteen people who agree with `tillid1` and `tillid2` where they disagree with `mistillid`.
  private static let danish = file(
    "id;E-mail;Område;tillid1;tillid2;mistillid;Q9;Kommentar",
    (1...18).map { person in
      let (high, low) = [("Helt enig", "Helt uenig"), ("Enig", "Uenig"), ("Uenig", "Enig")][
        person % 3
      ]
      return "p-\(1000 + person * 7);person\(person)@example.org;"
        + (person % 2 == 0 ? "Nord" : "Syd: havnen")
        + ";\(high)"
        + ";\(person == 4 ? "Ved ikke" : high);\(low)"
        + ";\(person == 5 ? "Hverken enig eller uenig" : high);"
        + "Jeg bor på vej \(person)"
    }
  )

  private static func file(_ header: String, _ rows: [String]) -> String {
    ([header] + rows).joined(separator: "\n") + "\n"
  }

  @Test func `a draft of Danish labels is a project file that can be read`() throws {
    let draft = try draft(["waves/2023.csv": Self.danish, "waves/2024.csv": Self.danish])
    let project = try draft.project()
    #expect(project.waves.map(\.id) == ["2023", "2024"])
    #expect(project.waves[0].columns.respondent?.text == "id")
    #expect(project.waves[0].columns.partnership?.text == "Område")
    #expect(project.partnerships.map(\.values) == [["Nord"], ["Syd: havnen"]])
    let scale = try #require(project.questionnaire.scales.first)
    #expect(project.questionnaire.scales.count == 1)
    #expect(
      scale.points.map(\.label)
        == [
          "Helt uenig", "Uenig", "Hverken enig eller uenig", "Enig", "Helt enig",
        ].map { Wording($0) }
    )
    #expect(scale.noAnswer == ["Ved ikke"])
    #expect(project.questionnaire.items.map(\.id) == ["tillid1", "tillid2", "mistillid"])
    #expect(project.questionnaire.items.allSatisfy { $0.indicator == "trust" && !$0.reversed })
  }

  @Test func `an item whose answers run against the others is a question`() throws {
    let text = try draft(["2023.csv": Self.danish]).text
    let asked = text.components(around: "- id: ").filter { $0.contains("is it reversed?") }
    #expect(asked.map { $0.prefix(9) } == ["mistillid"])
    #expect(text.contains("reversed: …  # DECIDE"))
  }

  @Test func `an item that no word places is a comment`() throws {
    let text = try draft(["2023.csv": Self.danish]).text
    #expect(text.contains("    # - id: Q9\n    #   indicator: …\n"))
  }

  @Test func `without a placed item the only error is at an open line`() throws {
    let rows = (1...20).map { "\($0 * 3),\($0 % 5 + 1),\($0 % 4 + 1)" }
    let draft = try draft(["a.csv": Self.file("id,Q1,Q2", rows)])
    let filled = draft.text.replacing("\"…\"", with: "Name")
    #expect(ProjectReader.read(filled, file: "samhold.yaml").diagnostics.count == 1)
    #expect(draft.unmarkedErrors == [])
  }

  @Test func `numbers make a scale as wide as the widest column of their block`() throws {
    let rows = (1...20).map { "\($0 * 3),\($0 % 5 + 1),\($0 % 4 + 1),\($0 == 3 ? 99 : $0 % 3 + 1)" }
    let draft = try draft(["a.csv": Self.file("id,tillid_1,tillid_2,tillid_3", rows)])
    let scale = try #require(try draft.project().questionnaire.scales.first)
    #expect(scale.minimum == 1)
    #expect(scale.maximum == 5)
    #expect(scale.noAnswer == ["99"])
  }

  @Test func `codes with meanings are put in the order of the codes`() throws {
    let labels = ["3 - Mest", "1 - Intet", "2 - Noget"]
    let rows = (0..<12).map { "\(labels[$0 % 3]),\(labels[$0 / 2 % 3])" }
    let draft = try draft(["a.csv": Self.file("trust a,trust b", rows)])
    let scale = try #require(try draft.project().questionnaire.scales.first)
    #expect(
      scale.points.map(\.label) == ["1 - Intet", "2 - Noget", "3 - Mest"].map { Wording($0) }
    )
  }

  @Test func `a wave column makes one wave of each of its values`() throws {
    let rows = (0..<30).map { "p\($0 % 10 * 13),w\($0 / 10 + 1),\($0 % 3 + 1),\($0 % 2 * 2 + 1)" }
    let draft = try draft(["all.csv": Self.file("respondent,wave,trust1,trust2", rows)])
    let project = try draft.project()
    #expect(project.waves.map(\.id) == ["w1", "w2", "w3"])
    #expect(project.waves.allSatisfy { $0.columns.wave?.text == "wave" })
    #expect(project.waves.allSatisfy { $0.files.map(\.path) == ["all.csv"] })
  }

  @Test func `a column of dates tells the fieldwork`() throws {
    let rows = (10..<22).map { "2024-03-\($0) 10:00:00,\($0 % 3 + 1),\($0 % 2 + 1)" }
    let draft = try draft(["a.csv": Self.file("submitdate,trust1,trust2", rows)])
    let fieldwork = try draft.project().waves[0].fieldwork
    #expect("\(fieldwork.start) \(fieldwork.end)" == "2024-03-10 2024-03-21")
  }

  @Test func `the order of rows changes nothing`() throws {
    let lines = Self.danish.split(separator: "\n").map(String.init)
    let turned = Self.file(lines[0], lines.dropFirst().reversed())
    #expect(try draft(["a.csv": Self.danish]) == draft(["a.csv": turned]))
  }

  @Test func `no identifier, address or free text reaches a draft`() throws {
    let text = try draft(["2023.csv": Self.danish, "2024.csv": Self.danish]).text
    for secret in ["p-10", "p-1", "@", "Jeg bor", "vej 1"] { #expect(!text.contains(secret)) }
    let few = try draft(["a.csv": "id,Sted,trust,Besked\nAnna,By,Nej,Ring til Bo\n"]).text
    for secret in ["Anna", "By", "Ring", "Bo\""] { #expect(!few.contains(secret), "\(secret)") }
  }

  @Test func `what one person wrote into a column of answers is no label`() throws {
    let rows = (0..<12).map { "\($0 == 7 ? "1. Kontakt Per" : "\($0 % 3 + 1)"),\($0 % 3 + 1)" }
    let text = try draft(["a.csv": Self.file("trust1,trust2", rows)]).text
    #expect(!text.contains("Per"))
  }

  @Test(arguments: [
    "a: b", "a # b", "\"\"quoted\"\"", "- a", "yes", "null", "{a}", "[a", "&a", "*a", "!a", "%a",
    "@a",
    "a\\b", "it's", "|a", "> a", "? a", "a\tb", "\u{1F600} a", "\u{7}a", "a\u{2028}b", "a\u{85}b",
    "<b>&amp;</b>", "a]]>", "=1+a", "\u{202E}a", "a,b",
  ])
  func `a hostile label stays a label`(_ label: String) throws {
    let written = "\"\(label)\""
    let rows = (0..<12).map { row in
      let answers = [written, "anden", "tredje"]
      return "\(answers[row % 3]),\(answers[row / 2 % 3]),\(row % 2 == 0 ? written : "x")"
    }
    let draft = try draft(["a.csv": Self.file("trust 1,trust 2,Sted", rows)])
    #expect(draft.unmarkedErrors == [])
    guard !label.contains("@") else { return }
    let project = try draft.project()
    let wanted = label.replacing("\"\"", with: "\"").trimmed
    let labels = project.questionnaire.scales.flatMap(\.points).flatMap(\.spellings)
    #expect(labels.contains(wanted))
    #expect(project.partnerships.flatMap(\.values).contains(wanted))
  }

  @Test(arguments: ["a: b", "# a", "- a", "no", "'a", "\"\"a", "a\nb", "a\u{7}b", "[a]", "123"])
  func `a hostile column name is still the column's name`(_ name: String) throws {
    let header = "\"\(name)\",\"trust \(name)\",\"Sted \(name)\""
    let rows = (0..<12).map { "\($0 % 3 + 1),\($0 / 2 % 3 + 1),\($0 % 2 == 0 ? "a" : "b")" }
    let draft = try draft(["a.csv": Self.file(header, rows)])
    let columns = try draft.project().waves[0].columns
    // White space in a name counts as one blank.
    let wanted = name.replacing("\"\"", with: "\"").trimmed
    #expect(columns.items.values.map(\.text).contains("trust \(wanted)"))
  }

  @Test func `items of other names in the same order are a question`() throws {
    let answers = (0..<12).map { "\($0 * 7),\($0 % 5 + 1),\(($0 + 1) % 5 + 1)" }
    let text = try draft([
      "2023.csv": Self.file("id,tillid1,tillid2", answers),
      "2024.csv": Self.file("id,Q1,Q2", answers),
    ]).text
    #expect(text.contains("    #   items:\n    #     tillid1: \"Q1\"\n    #     tillid2: \"Q2\"\n"))
    #expect(!text.contains("- id: Q1"))
  }

  @Test func `a file that was taken for Windows-1252 says so`() throws {
    let bytes = Array("id;Omr".utf8) + [0xE5] + Array("de;trust1\n1;a;2\n2;a;3\n4;a;1\n".utf8)
    let draft = try Drafting { _ in MemorySource(bytes) }.draft(["a.csv"])
    #expect(
      draft.text.contains("{path: a.csv, delimiter: semicolon, encoding: windows-1252}  # DECIDE")
    )
    #expect(draft.diagnostics.map(\.code) == [.encodingFallback])
  }

  @Test func `every file that cannot be read is complained of`() throws {
    let complaints = #expect(throws: Complaints.self) {
      _ = try draft(["a.csv": "", "b.csv": "id,trust\n", "c.csv": "a,\"b\n"])
    }
    #expect(complaints?.diagnostics.map(\.code) == [.emptyFile, .headerOnly, .malformedCSV])
    #expect(throws: Complaints.self) { _ = try draft([:]) }
  }
}

extension String {
  /// The parts of the text after each occurrence of another.
  fileprivate func components(around text: String) -> [Substring] {
    split(separator: text, omittingEmptySubsequences: false).dropFirst().map { $0 }
  }
}
