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
      Everything that is wrong is said at once, with its place and how to mend it.
      Then a table accounts for the rows of every file and wave:
        rows read = scored + partial + without answers + excluded
      Where the export says how far people came, a second table counts them; with
      --items another one counts, for each item, answers and the kinds of missing
      ones, and says what the export cannot tell. They count people also in small
      groups, so they are for those who hold the files. Nothing is written.

      With --gate, which can be given more than once, the status is 1 if there are:
        errors        errors of any kind
        warnings      warnings
        findings      changes for the worse that `findings:` does not answer for
        claims        claims above their grade that nobody answers for
        disclosure    mandatory datapoints of the standard that nothing answers
        restatements  published figures that differ, and nobody says why

      Examples:
        samhold check
        samhold check my-project --gate findings --gate claims
        samhold check --quiet my-project && samhold report my-project
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
    let findings: Findings
    let report: Report
    do throws(Complaints) {
      findings = try options.read(overrides)
      let earlier = try findings.earlierReports(and: previous.files)
      report = try findings.report(created: nil, beside: earlier)
    } catch {
      tell(error.diagnostics)
      if gates.contains(.errors) { try pass(GateFacts(diagnostics: error.diagnostics)) }
      throw (ExitStatus(error.diagnostics) ?? .ownFault).exit
    }
    let diagnostics = findings.diagnostics(with: report)
    tell(diagnostics)
    if !options.quiet { try options.console.result(lines(of: findings).joined(separator: "\n")) }
    try pass(findings.gateFacts(of: report))
  }

  private func tell(_ diagnostics: [Diagnostic]) {
    options.console.tell(diagnostics, in: options.location.folder, most: .max) { diagnostic in
      gates.contains { $0.catches(diagnostic) }
    }
  }

  /// Ends the program if a gate fails.
  private func pass(_ facts: GateFacts) throws {
    let failures = Gate.failures(gates, facts)
    guard !failures.isEmpty else { return }
    options.console.complain(failures)
    throw ExitStatus.gateFailed.exit
  }

  private func lines(of findings: Findings) -> [String] {
    let accounts = findings.answers.rowAccounts
    let counts = ResponseWords(accounts)
    return table(of: accounts).lines + counts.states
      + (items ? counts.items(of: findings.project, findings.answers.tally) : [])
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
