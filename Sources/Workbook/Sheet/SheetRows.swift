import Markup

/// Hears the rows and cells of a sheet, and writes them as lines (ECMA-376, part 1, section 18.3).
final class SheetRows: ElementListener {
  private(set) var lines: RowWriter
  private let values: CellValue
  /// The elements around: no deeper than a cell's parts, which are all that is heard.
  private var path: [String] = []
  private var row = 0
  private var column = 0
  private var cell = Cell()

  /// What has been heard of a cell.
  private struct Cell {
    var kind = CellValue.Kind.number
    var style = 0
    var value: [UInt8] = []
    var hasValue = false
    var hasFormula = false
    var inline = TextItem()
  }

  /// The most bytes of a cell's value that is no shared text.
  private static let mostBytes = 1 << 20

  init(_ values: CellValue, limits: WorkbookLimits) {
    self.values = values
    lines = RowWriter(limits: limits)
  }

  /// Takes the lines that are ready.
  func takeLines() -> [UInt8] { lines.take() }

  func start(_ name: String, _ attributes: [EventParser.Attribute]) throws(WorkbookFault) {
    path.append(name)
    guard isInRow else { return }
    switch (path.count, name) {
    case (3, _): try beginRow(attributes["r"])
    case (4, "c"): try beginCell(attributes)
    case (5, "v"): cell.hasValue = true
    case (5, "f"): cell.hasFormula = true
    case (6..., _) where path[4] == "is": cell.inline.start(name)
    default: break
    }
  }

  func text(_ bytes: Span<UInt8>) throws(WorkbookFault) {
    guard isInRow, path.count > 4 else { return }
    if path[4] == "is" { return try cell.inline.add(bytes) }
    guard path.count == 5, path[4] == "v" else { return }
    guard cell.value.count + bytes.count <= Self.mostBytes else {
      throw WorkbookFault.tooLarge("This cell holds more than \(Self.mostBytes >> 20) MiB.")
        .at(row: row, column: column)
    }
    for index in bytes.indices { cell.value.append(bytes[index]) }
  }

  func end(_ name: String) throws(WorkbookFault) {
    defer { path.removeLast() }
    guard isInRow else { return }
    switch (path.count, name) {
    case (3, _): lines.endRow()
    case (4, "c"): try endCell()
    case (6..., _) where path[4] == "is": cell.inline.end()
    default: break
    }
  }

  // MARK: Rows

  /// Whether a row is open: cells anywhere else belong to no line.
  private var isInRow: Bool { path.count > 2 && path[1] == "sheetData" && path[2] == "row" }

  /// Begins the row of a number, or the next one; cells are counted anew.
  private func beginRow(_ number: String?) throws(WorkbookFault) {
    let next = number.map { Int($0) ?? 0 } ?? row + 1
    guard (1...WorkbookLimits.rows).contains(next) else {
      throw WorkbookFault.broken("A row has a number that no row of a sheet has.")
        .at(row: max(row, 1))
    }
    guard next > row else {
      throw WorkbookFault.broken("Row \(next) comes after row \(row): the rows are not in order.")
        .at(row: row)
    }
    row = next
    column = 0
  }

  // MARK: Cells

  private func beginCell(_ attributes: [EventParser.Attribute]) throws(WorkbookFault) {
    try place(attributes["r"])
    cell.value.removeAll(keepingCapacity: true)
    cell.inline = TextItem()
    cell.hasValue = false
    cell.hasFormula = false
    cell.style = attributes["s"].flatMap { Int($0) } ?? 0
    guard let kind = CellValue.Kind(rawValue: attributes["t"] ?? "n") else {
      throw WorkbookFault.broken("This cell is of a kind that is not known.")
        .at(row: row, column: column)
    }
    cell.kind = kind
  }

  /// Finds the cell's column: by its reference, or as the next one.
  private func place(_ reference: String?) throws(WorkbookFault) {
    var next = column + 1
    if let reference {
      guard let place = CellReference(reference), place.row == row else {
        throw WorkbookFault.broken("A cell of row \(row) is not placed in it.").at(row: row)
      }
      next = place.column
    }
    guard next > column, next <= WorkbookLimits.columns else {
      throw WorkbookFault.broken("The cells of row \(row) are not in order.").at(row: row)
    }
    column = next
  }

  private func endCell() throws(WorkbookFault) {
    do throws(WorkbookFault) {
      try lines.add(try field(), row: row, column: column)
    } catch {
      throw error.row == nil ? error.at(row: row, column: column) : error
    }
  }

  private func field() throws(WorkbookFault) -> [UInt8] {
    if cell.kind == .inlineString { return cell.inline.take() }
    guard cell.hasValue || !cell.hasFormula else {
      throw WorkbookFault(
        .unreadable,
        "This cell holds a formula whose result is not in the file.",
        hint: "Open the workbook in a spreadsheet program and save it, so that it is computed."
      )
    }
    return try values.field(cell.kind, cell.value, style: cell.style)
  }
}
