import Survey

/// How a diagnostic is written for people.
///
/// ```
/// SampleData/waves/2023.csv:41:7: error[SH301]: The answer is not on the scale.
///   hint: Known answers: …
/// ```
struct DiagnosticWords {
  let diagnostic: Diagnostic
  /// The folder from which the place counts.
  let folder: Folder

  func text(_ style: Style) -> String {
    let label = "\(diagnostic.severity.rawValue)[\(diagnostic.code.rawValue)]:"
    var text = place.map { style.text($0, .strong) + " " } ?? ""
    text += style.text(label, emphasis) + " " + diagnostic.summary.harmless
    if let hint = diagnostic.hint {
      text += "\n  " + style.text("hint:", .faint) + " " + hint.harmless
    }
    return text
  }

  private var emphasis: Style.Emphasis {
    switch diagnostic.severity {
    case .error: .red
    case .warning: .yellow
    case .note: .blue
    }
  }

  private var place: String? {
    guard let place = diagnostic.place else { return nil }
    let numbers = [place.line, place.column].compactMap(\.self).map { ":\($0)" }.joined()
    return folder.display(place.file).harmless + numbers + ":"
  }

  /// How many diagnostics there are of each severity, such as `3 errors, 1 warning`.
  static func count(of diagnostics: [Diagnostic]) -> String {
    Diagnostic.Severity.allCases.reversed().compactMap { severity in
      let count = diagnostics.count { $0.severity == severity }
      return count == 0 ? nil : "\(count) \(severity.rawValue)" + (count == 1 ? "" : "s")
    }
    .joined(separator: ", ")
  }
}

extension String {
  /// The text with its control characters replaced, so that a name in a file cannot steer the
  /// terminal it is printed on.
  var harmless: String {
    guard unicodeScalars.contains(where: { $0.isHarmful }) else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.map { $0.isHarmful ? "\u{FFFD}" : $0 }))
  }
}

extension Unicode.Scalar {
  /// Whether this is a control character, or turns the direction of writing.
  fileprivate var isHarmful: Bool {
    switch properties.generalCategory {
    case .control: true
    case .format: properties.isBidiControl
    default: false
    }
  }
}
