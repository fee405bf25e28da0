/// Which columns of an export go and which stay, and why.
package struct StripPlan: Sendable {
  /// Why a column stays although it looks like personal data.
  package enum Keeping: Sendable, Equatable {
    /// The project names it.
    case project
    case asked
  }

  let heading: Heading
  /// The records below the header.
  package let rows: Int
  /// Whether they are those of a workbook's sheet, so that the copy is a CSV file of another form.
  package let isTable: Bool
  /// The columns that look like personal data and go, from the left.
  package private(set) var removed: [PersonalColumn]
  /// The columns that go because somebody asked for it, by their names, from the left.
  package var alsoRemoved: [String] {
    also.sorted().map { heading.names[$0].isEmpty ? "number \($0 + 1)" : "`\(heading.names[$0])`" }
  }
  /// Those that look like personal data and stay.
  package private(set) var kept: [(column: PersonalColumn, because: Keeping)] = []
  private var also: Set<Int> = []

  init(heading: Heading, rows: Int, isTable: Bool, personal: [PersonalColumn]) {
    self.heading = heading
    self.rows = rows
    self.isTable = isTable
    removed = personal
  }

  /// How many columns the file has.
  package var width: Int { heading.names.count }

  /// The columns that stay, ascending, counted from 0.
  package var columns: [Int] {
    let gone = Set(removed.map(\.column)).union(also)
    return heading.names.indices.filter { !gone.contains($0) }
  }

  /// Takes a column out that is not among the removed ones already.
  mutating func remove(_ column: Int) {
    kept.removeAll { $0.column.column == column }
    if !removed.contains(where: { $0.column == column }) { also.insert(column) }
  }

  /// Lets a column stay.
  mutating func keep(_ column: Int, because: Keeping) {
    also.remove(column)
    guard let index = removed.firstIndex(where: { $0.column == column }) else { return }
    kept.append((removed.remove(at: index), because))
  }
}
