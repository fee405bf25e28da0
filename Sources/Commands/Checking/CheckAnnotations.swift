import Survey

/// What a check found, as workflow commands that GitHub Actions shows beside the lines.
///
/// Source: GitHub's documentation of workflow commands, `error`, `warning` and `notice`.
struct CheckAnnotations {
  private let result: CheckResult

  init(_ result: CheckResult) {
    self.result = result
  }

  var text: String {
    (result.diagnostics.map(command) + result.gates.filter { !$0.passed }.map(command))
      .joined(separator: "\n")
  }

  private func command(_ diagnostic: Diagnostic) -> String {
    var properties: [(String, String)] = []
    if let place = diagnostic.place {
      properties.append(("file", result.path(of: place.file)))
      if let line = place.line { properties.append(("line", "\(line)")) }
      if let column = place.column { properties.append(("col", "\(column)")) }
    }
    properties.append(("title", diagnostic.code.rawValue))
    return command(name(of: diagnostic.severity), properties, diagnostic.message)
  }

  private func command(_ answer: Gate.Answer) -> String {
    let lines = answer.lines.map(\.harmless).joined(separator: "\n")
    return command("error", [("title", "gate \(answer.gate.name)")], lines)
  }

  private func name(of severity: Diagnostic.Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .note: "notice"
    }
  }

  private func command(
    _ name: String,
    _ properties: [(String, String)],
    _ message: String
  ) -> String {
    let list = properties.map { "\($0)=\(escaped($1, also: [":", ","]))" }.joined(separator: ",")
    return "::\(name) \(list)::\(escaped(message, also: []))"
  }

  /// A text in which nothing can end the command or begin another.
  private func escaped(_ text: String, also special: Set<Unicode.Scalar>) -> String {
    text.unicodeScalars.map { scalar in
      guard scalar == "%" || scalar == "\r" || scalar == "\n" || special.contains(scalar) else {
        return String(scalar)
      }
      return "%" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16, uppercase: true)
    }
    .joined()
  }
}
