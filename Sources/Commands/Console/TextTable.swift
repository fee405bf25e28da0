/// A table of text, its columns aligned for a font of even width.
struct TextTable {
  /// How a column's cells stand.
  enum Alignment {
    case left
    case right
  }

  private let alignments: [Alignment]
  private var rows: [[String]]

  init(_ columns: [(title: String, alignment: Alignment)]) {
    alignments = columns.map(\.alignment)
    rows = [columns.map(\.title)]
  }

  /// Adds a row with a cell for each column, or fewer: then the last cell may be as wide as it is.
  mutating func add(_ cells: [String]) {
    rows.append(cells.map(\.harmless))
  }

  /// The lines of the table, the first with the columns' titles.
  var lines: [String] {
    let widths = alignments.indices.map { column in
      rows.filter { column < $0.count - ($0.count < alignments.count ? 1 : 0) }
        .map(\.[column].count).max() ?? 0
    }
    return rows.map { row in
      let cells = row.enumerated().map { column, cell in
        let space = String(repeating: " ", count: max(0, widths[column] - cell.count))
        let runsOn = row.count < alignments.count && column == row.count - 1
        return alignments[column] == .right && !runsOn ? space + cell : cell + space
      }
      return String(cells.joined(separator: "  ").trimmingSuffix { $0 == " " })
    }
  }
}

extension String {
  fileprivate func trimmingSuffix(_ isSurplus: (Character) -> Bool) -> Substring {
    prefix(upTo: lastIndex { !isSurplus($0) }.map { index(after: $0) } ?? startIndex)
  }
}
