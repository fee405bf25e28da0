import CSV

/// What is gathered from the rows of a file while it is looked at.
struct RowLook {
  private(set) var columns: [ColumnProfile]
  private(set) var joint: JointCounts
  private(set) var rows = 0
  private(set) var emptyRows = 0
  private(set) var responses = ResponseCounts()
  let status: ResponseStatus?
  /// Contents that are no answer: 1 where they say that the question was not shown.
  private let unanswered: LabelTable?
  /// By column: what would be an answer in it.
  private let kinds: [Kind]

  private enum Kind {
    /// The platform's own, or somebody's who sent the questionnaire.
    case noAnswer
    /// One option of several: 0 says that it was not ticked.
    case option
    case answer
  }

  init(_ form: ExportForm, columns count: Int) {
    columns = Array(repeating: ColumnProfile(), count: count)
    joint = JointCounts(columns: count)
    status = form.platform.status(in: form.heading)
    let texts =
      form.platform.notShown.map { (text: $0, value: 1) }
      + form.platform.blanks.map { (text: $0, value: 0) }
    unanswered = texts.isEmpty ? nil : LabelTable(texts)
    let questions = (0..<count).map { form.question(ofOption: $0) }
    var options: [String: Int] = [:]
    for question in questions.compactMap(\.self) { options[question, default: 0] += 1 }
    kinds = questions.enumerated().map { column, question in
      if form.metadata(of: column) != nil { return .noAnswer }
      return question.map { options[$0, default: 0] > 1 } ?? false ? .option : .answer
    }
  }

  mutating func read(_ block: RecordBlock, from start: Int) {
    let bytes = block.bytes.span
    for record in start..<max(start, block.recordCount) {
      rows += 1
      var isEmpty = true
      for column in columns.indices {
        let field = block.field(record, column)
        let text = bytes.extracting(field.range)
        let word = text.extracting(text.trimmedRange)
        if let said = unanswered?.value(of: word) {
          if said == 1 { columns[column].addNotShown() }
          continue
        }
        let value = columns[column].add(word) { block.text(field) }
        if let value { joint.note(column: column, value: value) }
        isEmpty = isEmpty && !isAnswer(word, in: column)
      }
      joint.endRow()
      if isEmpty { emptyRows += 1 }
      if let status { responses.add(status.state(block, record)) }
    }
  }

  private func isAnswer(_ word: Span<UInt8>, in column: Int) -> Bool {
    switch kinds[column] {
    case .noAnswer: false
    case .option: !word.isEmpty && !(word.count == 1 && word[0] == 0x30)
    case .answer: !word.isEmpty
    }
  }
}
