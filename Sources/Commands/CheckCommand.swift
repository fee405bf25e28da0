import ArgumentParser
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
      It counts people also in small groups, so it is for those who hold the
      files. Nothing is written.

      Examples:
        samhold check
        samhold check my-project
        samhold check --quiet my-project && samhold report my-project
      """
  )

  @OptionGroup var options: ProjectOptions

  func run() throws {
    let findings = try options.findings(telling: .max)
    let console = options.console
    console.tell(findings.diagnostics, in: findings.folder, most: .max)
    guard !options.quiet else { return }
    try console.result(table(of: findings.answers.rowAccounts).lines.joined(separator: "\n"))
  }

  private func table(of accounts: [RowAccount]) -> TextTable {
    var table = TextTable([
      ("file", .left), ("wave", .left), ("rows read", .right), ("scored", .right),
      ("partial", .right), ("without answers", .right), ("excluded", .right),
    ])
    for account in accounts {
      table.add([account.file, account.wave] + Self.counts.map { "\(account[keyPath: $0])" })
    }
    if accounts.count > 1 {
      table.add(
        ["all", ""]
          + Self.counts.map { count in
            "\(accounts.reduce(0) { $0 + $1[keyPath: count] })"
          }
      )
    }
    return table
  }

  private static var counts: [KeyPath<RowAccount, Int>] {
    [\.read, \.scored, \.partial, \.withoutAnswers, \.excludedAsDuplicate]
  }
}
