import CSV

/// Looks for columns with personal data: by the platform, by their names, and by the form of their
/// first values.
///
/// Values are looked at one by one and not kept.
struct PersonalLook {
  /// So many filled fields of a column are looked at.
  private static let mostValues = 500
  /// In percent: so many of them must have the form.
  private static let leastPercent = 50

  private struct Column {
    /// What the platform or the name says.
    let told: (kind: PersonalKind, reason: PersonalColumn.Reason)?
    var looked = 0
    var isFilled = false
    var kinds: [PersonalKind: Int] = [:]

    /// What the column seems to hold, and why; nil where that is nothing personal.
    var seen: (kind: PersonalKind, reason: PersonalColumn.Reason)? {
      if let told { return isFilled ? told : nil }
      let found = PersonalKind.allCases.first { kind in
        100 * kinds[kind, default: 0] >= max(1, leastPercent * looked)
      }
      return found.map { ($0, .values(kinds[$0, default: 0], of: looked)) }
    }
  }

  private let form: ExportForm
  private var columns: [Column]

  init(_ form: ExportForm) {
    self.form = form
    columns = form.heading.names.indices.map { column in
      if let kind = PersonalKind(form.metadata(of: column)) {
        return Column(told: (kind, .platform(form.platform.name.title)))
      }
      let names = [form.heading.names[column]] + form.heading.names(of: column)
      return Column(told: names.lazy.compactMap(PersonalWords.kind).first.map { ($0, .name) })
    }
  }

  mutating func look(at block: RecordBlock, _ record: Int) {
    for column in columns.indices where column < block.columnCount {
      let field = block.field(record, column)
      guard !field.isEmpty, columns[column].looked < Self.mostValues,
        columns[column].told == nil || !columns[column].isFilled
      else { continue }
      let text = block.text(field).trimmed
      guard !text.isEmpty else { continue }
      columns[column].isFilled = true
      columns[column].looked += 1
      if let kind = PersonalForm.kind(of: text) { columns[column].kinds[kind, default: 0] += 1 }
    }
  }

  /// The columns that look like personal data, from the left.
  var found: [PersonalColumn] {
    columns.enumerated().compactMap { column, look in
      let name = form.heading.names[column]
      let isName = !name.isEmpty && !InspectedColumn.looksLikeData(name)
      return look.seen.map {
        PersonalColumn(column: column, name: isName ? name : nil, kind: $0.kind, reason: $0.reason)
      }
    }
  }
}
