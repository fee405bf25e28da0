/// What is to be told of how the items of a file are coded.
struct CodingCheck {
  private let form: ExportForm
  private let file: String
  private let stated: StatedCodes?
  private var moved: [String] = []
  private var lettered: [String] = []
  private var open: [String] = []
  private(set) var faults: [Diagnostic] = []

  init(_ form: ExportForm, file: String, stated: StatedCodes?) {
    self.form = form
    self.file = file
    self.stated = stated
  }

  /// Notes an item's column and its coding.
  mutating func note(_ coding: ColumnCoding, of name: Columns.Name, in column: Int) {
    if !coding.moved.isEmpty { moved.append(name.text) }
    if !coding.unknown.isEmpty {
      faults.append(
        Diagnostic(
          .error,
          .labelNotOnScale,
          at: name.place,
          "By their labels the codes in `\(name.text)` of \(file) are other values than their "
            + "numbers, and the scale does not have \(Words.list(coding.unknown)).",
          hint: "Add the spelling under the label's `also`, or under `no_answer`."
        )
      )
    }
    let cells = form.firstAnswers(in: column)
    switch form.platform.codes {
    case .positions where stated == nil && cells.contains { Int($0) != nil }:
      open.append(name.text)
    case .lettered where cells.contains { AnswerCodes.number($0) != nil }:
      lettered.append(name.text)
    default: break
    }
  }

  var diagnostics: [Diagnostic] {
    faults + [positions, byLabel, byLetter].compactMap(\.self)
  }

  private var positions: Diagnostic? {
    guard !open.isEmpty else { return nil }
    return Diagnostic(
      .error,
      .codesNotStated,
      at: Place(file: file),
      "\(form.platform.name.title) writes numbers for answers (in \(Words.list(open))), and the "
        + "file does not say whether they are values or positions on the screen, which may run against "
        + "the scale.",
      hint: "Look at one answer on the screen, and state `codes: values`, `codes: positions` (the "
        + "lowest answer stood first) or `codes: positions-from-highest` for the file; or export "
        + "the answers as texts."
    )
  }

  private var byLabel: Diagnostic? {
    guard !moved.isEmpty else { return nil }
    return Diagnostic(
      .warning,
      .codesByLabel,
      at: Place(file: file),
      "By their labels the codes in \(Words.list(moved)) are other values than their numbers: the "
        + "labels count.",
      hint: "Check that the scale in the project file has its labels at the right values."
    )
  }

  private var byLetter: Diagnostic? {
    guard !lettered.isEmpty else { return nil }
    return Diagnostic(
      .note,
      .codesLettered,
      at: Place(file: file),
      "Codes such as `A4` in \(Words.list(lettered)) are read as their number.",
      hint: "If the form numbers its answers otherwise, list the codes under the labels' `also`."
    )
  }
}
