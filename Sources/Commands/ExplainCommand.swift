import ArgumentParser
import Survey

/// `samhold explain`: what a code means.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say what a code such as SH301 means, and what to do.",
    discussion: """
      Everything that is wrong is told with a code, which never changes its
      meaning. Without a code, all of them are listed.

      Examples:
        samhold explain SH301
        samhold explain
      """
  )

  @Argument(
    help: "The code, such as SH301.",
    completion: .list(DiagnosticCode.allCases.map(\.rawValue))
  )
  var code: String?

  func run() throws {
    let console = Console(isQuiet: false)
    guard let code else {
      let lines = try DiagnosticCode.allCases.sorted { $0.rawValue < $1.rawValue }
        .map { "\($0.rawValue)  \(try Explanation(of: $0).title)" }
      return try console.result(lines.joined(separator: "\n"))
    }
    guard let known = DiagnosticCode(rawValue: code.uppercased()) else {
      throw ValidationError(
        "There is no code `\(code.harmless)`. `samhold explain` lists those that there are."
      )
    }
    let explanation = try Explanation(of: known)
    try console.result("\(known.rawValue): \(explanation.title)\n\n\(explanation.text)")
  }
}
