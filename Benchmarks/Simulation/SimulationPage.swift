/// The results as a page of Markdown.
struct SimulationPage {
  private(set) var text: String
  /// Coverages outside 94 to 96 % for which no reason is on record.
  private(set) var unexplained: [String] = []

  init() {
    text = """
      # Do the intervals hold what they promise?

      Made by `make simulate`; the same bytes on every machine. Nothing here is computed beside the
      program: answers are drawn, written as questionnaire files, and go through the project file,
      the reader, the scoring and the tally to a report, whose intervals are compared with the truth.

      The truth is known exactly, since people are drawn with replacement from a town of 20,000
      written-down people with four answers of 1 to 5 each, twice; or, where an estate is named,
      without replacement from 120 of them, whose own mean, share and change are then the truth.
      Whether 95 % intervals hold it in 94 to 96 of 100 partnerships is what is asked; each scenario
      has \(Simulation.partnerships) partnerships. "Too low" and "too high" are intervals wholly on
      one side of the truth, in percent; "none" are partnerships without an interval, because all
      their people scored the same. Nothing is withheld, since nobody here exists: what small groups
      are spared is not left to chance, and the intervals that remained would be a selection.

      ## Coverage of 95 % intervals

      """
  }

  mutating func add(_ scenario: Scenario, _ coverages: [Quantity: Coverage]) {
    text += """

      ### \(scenario.name)

      | Interval of | Coverage, % | Standard error | Too low | Too high | Mean width | None |
      |---|---|---|---|---|---|---|

      """
    var remarks: [String] = []
    for quantity in scenario.quantities {
      guard let coverage = coverages[quantity] else { continue }
      let n = Double(coverage.n)
      let cells = [
        quantity.name,
        (100 * coverage.share).fixed(2) + (coverage.isNominal ? "" : " *"),
        (100 * coverage.standardError).fixed(2),
        (100 * Double(coverage.below) / n).fixed(2),
        (100 * Double(coverage.above) / n).fixed(2),
        coverage.meanWidth.fixed(quantity == .alpha ? 3 : 2),
        "\(coverage.missing)",
      ]
      text += "| " + cells.joined(separator: " | ") + " |\n"
      if !coverage.isNominal {
        if let reason = scenario.reason(for: quantity, isLow: coverage.share < 0.94) {
          remarks.append(reason)
        } else {
          unexplained.append("\(scenario.name): \(quantity.name)")
        }
      }
    }
    var told: Set<String> = []
    for remark in remarks where told.insert(remark).inserted { text += "\n\\* \(remark)\n" }
  }

  mutating func beginFamilies() {
    text += """

      ## Many tests together

      Reports on 20 partnerships of 40 people each, \(Simulation.reports) reports to a scenario. The
      false discovery rate is the mean share of claims that are false, in percent, and should be at
      most 5; for Holm it is the percentage of reports with any false claim that should be. "Found"
      is the percentage of true changes (for the search for harm: of true changes for the worse)
      that are claimed.

      | Scenario | What is claimed | Promise | Rate, % | Standard error | Found, % |
      |---|---|---|---|---|---|

      """
  }

  mutating func add(_ family: FamilyScenario, _ errors: [FamilyErrors]) {
    let rows = [
      (
        "changes for the worse", "false discoveries (Benjamini–Hochberg)",
        errors.map(\.adverse), errors.map(\.adverse).falseDiscoveryRate
      ),
      (
        "changes", "false discoveries (Benjamini–Hochberg)",
        errors.map(\.benjaminiHochberg), errors.map(\.benjaminiHochberg).falseDiscoveryRate
      ),
      (
        "changes", "any false claim (Holm)",
        errors.map(\.holm), errors.map(\.holm).familywiseError
      ),
    ]
    for (claim, promise, claims, error) in rows {
      let cells = [
        family.name, claim, promise, (100 * error.rate).fixed(2),
        (100 * error.standardError).fixed(2), claims.found.map { (100 * $0).fixed(1) } ?? "–",
      ]
      text += "| " + cells.joined(separator: " | ") + " |\n"
      if error.rate - 2 * error.standardError > 0.05 {
        unexplained.append("\(family.name): \(promise)")
      }
    }
  }
}

extension Double {
  /// The number with so many decimals, for numbers of a table's size.
  fileprivate func fixed(_ decimals: Int) -> String {
    guard isFinite else { return "–" }
    let unit = (0..<decimals).reduce(1) { unit, _ in unit * 10 }
    let scaled = Int((magnitude * Double(unit)).rounded())
    let fraction = String(scaled % unit)
    let zeros = String(repeating: "0", count: decimals - fraction.count)
    return "\(self < 0 ? "−" : "")\(scaled / unit).\(zeros)\(fraction)"
  }
}
