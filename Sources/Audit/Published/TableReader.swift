import CSV

/// Reads what the tables say of numbers of people, as if they were the only file.
struct TableReader {
  let waves: [[String]: [String]]
  /// Figures that stand in a row that says that they are withheld.
  private(set) var findings: [Finding] = []

  init(waves: [[String]: [String]]) {
    self.waves = waves
  }

  /// Reads a table.
  ///
  /// - Throws: `Malformation` when it is no table.
  mutating func read(_ file: Audit.File, into facts: inout Facts) throws {
    var records = try RecordReader(
      MemorySource(file.bytes),
      stated: StatedDialect(delimiter: .comma)
    )
    var names: [String] = []
    while let block = try records.next() {
      for record in 0..<block.recordCount {
        let fields = (0..<block.columnCount).map { block.text(record, $0) }
        guard !names.isEmpty else {
          names = fields
          continue
        }
        let row = Row(
          fields: Dictionary(zip(names, fields).filter { !$0.1.isEmpty }) { first, _ in first }
        )
        check(row, names, block.line(ofRecord: record), in: file.name)
        add(row, from: file.name, to: &facts)
      }
    }
  }

  /// A row's fields by their column's name, without empty ones.
  private struct Row {
    let fields: [String: String]

    subscript(_ name: String) -> String? { fields[name] }

    func count(_ name: String) -> Int? { self[name].flatMap { Int(publishedCount: $0) } }
    func number(_ name: String) -> Double? { self[name].flatMap { Double($0) } }

    var subject: [String] { [self["indicator_id"], self["facet_id"]].compactMap(\.self) }
    var isWeighted: Bool { self["weighted"] == "true" }
  }

  /// A row that says that its figures are withheld has none behind the reason.
  private mutating func check(_ row: Row, _ names: [String], _ line: Int, in file: String) {
    guard row["state"] == "withheld", let reason = names.firstIndex(of: "reason"),
      let stray = names[(reason + 1)...].first(where: { row.number($0) != nil })
    else { return }
    findings.append(
      Finding(
        kind: .table,
        cell: Cell([file, "line \(line)"], stray),
        least: 0,
        most: nil,
        takesMeans: false
      )
    )
  }

  private func add(_ row: Row, from file: String, to facts: inout Facts) {
    guard row["state"] == "shown", let partnership = row["partnership_id"] else { return }
    switch file {
    case "levels.csv":
      facts.addScores(
        Facts.Place(
          partnership: partnership,
          wave: row["wave_id"] ?? "",
          subject: row.subject
        ),
        n: row.count("n"),
        mean: row.number(row.isWeighted ? "unweighted_mean" : "mean"),
        pole: row.number(row.isWeighted ? "unweighted_negative_pole" : "negative_pole")
      )
    case "groups.csv":
      guard let n = row.count("n") else { return }
      facts.addScores(
        Facts.Place(
          partnership: partnership,
          group: [row["group_id"] ?? "", row["group_value_id"] ?? ""],
          wave: row["wave_id"] ?? "",
          subject: row.subject
        ),
        n: n,
        mean: nil,
        pole: nil
      )
    case "changes.csv": addLink(row, partnership, linked: row.count("n_linked"), to: &facts)
    case "attrition.csv": addLink(row, partnership, linked: row.count("n_stayed"), to: &facts)
    default: break
    }
  }

  private func addLink(_ row: Row, _ partnership: String, linked: Int?, to facts: inout Facts) {
    let link = Facts.Link(
      partnership: partnership,
      subject: row.subject,
      from: row["from_wave_id"] ?? "",
      to: row["to_wave_id"] ?? "",
      waves: waves[[partnership] + row.subject] ?? []
    )
    guard let first = row.count("n_first"),
      let second = row.count("n_second") ?? facts.people[link.place(link.to).path]
    else { return }
    facts.addLink(link, n: (first, second), linked: linked)
  }
}
