import ArgumentParser
import Audit

/// `samhold audit`: what a neighbour could work out from the published files.
struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Attack published files: say what can be worked out about few people.",
    discussion: """
      Takes what is published and nothing else: a report.xml, the folder of a
      report or of its tables, and reports published earlier. The first report.xml
      is the newest. Every number of people in it becomes an equation; for every
      number that is withheld, or told by no figure of its own, it is worked out
      between which bounds it must lie. The status is 1 if bounds are too narrow, or
      if it cannot be shown that they are not.

      Examples:
        samhold audit                        the folder report
        samhold audit report.xml tables
        samhold audit report 2024/report.xml 2023/report.xml
      """
  )

  @Argument(
    help: ArgumentHelp(
      "A report.xml, a table, or a folder with them. (default: report)",
      valueName: "file"
    ),
    completion: .file()
  )
  var files: [String] = []

  @Option(
    help: ArgumentHelp(
      "The smallest number of people that may be told. (default: that of the newest report)",
      valueName: "people"
    )
  )
  var threshold: Int?

  @Flag(name: [.short, .long], help: "Say nothing where nothing is wrong.")
  var quiet = false

  func validate() throws {
    guard let threshold, !(2...1_000_000).contains(threshold) else { return }
    throw ValidationError("--threshold must be from 2 to 1000000.")
  }

  func run() throws {
    let console = Console(isQuiet: quiet)
    let audit = try console.withComplaintsTold(in: .current) {
      try PublishedFiles(files.isEmpty ? ["report"] : files).audit(threshold: threshold)
    }
    let words = AuditWords(audit: audit, style: console.output.style)
    guard !audit.findings.isEmpty else { return try console.remark(words.summary) }
    try console.result(words.table)
    console.complain([words.summary])
    throw ExitStatus.gateFailed.exit
  }
}
