import CSV

/// Where the parts of an answer stand in a file with a row for every answer, and what becomes of
/// them when the rows of a person are joined.
///
/// Joined, a person has a row in each wave, with the columns of ``kept`` and then those of ``items``,
/// as in a file that never had another shape.
struct LongShape: Sendable {
  /// A column that says something of the person, under the name that the project file gives it.
  struct Kept: Sendable {
    let name: String
    let column: Int
  }

  /// What a row can be an answer to.
  struct Item: Sendable, Equatable {
    /// As the column of items writes it.
    let name: String
    /// Whether a person may have several answers to it, which are then listed.
    let isList: Bool
  }

  let respondent: Int
  let item: Int
  let value: Int
  /// How the wave and the partnership of a row are told; nil where all rows have the same.
  let wave: (column: Int, labels: LabelTable)?
  let partnership: (column: Int, labels: LabelTable)?
  let kept: [Kept]
  let items: [Item]
  /// The names of the file's own columns.
  let names: [String]

  var width: Int { kept.count + items.count }

  var valueName: String { names[value] }

  /// Whether a column is one of those that tell rows apart, so that a person's rows agree in it.
  func tellsApart(_ column: Int) -> Bool {
    column == respondent || column == wave?.column || column == partnership?.column
  }

  /// The column of the file that a column of the joined rows comes from.
  func source(of column: Int) -> Int { column < kept.count ? kept[column].column : value }
}

/// Works out the shape of a file with a row for every answer.
struct LongPlanning {
  let project: Project
  let heading: Heading
  let partnershipLabels: LabelTable
  private var finder: ColumnFinder
  private var kept: [LongShape.Kept] = []
  private var items: [LongShape.Item] = []

  init(_ project: Project, path: String, heading: Heading, partnershipLabels: LabelTable) {
    self.project = project
    self.heading = heading
    self.partnershipLabels = partnershipLabels
    finder = ColumnFinder(path, heading)
  }

  /// What is wrong.
  var diagnostics: [Diagnostic] { finder.diagnostics }

  /// The shape; nil when a column is missing or ambiguous, which is then in `diagnostics`.
  mutating func shape(waves: [Int]) -> LongShape? {
    let indices = waves
    let waves = waves.map { project.waves[$0] }
    // All waves of a file name the same columns for these.
    guard let columns = waves.first?.columns, let respondent = keep(columns.respondent),
      let item = columns.item.flatMap({ finder.column($0) }),
      let value = columns.value.flatMap({ finder.column($0) })
    else { return nil }
    let isStated = waves.contains { wave in
      wave.files.contains { $0.table == finder.path && $0.partnership != nil }
    }
    let partnership = isStated ? nil : keep(columns.partnership)
    let wave = keep(columns.wave)
    for wave in waves { keepOthers(of: wave) }
    guard diagnostics.isEmpty else { return nil }
    let labels = indices.enumerated().flatMap { view, wave in
      project.waves[wave].values.map { (text: $0, value: view) }
    }
    return LongShape(
      respondent: respondent,
      item: item,
      value: value,
      wave: wave.map { ($0, LabelTable(labels)) },
      partnership: partnership.map { ($0, partnershipLabels) },
      kept: kept,
      items: items,
      names: heading.names
    )
  }

  /// Everything else that the project asks of a wave's rows: a column, or else an item.
  private mutating func keepOthers(of wave: Wave) {
    for item in project.questionnaire.items {
      if let name = wave.columns.items[item.id] { ask(name, isList: false) }
    }
    for group in project.groups {
      guard let name = group.columns[wave.id] else { continue }
      if case .missing = heading.find(name.text) {
        ask(name, isList: group.option != nil)
      } else {
        _ = keep(name)
      }
    }
    guard project.isWeighted else { return }
    for name in [wave.columns.weight, wave.columns.stratum, wave.columns.cluster] { _ = keep(name) }
  }

  private mutating func keep(_ name: Columns.Name?) -> Int? {
    guard let name, let column = finder.column(name) else { return nil }
    if !kept.contains(where: { $0.name == name.text }) {
      kept.append(LongShape.Kept(name: name.text, column: column))
    }
    return column
  }

  private mutating func ask(_ name: Columns.Name, isList: Bool) {
    if !items.contains(where: { $0.name == name.text }) {
      items.append(LongShape.Item(name: name.text, isList: isList))
    }
  }
}
