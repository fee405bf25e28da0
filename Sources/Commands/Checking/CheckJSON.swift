import Survey

/// What a check found, as JSON.
///
/// `Docs/command-line.md` describes it; keys are only ever added to version 1.
struct CheckJSON: Encodable {
  private let version = 1
  private let tool = Tool()
  private let counts: Counts
  private let diagnostics: [Entry]
  private let rows: [Rows]
  private let items: [Item]?
  private let gates: [Passage]

  init(_ result: CheckResult) {
    counts = Counts(
      errors: result.count(of: .error),
      warnings: result.count(of: .warning),
      notes: result.count(of: .note)
    )
    diagnostics = result.diagnostics.map { diagnostic in
      Entry(
        severity: diagnostic.severity.rawValue,
        code: diagnostic.code.rawValue,
        file: diagnostic.place.map { result.path(of: $0.file) },
        line: diagnostic.place?.line,
        column: diagnostic.place?.column,
        summary: diagnostic.summary.harmless,
        hint: diagnostic.hint?.harmless,
        occurrences: diagnostic.occurrences
      )
    }
    rows = result.accounts.map { Rows($0, file: result.path(of: $0.file)) }
    items = result.items.isEmpty ? nil : result.items.map(Item.init)
    gates = result.gates.map { Passage(gate: $0.gate.name, passed: $0.passed, lines: $0.lines) }
  }

  var text: String {
    get throws { try JSONText.of(self) }
  }

  private struct Tool: Encodable {
    let name = "samhold"
    let version = Version.current
  }

  private struct Counts: Encodable {
    let errors: Int
    let warnings: Int
    let notes: Int
  }

  private struct Entry: Encodable {
    let severity: String
    let code: String
    let file: String?
    let line: Int?
    let column: Int?
    let summary: String
    let hint: String?
    let occurrences: Int
  }

  private struct Rows: Encodable {
    let file: String
    let wave: String
    let read: Int
    let scored: Int
    let partial: Int
    let withoutAnswers: Int
    let excluded: Int
    let outsidePopulation: Int

    init(_ account: RowAccount, file: String) {
      self.file = file
      wave = account.wave
      read = account.read
      scored = account.scored
      partial = account.partial
      withoutAnswers = account.withoutAnswers
      excluded = account.excludedAsDuplicate
      outsidePopulation = account.outsidePopulation
    }
  }

  private struct Item: Encodable {
    let item: String
    let wave: String
    let answered: Int
    let dontKnow: Int
    let skipped: Int
    let notShown: Int

    init(_ states: ItemStates) {
      item = states.item
      wave = states.wave
      answered = states.answered
      dontKnow = states.offScale
      skipped = states.skipped
      notShown = states.notShown
    }
  }

  private struct Passage: Encodable {
    let gate: String
    let passed: Bool
    let lines: [String]
  }
}
