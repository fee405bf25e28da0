import ArgumentParser

/// The forms in which `samhold check` can say what it found.
enum CheckFormat: String, ExpressibleByArgument, CaseIterable {
  /// For people: what is wrong on standard error, the table of rows on standard output.
  case text
  /// For scripts, in a form of Samhold's own.
  case json
  /// For editors and code scanning: SARIF 2.1.0 (OASIS standard).
  case sarif
  /// For the test pages of CI servers: the XML of JUnit.
  case junit
  /// For annotations beside the lines: workflow commands of GitHub Actions.
  case github

  /// What is written on standard output; nil for ``text``, which is told as it comes.
  func text(of result: CheckResult) throws -> String? {
    switch self {
    case .text: nil
    case .json: try JSONText.of(result.json)
    case .sarif: try CheckSARIF(result).text
    case .junit: try CheckJUnit(result).text
    case .github: CheckAnnotations(result).text
    }
  }
}
