/// A column that looks like personal data.
package struct PersonalColumn: Sendable, Equatable {
  /// Why it does.
  package enum Reason: Sendable, Equatable {
    /// The platform of the export names it so.
    case platform(String)
    case name
    /// So many of the values that were looked at have the form.
    case values(Int, of: Int)

    /// In words that follow "since".
    package var words: String {
      switch self {
      case .platform(let title): "\(title) puts them into a column of this name"
      case .name: "its name says so"
      case .values(let found, let looked): "\(found) of \(looked) values looked at have that form"
      }
    }
  }

  /// The column, counted from 0.
  package let column: Int
  /// Its name; nil where it has none, or one that looks like data.
  package let name: String?
  package let kind: PersonalKind
  package let reason: Reason

  /// The column by its name or, where it has none, by its number from 1.
  package var title: String { name.map { "`\($0)`" } ?? "number \(column + 1)" }
}

extension PersonalColumn {
  /// That a file has the column although the project does not use it.
  func diagnostic(in file: String) -> Diagnostic {
    Diagnostic(
      .warning,
      .personalData,
      at: Place(file: file, line: 1),
      "The column \(title) looks like \(kind.rawValue), since \(reason.words); the report does not "
        + "need it.",
      hint: "`samhold strip` writes a copy of the file without such columns."
    )
  }
}
