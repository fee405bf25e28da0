import CSV

/// Reads the files in which exports say how a wave was asked (`waves[].labels`).
///
/// Five forms are known. SurveyXact writes two files beside its data: `labels.csv`, without a
/// header, in which a line is a variable, a value and its label; and `structure.csv`, with the
/// columns `variableName` and `questionText` among others, some records of which have an empty
/// field too many. REDCap's data dictionary has a row a question. KoboToolbox
/// exports the same answers again with the labels of the form. A list made by hand has the
/// columns `variable` and `wording`, or `variable`, `value` and `label`, or all four.
struct LabelReader {
  let opening: Opening

  /// What the files of a wave say together.
  ///
  /// - Parameter diagnostics: Where what is noticed and what is wrong is added.
  func labels(of wave: Wave, _ diagnostics: inout [Diagnostic]) -> FiledLabels {
    var labels = FiledLabels()
    for file in wave.labels {
      diagnostics += complaints(reading: file) {
        let filed = try read(file, besides: wave.files, &diagnostics)
        if !filed.tellAny(of: wave) { diagnostics.append(noItem(file, wave)) }
        labels.add(filed)
      }
    }
    return labels
  }

  /// What one file says.
  ///
  /// - Parameter files: The answers that it may have the labels of.
  /// - Throws: ``Complaints`` for a file of another form; what makes it unreadable.
  func read(
    _ file: InputFile,
    besides files: [InputFile],
    _ diagnostics: inout [Diagnostic]
  ) throws -> FiledLabels {
    var export = try ExportReader(file, opening: opening)
    if let note = Diagnostic(fallbackOf: export.records.sniffed, in: file.table) {
      diagnostics.append(note)
    }
    if LabelVariant.isOne(export.form) {
      return try files.reduce(into: FiledLabels()) { labels, dataset in
        labels.add(try LabelVariant(of: dataset, by: file, opening: opening).filed)
      }
    }
    guard let form = LabelForm(export.form) else { throw Complaints([unknownForm(file)]) }
    var labels = FiledLabels()
    try export.forEachBlock { block, first in labels.add(block, from: first, form) }
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
      hint:
        "Give SurveyXact's `labels.csv` or `structure.csv`, REDCap's data dictionary, or a table "
        + "with the columns "
        + "`variable` and `wording`, or `variable`, `value` and `label`."
    )
  }
}

/// Where in a file the column's name, its question and its answers' labels stand.
private struct LabelForm {
  let variable: Int
  let wording: Int?
  /// Where a value and its label stand, or all values and labels of a question.
  let answer: Answers?

  enum Answers {
    case pair(value: Int, label: Int)
    /// As `1, one | 2, two`, and the type of the field, which says whether each is a column.
    case list(Int, type: Int)
  }

  /// Tells the form from the header; nil for one that is not known.
  init?(_ form: ExportForm) {
    let heading = form.heading
    if let variable = heading.column("variableName"), let text = heading.column("questionText") {
      self.init(variable: variable, wording: text, answer: nil)
    } else if let variable = heading.column("Variable / Field Name"),
      let choices = heading.column("Choices, Calculations, OR Slider Labels"),
      let type = heading.column("Field Type")
    {
      let wording = heading.column("Field Label")
      self.init(variable: variable, wording: wording, answer: .list(choices, type: type))
    } else if let variable = heading.column("variable") {
      let wording = heading.column("wording")
      let answer = heading.column("value").flatMap { value in
        heading.column("label").map { Answers.pair(value: value, label: $0) }
      }
      guard wording != nil || answer != nil else { return nil }
      self.init(variable: variable, wording: wording, answer: answer)
    } else {
      return nil
    }
  }

  private init(variable: Int, wording: Int?, answer: Answers?) {
    self.variable = variable
    self.wording = wording
    self.answer = answer
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
      switch form.answer {
      case .pair(let value, let label): add(text(value), text(label), of: variable)
      case .list(let choices, let type):
        guard ["radio", "dropdown", "checkbox"].contains(text(type)) else { continue }
        for choice in text(choices).split(separator: "|") {
          let parts = choice.split(separator: ",", maxSplits: 1).map { String($0).trimmed }
          if parts.count == 2 { add(parts[0], parts[1], of: variable) }
        }
      case nil: continue
      }
    }
  }

  private mutating func add(_ value: String, _ label: String, of variable: String) {
    guard !value.isEmpty, !label.isEmpty, labels[variable]?[value] == nil else { return }
    labels[variable, default: [:]][value] = label
  }
}

extension Heading {
  /// The only column of a name.
  func column(_ name: String) -> Int? {
    if case .found(let column) = find(name) { column } else { nil }
  }
}
