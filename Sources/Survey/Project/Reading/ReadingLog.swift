/// What reading one project file has brought to light so far: faults, and which names exist.
///
/// Faults are collected, never thrown, so that all of them are reported at once. Whoever
/// returns nil from a reading function has said why here.
package final class ReadingLog {
  let source: SourceText
  /// The names that are declared and used; see `Names.swift`.
  var names = Names()
  /// The texts that the language gate looks at.
  var writtenTexts: [WrittenText] = []
  private var diagnostics: [Diagnostic] = []

  init(_ source: SourceText) {
    self.source = source
  }

  package func error(_ code: DiagnosticCode, at place: Place, _ summary: String, hint: String) {
    diagnostics.append(Diagnostic(.error, code, at: place, summary, hint: hint))
  }

  /// The texts for the language gate in the order of their places.
  var textsInOrder: [WrittenText] {
    writtenTexts.sorted { $0.places.start < $1.places.start }
  }

  var hasErrors: Bool { !diagnostics.isEmpty }

  /// The faults in the order of their places, each only once.
  ///
  /// An anchored value that is used several times is read several times, and would otherwise
  /// complain as often.
  var report: [Diagnostic] {
    let sorted = diagnostics.enumerated().sorted { left, right in
      guard let first = left.element.place, let second = right.element.place, first != second
      else { return left.offset < right.offset }
      return first < second
    }
    var report: [Diagnostic] = []
    for (_, diagnostic) in sorted
    where !report.reversed().prefix(while: { $0.place == diagnostic.place }).contains(diagnostic) {
      report.append(diagnostic)
    }
    return report
  }
}
