import Survey

/// The transformations that read what is shown back into values (Transformation Registry 5).
enum InlineFormat {
  static let yes = "ixt:fixed-true"
  static let no = "ixt:fixed-false"

  /// The one for numbers: in the other language's, "62,5" would silently be 625.
  static func number(in language: Language) -> String {
    switch language {
    case .danish: "ixt:num-comma-decimal"
    case .english: "ixt:num-dot-decimal"
    }
  }

  /// The one for days with the month's name.
  static func date(in language: Language) -> String {
    switch language {
    case .danish: "ixt:date-day-monthname-year-da"
    case .english: "ixt:date-day-monthname-year-en"
    }
  }
}
