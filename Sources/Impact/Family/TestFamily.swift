import Statistics
import Survey

/// Tests that were looked at together, with p values adjusted for that.
///
/// Whoever looks at twenty changes finds one that is clear by chance alone. Adjusted values answer
/// for the whole family; the raw one stands beside.
package struct TestFamily: Sendable, Equatable {
  /// Which tests belong together.
  package enum Kind: String, Sendable, CaseIterable {
    /// Every change of a whole indicator, from a partnership's first wave to its last, whose test
    /// is shown; areas for comparison and facets are not part of it.
    case changes
    /// Likewise every difference between a partnership's change and its comparison's.
    case differences
  }

  /// One test of the family.
  package struct Member: Sendable, Equatable {
    /// The partnership's id.
    package let partnership: String
    /// The indicator's id.
    package let indicator: String
    package let waves: WavePair
    /// The two-sided p value as the report shows it.
    package let p: Double
    /// Adjusted so that the chance of any false finding stays below the level (Holm 1979).
    package let holm: Double
    /// Adjusted so that the expected share of false findings does (Benjamini & Hochberg 1995).
    package let benjaminiHochberg: Double

    package init(
      partnership: String,
      indicator: String,
      waves: WavePair,
      p: Double,
      holm: Double,
      benjaminiHochberg: Double
    ) {
      self.partnership = partnership
      self.indicator = indicator
      self.waves = waves
      self.p = p
      self.holm = holm
      self.benjaminiHochberg = benjaminiHochberg
    }
  }

  package let kind: Kind
  /// In the order of partnerships and indicators; how many they are is the family's size.
  package let members: [Member]

  package init(kind: Kind, members: [Member]) {
    self.kind = kind
    self.members = members
  }
}

extension TestFamily {
  /// The two families of a report, always in this order: changes, then differences.
  ///
  /// A p value that is rounded because the exact one would tell a withheld number enters as it is
  /// shown, so that the adjusted ones tell no more.
  static func families(of partnerships: [PartnershipFindings]) -> [TestFamily] {
    let reported = partnerships.filter { !$0.partnership.isComparisonOnly }
    return [
      TestFamily(
        .changes,
        tests: reported.flatMap { findings in
          findings.measures.compactMap { measure in
            findings.wholeChange(of: measure).flatMap { change in
              Test(findings, measure, change.waves, change.estimate.finding?.inference)
            }
          }
        }
      ),
      TestFamily(
        .differences,
        tests: reported.flatMap { findings in
          findings.measures.compactMap { measure in
            findings.contribution.compared?.wholeDifference(of: measure).flatMap { change in
              Test(findings, measure, change.waves, change.estimate.finding?.inference)
            }
          }
        }
      ),
    ]
  }

  /// A test before adjustment.
  private struct Test {
    let partnership: String
    let indicator: String
    let waves: WavePair
    let p: Double

    init?(
      _ findings: PartnershipFindings,
      _ measure: Measure,
      _ waves: WavePair,
      _ inference: Disclosed<ChangeEstimate.Inference>?
    ) {
      guard let p = inference?.finding?.p else { return nil }
      partnership = findings.partnership.id
      indicator = measure.indicator
      self.waves = waves
      self.p = p
    }
  }

  private init(_ kind: Kind, tests: [Test]) {
    let p = tests.map(\.p)
    let holm = (try? MultipleTests.holm(p)) ?? []
    let benjaminiHochberg = (try? MultipleTests.benjaminiHochberg(p)) ?? []
    self.init(
      kind: kind,
      members: zip(tests, zip(holm, benjaminiHochberg)).map { test, adjusted in
        Member(
          partnership: test.partnership,
          indicator: test.indicator,
          waves: test.waves,
          p: test.p,
          holm: adjusted.0,
          benjaminiHochberg: adjusted.1
        )
      }
    )
  }
}

extension PartnershipFindings {
  /// The whole indicators that changes are known of, in order.
  fileprivate var measures: [Measure] {
    var seen: Set<Measure> = []
    return changes.map(\.measure).filter { $0.facet == nil && seen.insert($0).inserted }
  }
}
