import Impact
import Statistics

/// What is planned for one indicator of one partnership, or for people nobody has asked yet.
struct PlanRow {
  /// What the plan comes to.
  enum Outcome {
    case answer(Planning.Answer)
    /// There is none, for a reason.
    case none(String)
  }

  var partnership = ""
  var indicator = ""
  /// In points; nil when nothing is known of it.
  var standardDeviation: Double?
  var correlation: Double?
  /// What the answers at hand could have seen.
  var detectable: DetectableChange.Size?
  var planning: Planning
  /// Whether the project says what the options do not.
  var isOfProject = false
  var outcome = Outcome.none("")

  /// The row with its outcome.
  ///
  /// - Throws: when it is for the options to mend.
  func answered() throws(Undefined) -> PlanRow {
    var row = self
    row.outcome = try planned()
    return row
  }

  private func planned() throws(Undefined) -> Outcome {
    guard let standardDeviation else { return .none("not known: too few answers to show") }
    guard planning.design == .unlinked || correlation != nil else {
      return .none("not known: too few answered twice; give --correlation or --unlinked")
    }
    do {
      return .answer(
        try planning.answer(
          for: Planning.Spread(
            standardDeviation: standardDeviation,
            correlation: correlation ?? 0
          )
        )
      )
    } catch .zeroVariance where isOfProject {
      return .none("not known: nothing varies")
    }
  }
}

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
    return "To see a change of \(number(planning.change.magnitude)) points with a chance of "
      + "\(number((1000 * planning.power).rounded() / 10)) % (two-sided test at 5 %), when \(whose) answer the second "
      + "time:"
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
      cells.append(row.detectable.map { "±" + Decimal.rough($0.points) } ?? "–")
    }
    return cells + self.cells(row.outcome)
  }

  private func cells(_ outcome: PlanRow.Outcome) -> [String] {
    switch outcome {
    case .none(let reason): return [reason]
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
