import Markup

/// Which styles of cells show a number as a date or time (ECMA-376, part 1, section 18.8).
final class CellStyles: ElementListener {
  /// By the number of a style: the dates it shows, or nil for a plain number.
  private var styles: [DateFormat?] = []
  private var formats: [Int: DateFormat?] = [:]
  private var path: [String] = []

  /// How a style shows dates; nil when it shows plain numbers, or is not there.
  func dates(ofStyle number: Int) -> DateFormat? {
    styles.indices.contains(number) ? styles[number] : nil
  }

  func start(_ name: String, _ attributes: [EventParser.Attribute]) throws(WorkbookFault) {
    path.append(name)
    switch path {
    case ["styleSheet", "numFmts", "numFmt"]:
      guard let id = attributes["numFmtId"].flatMap({ Int($0) }),
        let code = attributes["formatCode"]
      else { return }
      formats[id] = DateFormat(code: code)
    case ["styleSheet", "cellXfs", "xf"]:
      let id = attributes["numFmtId"].flatMap { Int($0) } ?? 0
      // A workbook may give a built-in number a format of its own.
      styles.append(formats[id] ?? DateFormat(builtIn: id))
      guard styles.count <= Self.most else {
        throw .tooLarge("The workbook has more than \(Self.most) styles of cells.")
      }
    default: break
    }
  }

  func text(_ bytes: Span<UInt8>) {}

  func end(_ name: String) { _ = path.popLast() }

  /// More than Excel's own limit of 65,490.
  private static let most = 1 << 17
}
