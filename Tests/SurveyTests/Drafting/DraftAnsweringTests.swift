import Testing

@testable import Survey

/// Answers to the open questions of a draft.
@Suite struct DraftAnsweringTests {
  private static let files: KeyValuePairs = [
    "w1.csv": "id;Sted;skaber1;skaber2\n"
      + (0..<20).map {
        "\(100 + $0 * 7);\($0 % 2 == 0 ? "Nord" : "Syd");\(labels[$0 % 4]);\(labels[($0 + 1) % 4])\n"
      }
      .joined()
  ]
  private static let labels = ["Helt uenig", "Uenig", "Enig", "Helt enig"]

  /// Answers the questions by a part of their text; what is not listed stays open.
  private func answer(
    _ answers: KeyValuePairs<String, String>
  ) throws -> (answering: DraftAnswering, faults: [Diagnostic], asked: [OpenQuestion]) {
    var answering = DraftAnswering(try draft(Self.files).text)
    var (faults, asked) = ([Diagnostic](), [OpenQuestion]())
    while let question = answering.next() {
      asked.append(question)
      let answer = answers.first { question.text.contains($0.key) }?.value
      switch answer {
      case nil: answering.leave()
      case "=": answering.keep()
      case let answer?:
        let found = answering.answer(answer)
        faults += found
        if !found.isEmpty { answering.leave() }
      }
    }
    return (answering, faults, asked)
  }

  @Test func `what is left open leaves the draft as it was`() throws {
    let (answering, _, asked) = try answer([:])
    #expect(answering.text == (try draft(Self.files).text))
    #expect(asked.first?.text == "the report's title.")
    #expect(asked.first?.canBeKept == false)
    #expect(asked.contains { $0.form == .indicator && $0.subject == "skaber1" })
  }

  @Test func `answers to every question make a project that can be read`() throws {
    let (answering, faults, _) = try answer([
      "title": "Naboskab: nu", "language": "=", "who reports": "Nordby \"Boliger\"",
      "period": "2025-01-01 2025-12-31", "is called": "Spørgsmål",
      "what does this measure": "co-creation",
      "as it was asked": "Jeg er med.", "is it reversed": "nej", "same identifier": "=",
      "is this the partnership": "=", "nobody chose this": "=", "all of them answers": "=",
      "the order, lowest": "=", "when were people asked": "2025-03-01/2025-03-31",
      "how many were asked": "160", "its name": "=", "place whose": "Nordby",
      "or end-user": "affected-community, end-user", "what was done": "=",
      "different identifiers": "=",
    ])
    #expect(faults == [])
    let reading = ProjectReader.read(answering.text, file: "samhold.yaml")
    #expect(reading.diagnostics == [])
    let project = try #require(reading.project)
    #expect(project.title.variants.first?.text == "Naboskab: nu")
    #expect(project.undertaking.name.variants.first?.text == "Nordby \"Boliger\"")
    #expect(project.questionnaire.items.map(\.id) == ["skaber1", "skaber2"])
    #expect(project.questionnaire.items.allSatisfy { $0.indicator == "co-creation" })
    #expect(project.waves[0].fieldwork.end == CalendarDate(year: 2025, month: 3, day: 31))
    #expect(project.waves[0].invited == .total(160))
    #expect(answering.openQuestions == 0, "\(answering.text)")
  }

  @Test func `an answer that the project file cannot hold is refused, and nothing changes`() throws
  {
    let (answering, faults, _) = try answer([
      "language": "klingon", "period": "last year", "what does this measure": "happiness: {",
    ])
    #expect(Set(faults.map(\.code)) == [.valueOutOfRange, .wrongType, .danglingReference])
    #expect(answering.text == (try draft(Self.files).text))
  }

  @Test func `an item that is answered for counts, and the question stays for the others`() throws {
    var answering = DraftAnswering(try draft(Self.files).text)
    var isFirst = true
    while let question = answering.next() {
      guard question.form == .indicator, isFirst else {
        answering.leave()
        continue
      }
      isFirst = false
      #expect(answering.answer("trust") == [])
    }
    #expect(answering.text.contains("\n    - id: skaber1\n      indicator: trust\n"))
    #expect(answering.text.contains("\n    # - id: skaber2\n"))
    #expect(answering.text.contains("# DECIDE: what do these measure?"))
    #expect(answering.text.contains("\n  items:\n"))
  }
}
