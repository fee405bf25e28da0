import ArgumentParser
import Impact
import Survey

/// `samhold compare`: what changed between two waves, in the terminal.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Show what changed between two waves.",
    discussion: """
      For each partnership and indicator: people with a score, mean scores (0 to
      100) and their change with its 95 % interval, p and verdict. Groups below the
      project's privacy threshold are withheld. Without --from and --to it is the
      first and the last wave.

      Examples:
        samhold compare
        samhold compare my-project --from 2024 --to 2025
        samhold compare my-project --partnership laundry
      """
  )

  @OptionGroup var options: ProjectOptions

  @Option(
    name: .customLong("from"),
    help: ArgumentHelp("The id of the earlier wave. (default: the first)", valueName: "wave")
  )
  var first: String?

  @Option(
    name: .customLong("to"),
    help: ArgumentHelp("The id of the later wave. (default: the last)", valueName: "wave")
  )
  var second: String?

  @Option(help: ArgumentHelp("The id of the one partnership to show.", valueName: "id"))
  var partnership: String?

  func run() throws {
    let findings = try options.findings()
    let console = options.console
    let project = findings.project
    let (from, to) = try waves(of: project)
    let partnerships = try partnerships(of: project)
    console.tell(
      findings.diagnostics.filter { $0.severity > .note },
      in: findings.folder
    )
    let comparison = Comparison(of: project, answers: findings.answers, from: from, to: to)
    let words = ComparisonWords(project: project, style: console.output.style)
    try console.result(words.text(comparison, of: partnerships))
  }

  private func waves(of project: Project) throws -> (from: Int, to: Int) {
    guard project.waves.count > 1 else {
      throw ValidationError("The project has one wave only: there is nothing to compare.")
    }
    let ids = project.waves.map(\.id)
    let from = try first.map { try index(of: $0, among: ids, "--from", "wave") } ?? 0
    let to = try second.map { try index(of: $0, among: ids, "--to", "wave") } ?? ids.count - 1
    guard from < to else {
      throw ValidationError(
        from == to
          ? "Wave `\(ids[from])` cannot be compared with itself: give --from and --to."
          : "Wave `\(ids[from])` is later than wave `\(ids[to])`: exchange --from and --to."
      )
    }
    return (from, to)
  }

  private func partnerships(of project: Project) throws -> [Int] {
    guard let partnership else { return Array(project.partnerships.indices) }
    let ids = project.partnerships.map(\.id)
    return [try index(of: partnership, among: ids, "--partnership", "partnership")]
  }

  private func index(
    of id: String,
    among ids: [String],
    _ option: String,
    _ noun: String
  ) throws -> Int {
    guard let index = ids.firstIndex(of: id) else {
      throw ValidationError(
        "\(option): the project has no \(noun) `\(id.harmless)`. "
          + Words.suggestion(for: id, among: ids)
      )
    }
    return index
  }
}
