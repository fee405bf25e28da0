/// What all platforms write alike whose forms are XForms (getodk.github.io/xforms-spec).
enum XForm {
  /// The question of a column such as `question/option`.
  static func question(ofOption name: String) -> String? {
    name.lastIndex(of: "/").map { String(name[..<$0]) }
  }

  /// The names of the options that were chosen stand in one column with blanks between them.
  static let optionSeparator: Character = " "

  static let untold = [
    "An empty field is a question that was skipped or not relevant: the form writes both alike.",
    "Only submitted forms have a row: who was asked, or stopped early, is not known.",
  ]
}
