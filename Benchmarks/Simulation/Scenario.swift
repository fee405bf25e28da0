import Impact
import SampleProject
import Statistics

/// One way in which answers come about, simulated many times over.
struct Scenario: Sendable {
  let name: String
  let town: Town
  let fieldwork: Fieldwork
  /// Whether the project file states how many people an estate has.
  var statesPopulation = true
  /// Whether an area without the partnership, of the same kind of people, is asked as well.
  var isCompared = false
  /// Which intervals are looked at.
  let quantities: [Quantity]

  /// Partnerships to a report.
  static let batch = 50

  /// The coverage over one report's partnerships.
  ///
  /// - Parameter seed: Tells this report's draws from all others.
  func simulate(seed: UInt64) throws -> [Quantity: Coverage] {
    var seeds = SplitMix64(seed: seed)
    var random = SplitMix64(seed: seeds.next())
    let drawn = (0..<Self.batch).map { _ in fieldwork.draw(from: town, &random) }
    let areas = isCompared ? drawn.map { _ in fieldwork.draw(from: town, &random) } : []
    let report = try SimulatedReport(places: places(drawn, areas)).make()
    var coverages: [Quantity: Coverage] = [:]
    let townTruth = Truth(of: town.people)
    for (index, drawn) in drawn.enumerated() {
      let findings = report.partnerships[index]
      let truth = drawn.among.map { Truth(of: $0) } ?? townTruth
      for quantity in quantities {
        coverages[quantity, default: Coverage()]
          .count(findings.interval(of: quantity), of: truth[quantity])
      }
    }
    return coverages
  }

  private func places(_ drawn: [Drawn], _ areas: [Drawn]) -> [SimulatedReport.Place] {
    let population = statesPopulation ? fieldwork.estate : nil
    return drawn.indices.map { index in
      SimulatedReport.Place(
        drawn: drawn[index],
        later: \.with,
        population: population,
        comparison: isCompared ? drawn.count + index : nil
      )
    } + areas.map { SimulatedReport.Place(drawn: $0, later: \.without, isComparisonOnly: true) }
  }
}

/// What the intervals should hold.
private struct Truth {
  private let before: Standing
  private let without: Standing
  private let with: Standing
  private let alpha: Double

  init(of people: [Person]) {
    before = Standing(people, \.before)
    without = Standing(people, \.without)
    with = Standing(people, \.with)
    alpha = people.alpha(\.with)
  }

  subscript(quantity: Quantity) -> Double {
    switch quantity {
    case .level: with.mean
    case .change, .linkedChange: with.mean - before.mean
    case .poleShare: with.pole
    case .poleChange, .linkedPoleChange: with.pole - before.pole
    case .alpha: alpha
    // Area and partnership are of one people, so that they start alike in truth.
    case .difference, .regression, .separate, .ancova, .ancovaHC2: with.mean - without.mean
    }
  }
}

extension PartnershipFindings {
  /// The interval that the report shows; nil where it shows none.
  fileprivate func interval(of quantity: Quantity) -> Interval? {
    let level = levels[1].estimate.finding
    let change = changes[0].estimate.finding
    let compared = contribution.compared?.differences[0].estimate.finding
    return switch quantity {
    case .level: level?.interval
    case .change: change?.inference.finding?.interval
    case .linkedChange:
      change?.companions.first { $0.method == .paired }?.inference.finding?.interval
    case .poleShare: level?.negativePole.finding?.interval
    case .poleChange: change?.everyone.pole.finding?.interval
    case .linkedPoleChange: change?.linkedPeople.finding?.pole.finding?.interval
    case .alpha: quality[1].reliability.finding?.interval
    case .difference: compared?.inference.finding?.interval
    case .regression: compared?.interval(by: .regression)
    case .separate: compared?.interval(by: .separateChanges)
    case .ancova: compared?.interval(by: .ancova)
    case .ancovaHC2: compared?.interval(by: .ancovaHC2)
    }
  }
}

extension ComparedChangeEstimate {
  fileprivate func interval(by method: Method) -> Interval? {
    companions.first { $0.method == method }?.inference.finding?.interval
  }
}
