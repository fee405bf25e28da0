/// Turns what stands in a cell into the bytes of its field.
struct CellValue {
  let strings: SharedStrings
  let styles: CellStyles
  let countsFrom1904: Bool

  /// The kinds of cells (ECMA-376, part 1, section 18.18.11).
  enum Kind: String {
    case number = "n"
    case sharedString = "s"
    case inlineString = "inlineStr"
    /// What a formula gave that is text.
    case formulaText = "str"
    case boolean = "b"
    case error = "e"
    /// A moment in ISO 8601.
    case date = "d"
  }

  /// The field of a cell.
  ///
  /// - Parameters:
  ///   - raw: What stands in the cell's `v` element.
  ///   - style: The number of its style.
  /// - Throws: ``WorkbookFault`` if it refers to a shared text that is not there.
  func field(_ kind: Kind, _ raw: [UInt8], style: Int) throws(WorkbookFault) -> [UInt8] {
    switch kind {
    case .number: return number(raw, style: style)
    case .sharedString:
      guard !raw.isEmpty else { return [] }
      guard let number = Int(String(decoding: raw, as: UTF8.self)), let text = strings[number]
      else { throw .broken("This cell refers to a text that the workbook does not have.") }
      return Array(text)
    case .boolean: return raw.isEmpty ? [] : Array((raw == [one] ? "TRUE" : "FALSE").utf8)
    case .formulaText, .error, .date, .inlineString: return CellText.line(raw)
    }
  }

  private func number(_ raw: [UInt8], style: Int) -> [UInt8] {
    guard let format = styles.dates(ofStyle: style), let days = NumberText.value(of: raw),
      let date = SerialDate(days: days, countsFrom1904: countsFrom1904)?.text(format)
    else { return NumberText.text(of: raw) }
    return Array(date.utf8)
  }

  private let one = UInt8(ascii: "1")
}
