import Impact

/// How a plan is written on a terminal, in English.
struct PlanWords {
  let planning: Planning
  let style: Style

  func text(_ rows: [PlanRow]) -> String {
    var table = TextTable(columns(rows))
    for (index, row) in rows.enumerated() {
      let isSame = index > 0 && rows[index - 1].partnership == row.partnership
      table.add(cells(row, isSamePartnership: isSame))
    }
    let lines = table.lines
    return ([question, style.text(lines[0], .strong)] + lines.dropFirst())
      .joined(separator: "\n")
  }

  private var question: String {
    let whose = planning.design == .linked ? "the same people" : "other people"
    let change = number(planning.change.magnitude)
    let power = number((1000 * planning.power).rounded() / 10)
    return
      "To see a change of \(change) points with a chance of \(power) % (two-sided test at 5 %),"
      + " when \(whose) answer the second time:"
  }

  private func columns(
    _ rows: [PlanRow]
  ) -> [(title: String, alignment: TextTable.Alignment)] {
    let isOfProject = rows.contains(where: \.isOfProject)
    let names: [(String, TextTable.Alignment)] = [("partnership", .left), ("indicator", .left)]
    let links: [(String, TextTable.Alignment)] = [("correlation", .right), ("retention", .right)]
    return (isOfProject ? names : []) + [("SD", .right)]
      + (planning.design == .linked ? links : [])
      + (isOfProject ? [("could have seen", .right)] : [])
      + [("measured", .right), ("asked", .right)]
  }

  private func cells(_ row: PlanRow, isSamePartnership: Bool) -> [String] {
    var cells: [String] = []
    if row.isOfProject { cells += [isSamePartnership ? "" : row.partnership, row.indicator] }
    cells.append(row.standardDeviation.map { Decimal.text($0, 1) } ?? "–")
    if planning.design == .linked {
      cells.append(row.correlation.map { Decimal.text($0, 2) } ?? "–")
      cells.append(row.correlation == nil ? "–" : percent(row.planning.retention))
    }
    if row.isOfProject {
      cells.append(row.detectable.map { "±" + Decimal.rough($0) } ?? "–")
    }
    return cells + self.cells(row.outcome)
  }

  private func cells(_ outcome: PlanRow.Outcome) -> [String] {
    switch outcome {
    case .unplanned(let reason): return [reason]
    case .answer(.enough(let measured, let asked)): return ["\(measured)", "\(asked)"]
    case .answer(.tooFewPeople(let population, let detectable)):
      let size = detectable.map { "they see ±\(Decimal.rough($0))" } ?? "they see no change"
      return ["even all \(population) are too few: \(size)"]
    }
  }

  /// A number as it was given, without needless zeros.
  private func number(_ number: Double) -> String {
    number == number.rounded() ? Decimal.text(number, 0) : "\(number)"
  }

  private func percent(_ share: Double) -> String { Decimal.text(100 * share, 0) + " %" }
}
