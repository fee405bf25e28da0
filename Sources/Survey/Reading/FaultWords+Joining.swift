extension FaultWords {
  /// What is wrong with rows that hold an answer each, before they are joined.
  ///
  /// - Parameter column: The file's own column, or the nearest known item's index.
  func joiningWords(
    for kind: Faults.Kind,
    column: Int,
    of shape: LongShape
  ) -> (DiagnosticCode, String, String) {
    let item = "`\(shape.names[shape.item])`"
    return switch kind {
    case .nearlyKnownItem:
      (
        .itemNotKnown,
        "The column \(item) names an item that nothing asks for, but nearly `\(shape.items[column].name)`",
        "If it is that item, write it so under `columns`, `items`, or mend the file; if it is another "
          + "one, nothing is wrong."
      )
    case .unknownItem:
      (
        .itemNotKnown,
        "The column \(item) names items that the project does not ask for",
        "They are not read. Items that are: \(Words.list(shape.items.map(\.name)))."
      )
    case .unnamedItem:
      (
        .answerOfNobody, "The column \(item) does not say which item the row answers",
        "Fill in the item, or take the row out of the file."
      )
    case .differingRows:
      (
        .respondentDiffers,
        "The column `\(shape.names[column])` says different things in the rows of one respondent",
        "Let all rows of a respondent in a wave say the same, or nothing."
      )
    default:
      (
        .answerOfNobody,
        "The column `\(shape.names[shape.respondent])` does not say whose answer the row is",
        "Fill in the identifier, or take the row out of the file."
      )
    }
  }
}
