import Impact
import SampleProject
import Survey

/// A report on many partnerships, some of which changed in truth.
struct FamilyScenario: Sendable {
  let name: String
  /// Where nothing changed, where things got better, and where they got worse.
  let unchanged: Town
  let better: Town
  let worse: Town
  /// How many partnerships of a report are of each kind.
  let counts: (unchanged: Int, better: Int, worse: Int)
  let fieldwork: Fieldwork

  /// What one report claims, and how much of it is false.
  func simulate(seed: UInt64) throws -> FamilyErrors {
    var seeds = SplitMix64(seed: seed)
    var random = SplitMix64(seed: seeds.next())
    let towns =
      Array(repeating: unchanged, count: counts.unchanged)
      + Array(repeating: better, count: counts.better)
      + Array(repeating: worse, count: counts.worse)
    let report = try SimulatedReport(
      places: towns.map {
        SimulatedReport.Place(drawn: fieldwork.draw(from: $0, &random), later: \.with)
      }
    ).make()
    let ids = report.project.partnerships.map(\.id)
    let worsened = Set(ids.suffix(counts.worse))
    let changed = Set(ids.dropFirst(counts.unchanged))
    let members = report.families[0].members
    return FamilyErrors(
      adverse: Claims(report.adverse.findings.map(\.partnership), true: worsened),
      benjaminiHochberg: Claims(
        members.filter { $0.benjaminiHochberg <= 0.05 }.map(\.partnership),
        true: changed
      ),
      holm: Claims(members.filter { $0.holm <= 0.05 }.map(\.partnership), true: changed)
    )
  }
}

/// What the tests of one report claim together.
struct FamilyErrors: Sendable {
  let adverse: Claims
  let benjaminiHochberg: Claims
  let holm: Claims
}

/// Claims of change, and how many of them are false.
struct Claims: Sendable {
  let made: Int
  let wrong: Int
  /// The changes that could have been found.
  let findable: Int

  init(_ partnerships: [String], true real: Set<String>) {
    made = partnerships.count
    wrong = partnerships.count { !real.contains($0) }
    findable = real.count
  }

  /// The share of claims that are false; 0 where none is made.
  var falseShare: Double { made == 0 ? 0 : Double(wrong) / Double(made) }
}

extension [Claims] {
  /// The mean share of false claims, which is the false discovery rate, and its standard error.
  var falseDiscoveryRate: (rate: Double, standardError: Double) { mean(\.falseShare) }

  /// The share of reports with a false claim, and its standard error.
  var familywiseError: (rate: Double, standardError: Double) { mean { $0.wrong > 0 ? 1 : 0 } }

  /// The share of true changes that are found; nil where there is none.
  var found: Double? {
    let findable = reduce(0) { $0 + $1.findable }
    return findable == 0 ? nil : Double(reduce(0) { $0 + $1.made - $1.wrong }) / Double(findable)
  }

  private func mean(_ value: (Claims) -> Double) -> (rate: Double, standardError: Double) {
    let n = Double(count)
    let mean = reduce(0) { $0 + value($1) } / n
    let variance = reduce(0) { $0 + (value($1) - mean) * (value($1) - mean) } / (n - 1)
    return (mean, (variance / n).squareRoot())
  }
}
