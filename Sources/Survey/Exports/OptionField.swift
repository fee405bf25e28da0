/// Whether a person chose one option of a question with several answers.
///
/// A column either is the option (`1`, `Y`, `Valgt` or the option's label where it was chosen), or
/// lists all options that were chosen, divided by `;`, `,` or a blank. In a list the option is
/// looked for as a whole, so that it may hold the dividing sign itself.
struct OptionField: Sendable {
  /// What a row says.
  enum Choice: Sendable {
    case chosen
    case notChosen
    /// Nothing in the row says that the question was answered.
    case unanswered
  }

  let column: Int
  /// The columns of the same question's other options.
  let siblings: [Int]
  private let option: String
  /// Whether the column is the option.
  private let isOwn: Bool
  private let separators: [String]
  /// Contents that say that the question was not asked or answered.
  private let blanks: Set<String>

  init(_ option: String, column: Int, form: ExportForm) {
    self.column = column
    self.option = option.folded
    let names = form.heading.names(of: column)
    let columns = form.heading.names.indices
    let question = form.question(ofOption: column)
    let siblings = columns.filter {
      $0 != column && question != nil && form.question(ofOption: $0) == question
    }
    let lists = columns.contains { other in
      form.question(ofOption: other).map { $0 != question && names.contains($0) } ?? false
    }
    let isNamed = names.contains { HeadingText.plain($0).folded.hasSuffix(option.folded) }
    isOwn = !lists && (isNamed || !siblings.isEmpty)
    self.siblings = isOwn ? siblings : []
    separators =
      form.platform.optionSeparators(inVariant: form.variant) ?? [";", "; ", ",", ", "]
    blanks = Set((form.platform.notShown + form.platform.blanks).map(\.folded))
  }

  /// What a cell says; for a blank one the other options decide.
  ///
  /// - Parameter isAnswered: Whether another option of the question was chosen.
  func choice(_ cell: String, isAnswered: () -> Bool) -> Choice {
    let text = cell.folded
    if text.isEmpty { return isAnswered() ? .notChosen : .unanswered }
    if blanks.contains(text) { return .unanswered }
    if isOwn {
      if OptionWords.ticked.contains(text) || text == option { return .chosen }
      if OptionWords.unticked.contains(text) { return .notChosen }
    }
    return lists(text) ? .chosen : .notChosen
  }

  private func lists(_ text: String) -> Bool {
    if text == option { return true }
    return separators.contains { separator in
      text.hasPrefix(option + separator) || text.hasSuffix(separator + option)
        || !text.ranges(of: separator + option + separator.trimmed).isEmpty
        || separator == " " && !text.ranges(of: " \(option) ").isEmpty
    }
  }
}

/// How exports say that an option was chosen, or not.
enum OptionWords {
  static let ticked: Set = [
    "1", "y", "yes", "ja", "true", "valgt", "vald", "selected", "checked", "ticked", "x",
  ]
  static let unticked: Set = [
    "0", "n", "no", "nej", "nei", "false", "ikke valgt", "ej vald", "inte vald", "not selected",
    "unchecked", "not ticked",
  ]
}
