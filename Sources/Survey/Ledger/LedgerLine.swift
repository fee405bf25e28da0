import CSV

/// One line of a ledger, being read.
///
/// A ledger is the organisation's own record, so its fields may be quoted in messages.
struct LedgerLine {
  let file: InputFile
  let block: RecordBlock
  let record: Int
  let names: LedgerNames
  let periods: ReportingPeriods
  /// Whether names that are near to an unknown one are worth looking for.
  let hasToSuggest: Bool

  private var project: Project { names.project }

  /// Reads the line into an entry.
  ///
  /// - Returns: What is wrong with it; when anything of severity error is, there is no entry.
  func entry(
    partnership: Int,
    output: Int,
    amount: Int,
    period: Int,
    initiative: Int?,
    into entries: inout [Ledger.Entry]
  ) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    let owner = partnershipIndex(partnership, &diagnostics)
    let kind = kind(output, &diagnostics)
    let sum = sum(amount, &diagnostics)
    let back = periodsBack(period, &diagnostics)
    guard let owner else { return diagnostics }
    let named = initiative.flatMap { initiativeID($0, of: owner, &diagnostics) }
    guard let kind, let sum, let back else { return diagnostics }
    if !diagnostics.contains(where: { $0.severity == .error }) {
      entries.append(
        Ledger.Entry(
          partnership: owner,
          kind: kind,
          initiative: named,
          amount: sum,
          periodsBack: back
        )
      )
    }
    return diagnostics
  }

  private func partnershipIndex(_ column: Int, _ diagnostics: inout [Diagnostic]) -> Int? {
    let text = text(column)
    let known = names.partnership(text)
    if known == nil {
      diagnostics.append(
        fault(
          .unknownPartnership,
          column,
          "There is no partnership \(Words.quoted(text)).",
          hint: suggestion(for: text, among: project.partnerships.map(\.id))
        )
      )
    }
    return known
  }

  private func kind(_ column: Int, _ diagnostics: inout [Diagnostic]) -> String? {
    let text = text(column)
    if names.hasKind(text) { return text }
    diagnostics.append(
      fault(
        .unknownOutput,
        column,
        "There is no kind of output \(Words.quoted(text)).",
        hint: suggestion(for: text, among: project.outputs.kinds.map(\.id))
      )
    )
    return nil
  }

  private func sum(_ column: Int, _ diagnostics: inout [Diagnostic]) -> Amount? {
    let bytes = Array(text(column).utf8)
    switch NumberField.read(bytes.span, decimals: Amount.decimals, mark: file.decimalMark) {
    case .number(let millionths) where millionths >= 0:
      if looksLikeThousands(bytes) { diagnostics.append(thousands(column)) }
      return Amount(millionths: millionths)
    case .number:
      diagnostics.append(
        fault(
          .badAmount,
          column,
          "An amount of what was done cannot be negative.",
          hint: "Correct the line that it was meant to correct."
        )
      )
    case .tooFine:
      diagnostics.append(
        fault(
          .badAmount,
          column,
          "The amount has more than \(Amount.decimals) decimal places.",
          hint: "Round it."
        )
      )
    case .notANumber:
      let mark = file.decimalMark == .point ? "full stop" : "comma"
      diagnostics.append(
        fault(
          .badAmount,
          column,
          "\(Words.quoted(text(column))) is not an amount.",
          hint: "Write digits with at most one \(mark) between them, or state the file's "
            + "`decimal_mark`."
        )
      )
    }
    return nil
  }

  /// Whether an amount with three decimal places may be meant as thousands: `1.200`.
  private func looksLikeThousands(_ digits: [UInt8]) -> Bool {
    let parts = digits.split(separator: file.decimalMark == .point ? 0x2E : 0x2C)
    return parts.count == 2 && parts[1].count == 3 && (1...3).contains(parts[0].count)
      && parts[0].first != 0x30
  }

  private func thousands(_ column: Int) -> Diagnostic {
    Diagnostic(
      .warning,
      .badAmount,
      at: place(column),
      "\(Words.quoted(text(column))) is read as a number with three decimal places.",
      hint: "If thousands are meant, write it without the mark between the digits."
    )
  }

  private func periodsBack(_ column: Int, _ diagnostics: inout [Diagnostic]) -> Int? {
    let text = text(column)
    guard let dates = PeriodNotation.dates(text) else {
      diagnostics.append(
        fault(
          .badPeriod,
          column,
          "\(Words.quoted(text)) is not a period.",
          hint: "Write 2025, 2025-H1, 2025-Q1, 2025-03, 2025-03-31 or 2025-01-01/2025-03-31."
        )
      )
      return nil
    }
    if let back = periods.periodsBack(of: dates) { return back }
    if dates.start > project.period.end {
      diagnostics.append(
        Diagnostic(
          .note,
          .outputOutsidePeriod,
          at: place(column),
          "The line lies after the reporting period and is left out."
        )
      )
    } else {
      diagnostics.append(
        fault(
          .badPeriod,
          column,
          "\(Words.quoted(text)) does not lie inside one reporting period.",
          hint: "The report's is \(project.period.start) to \(project.period.end), and those "
            + "before it are as long. Divide the line."
        )
      )
    }
    return nil
  }

  private func initiativeID(
    _ column: Int,
    of partnership: Int,
    _ diagnostics: inout [Diagnostic]
  ) -> String? {
    let text = text(column)
    guard !text.isEmpty else { return nil }
    let known = project.partnerships[partnership].initiatives.map(\.id)
    if !known.contains(text) {
      diagnostics.append(
        fault(
          .unknownInitiative,
          column,
          "`\(project.partnerships[partnership].id)` has no initiative \(Words.quoted(text)).",
          hint: suggestion(for: text, among: known)
        )
      )
    }
    return text
  }

  private func suggestion(for text: String, among known: [String]) -> String {
    hasToSuggest ? Words.suggestion(for: text, among: known) : ""
  }

  private func text(_ column: Int) -> String { block.text(record, column).trimmed }

  private func fault(
    _ code: DiagnosticCode,
    _ column: Int,
    _ summary: String,
    hint: String
  ) -> Diagnostic {
    Diagnostic(.error, code, at: place(column), summary, hint: hint)
  }

  private func place(_ column: Int) -> Place {
    let position = block.position(record, column)
    return Place(file: file.table, line: position.line, column: position.column)
  }
}
