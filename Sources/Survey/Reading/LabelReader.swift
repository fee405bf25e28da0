import CSV

/// Reads the files in which exports say how a wave was asked (`waves[].labels`).
///
/// Three forms are known. SurveyXact writes two files beside its data: `labels.csv`, without a
/// header, in which a line is a variable, a value and its label; and `structure.csv`, with the
/// columns `variableName` and `questionText` among others. A list made by hand has the columns
/// `variable` and `wording`, or `variable`, `value` and `label`, or all four.
struct LabelReader {
  let opening: Opening

  /// What the files of a wave say together.
  ///
  /// - Parameter diagnostics: Where what is noticed and what is wrong is added.
  func labels(of wave: Wave, _ diagnostics: inout [Diagnostic]) -> FiledLabels {
    var labels = FiledLabels()
    for file in wave.labels {
      diagnostics += complaints(reading: file) {
        let filed = try read(file, &diagnostics)
        if !filed.tellAny(of: wave) { diagnostics.append(noItem(file, wave)) }
        labels.add(filed)
      }
    }
    return labels
  }

  private func read(
    _ file: InputFile,
    _ diagnostics: inout [Diagnostic]
  ) throws -> FiledLabels {
    var labels = FiledLabels()
    var records = try RecordReader(file, opening: opening)
    if let note = Diagnostic(fallbackOf: records.sniffed, in: file.table) {
      diagnostics.append(note)
    }
    guard let first = try records.next() else { return labels }
    guard let form = LabelForm(first) else { throw Complaints([unknownForm(file)]) }
    labels.add(first, from: form.firstRow, form)
    while let block = try records.next() { labels.add(block, from: 0, form) }
    return labels
  }

  private func noItem(_ file: InputFile, _ wave: Wave) -> Diagnostic {
    Diagnostic(
      .warning,
      .labelsWithoutItem,
      at: Place(file: file.table),
      "No variable of this file is an item's column in wave `\(wave.id)`, so it says nothing of how "
        + "the wave was asked.",
      hint: "Write the variables as the columns are named, or name the wave's columns under "
        + "`columns`, `items`."
    )
  }

  private func unknownForm(_ file: InputFile) -> Diagnostic {
    Diagnostic(
      .error,
      .missingColumn,
      at: Place(file: file.table, line: 1),
      "This is no file of questions and labels that is known.",
      hint: "Give SurveyXact's `labels.csv` or `structure.csv`, or a table with the columns "
        + "`variable` and `wording`, or `variable`, `value` and `label`."
    )
  }
}

/// Where in a file the column's name, its question and its answers' labels stand.
private struct LabelForm {
  let variable: Int
  let wording: Int?
  let answer: (value: Int, label: Int)?
  /// The first row that is no header.
  let firstRow: Int

  /// Tells the form from the first record; nil for one that is not known.
  init?(_ block: RecordBlock) {
    let header = Header(block)
    if let variable = header.column("variableName"), let text = header.column("questionText") {
      self.init(variable: variable, wording: text, answer: nil, firstRow: 1)
    } else if let variable = header.column("variable") {
      let wording = header.column("wording")
      let answer = header.column("value").flatMap { value in
        header.column("label").map { (value, $0) }
      }
      guard wording != nil || answer != nil else { return nil }
      self.init(variable: variable, wording: wording, answer: answer, firstRow: 1)
    } else if block.columnCount == 3, Int(block.text(0, 1).trimmed) != nil {
      self.init(variable: 0, wording: nil, answer: (1, 2), firstRow: 0)
    } else {
      return nil
    }
  }

  private init(variable: Int, wording: Int?, answer: (value: Int, label: Int)?, firstRow: Int) {
    self.variable = variable
    self.wording = wording
    self.answer = answer
    self.firstRow = firstRow
  }
}

extension FiledLabels {
  /// Adds what rows say; what is said twice of a column is kept as first said.
  fileprivate mutating func add(_ block: RecordBlock, from start: Int, _ form: LabelForm) {
    for row in start..<max(start, block.recordCount) {
      let text = { (column: Int) in block.text(row, column).trimmed }
      let variable = text(form.variable)
      if let wording = form.wording.map(text), !wording.isEmpty, wordings[variable] == nil {
        wordings[variable] = wording
      }
      guard let answer = form.answer else { continue }
      let (value, label) = (text(answer.value), text(answer.label))
      if !value.isEmpty, !label.isEmpty, labels[variable]?[value] == nil {
        labels[variable, default: [:]][value] = label
      }
    }
  }
}

extension Header {
  /// The only column of a name.
  fileprivate func column(_ name: String) -> Int? {
    if case .found(let column) = find(name) { column } else { nil }
  }
}
