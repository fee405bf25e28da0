import CSV

extension RowReader {
  /// What a row says of a group: the index of its value.
  func value(
    _ block: RecordBlock,
    _ record: Int,
    of field: GroupField
  ) -> LabelTable.Label {
    guard let option = field.option else {
      return field.labels.label(in: block, record, field.column)
    }
    let cell = block.withContent(record, option.column) { String(copying: $0) }
    let choice = option.choice(cell) {
      option.siblings.contains { sibling in
        let field = block.field(record, sibling)
        let text = block.text(field).folded
        return !text.isEmpty && !OptionWords.unticked.contains(text)
      }
    }
    return switch choice {
    case .chosen: .known(0)
    case .notChosen: .known(1)
    case .unanswered: .empty
    }
  }
}
