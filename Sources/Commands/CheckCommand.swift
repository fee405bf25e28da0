import ArgumentParser
import Impact
import Standards
import Survey

/// `samhold check`: reads everything and says what is wrong.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Read everything, and say what is wrong and how the rows were used.",
    discussion: """
      Everything that is wrong is said at once, with its place and how to mend it;
      then what is suspicious: one answer to every question, impossible dates,
      identifiers that look alike, answers that jumped, and columns that look like
      personal data. Equal faults are one line with a count and the first places.
      Then a table accounts for the rows of every file and wave:
        rows read = scored + partial + without answers + excluded
      Where the export says how far people came, a second table counts them; with
      --items another one counts, for each item, answers and the kinds of missing
      ones, and says what the export cannot tell. They count people also in small
      groups, so they are for those who hold the files. Nothing is written.

      With --gate, which can be given more than once, the status is 1 if there are:
        errors        errors of any kind
        warnings      warnings
        response=40   response rates below 40 % in the last wave, or none known
        findings      changes for the worse that `findings:` does not answer for
        claims        claims above their grade that nobody answers for
        disclosure    mandatory datapoints of the standard that nothing answers
        restatements  published figures that differ, and nobody says why

      Examples:
        samhold check
        samhold check my-project --gate findings --gate claims
        samhold check --quiet my-project && samhold report my-project
        samhold check --format sarif > check.sarif
      """
  )

  @OptionGroup var options: ProjectOptions

  @Option(
    name: .customLong("gate"),
    help: ArgumentHelp(
      "End with status 1 if there are any of these.",
      valueName: "gate"
    )
  )
  var gates: [Gate] = []

  @Option(
    help: ArgumentHelp(
      "How to say it: text, json, sarif, junit or github.",
      discussion: "All but text go to standard output, whole.",
      valueName: "format"
    )
  )
  var format = CheckFormat.text

  @Flag(help: "Count the answers to each item, and the kinds of missing ones.")
  var items = false

  @OptionGroup var previous: PreviousOptions

  @Option(
    help: ArgumentHelp(
      "Use the disclosure maps in this folder's maps/ instead of the built-in ones of the same"
        + " names.",
      valueName: "dir"
    ),
    completion: .directory
  )
  var templates: String?

  func run() throws {
    let overrides = try options.console.withComplaintsTold(in: .current) {
      try templates.map { try TemplateOverrides(in: $0) } ?? TemplateOverrides()
    }
    let (result, status) = outcome(overrides)
    try tell(result)
    if let status { throw status.exit }
  }

  /// What was found, and how the program ends; nil when all is well.
  private func outcome(_ overrides: TemplateOverrides) -> (CheckResult, ExitStatus?) {
    do throws(Complaints) {
      let findings = try options.read(overrides, previous: previous.files)
      let report = try findings.reportBesideEarlier(created: nil)
      // Only gates ask what is answered to the standard.
      let index = gates.isEmpty ? nil : findings.disclosures(of: report)
      var facts = findings.gateFacts(of: report, index)
      facts.diagnostics += suspicions(findings.answers.tally)
      let result = CheckResult(
        diagnostics: wanted(facts.diagnostics),
        accounts: findings.answers.rowAccounts,
        items: items ? ItemStates.all(of: findings.project, findings.answers.tally) : [],
        gates: Gate.answers(gates, facts),
        files: report.provenance.inputs.map(\.path),
        folder: findings.folder
      )
      return (result, result.gates.allSatisfy(\.passed) ? nil : .gateFailed)
    } catch {
      let result = CheckResult(
        diagnostics: wanted(error.diagnostics + suspicions(nil)),
        accounts: [],
        items: [],
        gates: Gate.answers(
          gates.filter { $0 == .errors },
          GateFacts(diagnostics: error.diagnostics)
        ),
        files: [options.location.name],
        folder: options.location.folder
      )
      let status = ExitStatus(error.diagnostics) ?? .ownFault
      return (result, result.gates.isEmpty ? status : .gateFailed)
    }
  }

  /// What is suspicious about answers that can be read; looked for where it would be told.
  private func suspicions(_ tally: Tally?) -> [Diagnostic] {
    options.quiet && !gates.contains(.warnings) ? [] : options.suspicions(tally)
  }

  /// What is told, in order of place; `--quiet` leaves the errors and what a gate catches.
  private func wanted(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    options.console.wanted(diagnostics) { diagnostic in gates.contains { $0.catches(diagnostic) } }
  }

  private func tell(_ result: CheckResult) throws {
    let console = options.console
    if let text = try format.text(of: result) {
      if !text.isEmpty { try console.result(text) }
      return
    }
    console.tell(result.diagnostics, in: result.folder, most: .max) { _ in true }
    if !options.quiet, !result.accounts.isEmpty {
      try console.result(lines(of: result).joined(separator: "\n"))
    }
    console.complain(result.gates.flatMap(\.lines))
  }

  /// The tables of how rows were used, how far people came, and how they met each item.
  private func lines(of result: CheckResult) -> [String] {
    let words = ResponseWords(result.accounts)
    return table(of: result.accounts).lines + words.states + words.items(result.items)
  }

  private func table(of accounts: [RowAccount]) -> TextTable {
    let counts = Self.counts(of: accounts)
    var table = TextTable(
      [("file", .left), ("wave", .left)] + counts.map { ($0.name, .right) }
    )
    for account in accounts {
      table.add([account.file, account.wave] + counts.map { "\(account[keyPath: $0.path])" })
    }
    if accounts.count > 1 {
      table.add(
        ["all", ""]
          + counts.map { count in
            "\(accounts.reduce(0) { $0 + $1[keyPath: count.path] })"
          }
      )
    }
    return table
  }

  /// What is counted of rows; those of people outside the population only where there are any.
  private static func counts(
    of accounts: [RowAccount]
  ) -> [(name: String, path: KeyPath<RowAccount, Int>)] {
    let always: [(name: String, path: KeyPath<RowAccount, Int>)] = [
      ("rows read", \.read), ("scored", \.scored), ("partial", \.partial),
      ("without answers", \.withoutAnswers), ("excluded", \.excludedAsDuplicate),
    ]
    let isOutside = accounts.contains { $0.outsidePopulation > 0 }
    return always + (isOutside ? [("outside", \.outsidePopulation)] : [])
  }
}
