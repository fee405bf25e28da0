/// The only way anything in Samhold complains: what is wrong, where, and how to mend it.
///
/// A diagnostic is a value. Stages return them or throw ``Complaints``; `Commands` prints
/// them. A diagnostic never carries a respondent's identifier or answer beyond the one label
/// that could not be read.
package struct Diagnostic: Sendable, Equatable {
  /// How much a diagnostic matters.
  package enum Severity: String, Sendable, Comparable, CaseIterable {
    /// Worth knowing; nothing to do.
    case note
    /// The report can be made, but someone should look.
    case warning
    /// No report is made.
    case error

    package static func < (left: Severity, right: Severity) -> Bool {
      left.rank < right.rank
    }

    private var rank: Int {
      switch self {
      case .note: 0
      case .warning: 1
      case .error: 2
      }
    }
  }

  package let severity: Severity
  /// The stable code, such as `SH101`.
  package let code: DiagnosticCode
  /// Where the fault lies, if it lies in a file.
  package let place: Place?
  /// One sentence: what is wrong and what was expected.
  package let summary: String
  /// One sentence: how to mend it.
  package let hint: String?
  /// How many equal faults this one stands for, itself included; at least 1.
  package let occurrences: Int

  package init(
    _ severity: Severity,
    _ code: DiagnosticCode,
    at place: Place? = nil,
    _ summary: String,
    hint: String? = nil,
    occurrences: Int = 1
  ) {
    self.severity = severity
    self.code = code
    self.place = place
    self.summary = summary
    self.hint = hint
    self.occurrences = occurrences
  }
}

/// A place in an input file.
package struct Place: Sendable, Hashable, Comparable {
  /// The file as the user named it.
  package let file: String
  /// The line, counted from 1; nil when the whole file is meant.
  package let line: Int?
  /// The column in characters, counted from 1.
  package let column: Int?

  package init(file: String, line: Int? = nil, column: Int? = nil) {
    self.file = file
    self.line = line
    self.column = column
  }

  package static func < (left: Place, right: Place) -> Bool {
    (left.file, left.line ?? 0, left.column ?? 0) < (right.file, right.line ?? 0, right.column ?? 0)
  }
}

/// Everything that kept a stage from delivering: at least one diagnostic of severity error.
package struct Complaints: Error, Equatable {
  package let diagnostics: [Diagnostic]

  package init(_ diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics
  }
}
