import Markup

/// What the workbook's main part says: its sheets, and from which day it counts.
final class SheetList: ElementListener {
  /// A sheet as the workbook lists it.
  struct Sheet: Equatable {
    let name: String
    /// The id of the relationship to its part.
    let relationship: String
    let isVisible: Bool
  }

  /// Whether the part is what it should be.
  private(set) var isWorkbook = false
  private(set) var sheets: [Sheet] = []
  /// Whether days are counted from 1904, as old Macintosh programs do.
  private(set) var countsFrom1904 = false
  /// The elements around: extensions have others of the same names deeper down.
  private var path: [String] = []

  func start(_ name: String, _ attributes: [EventParser.Attribute]) {
    path.append(name)
    switch path {
    case ["workbook"]: isWorkbook = true
    case ["workbook", "workbookPr"]: countsFrom1904 = attributes["date1904"].isTrue
    case ["workbook", "sheets", "sheet"]:
      guard let name = attributes["name"], let id = attributes["id"] else { return }
      let isVisible = attributes["state"].map { $0 == "visible" } ?? true
      sheets.append(Sheet(name: name, relationship: id, isVisible: isVisible))
    default: break
    }
  }

  func text(_ bytes: Span<UInt8>) {}

  func end(_ name: String) { _ = path.popLast() }
}

extension String? {
  /// Whether an attribute's value is true, as XML Schema has it.
  var isTrue: Bool { self == "1" || self == "true" }
}
