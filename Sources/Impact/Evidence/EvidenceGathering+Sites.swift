import Statistics
import Survey

extension EvidenceGathering {
  /// The places that deliver the same thing to the same end: the partnerships whose accounts lead
  /// to the indicator through the same initiative or output.
  ///
  /// What is said of more places than these is said of more people than live there, so no change
  /// counts as corrected for its population.
  func sites(_ findings: PartnershipFindings, _ indicator: String) -> EvidenceFacts.Sites? {
    let own = means(findings, indicator)
    guard !own.isEmpty else { return nil }
    let changes = partnerships.filter {
      !$0.partnership.isComparisonOnly && leads($0, to: indicator, through: own)
    }.compactMap { uncorrectedChange($0, indicator).flatMap(ChangePrecision.init) }
    return EvidenceFacts.Sites(
      pooling: changes.map { (mean: $0.difference, standardError: $0.standardError) }
    )
  }

  private func means(_ findings: PartnershipFindings, _ indicator: String) -> Set<String> {
    Set(findings.partnership.evidence.account.filter { $0.indicator == indicator }.map(\.through))
  }

  private func leads(
    _ findings: PartnershipFindings,
    to indicator: String,
    through means: Set<String>
  ) -> Bool {
    findings.partnership.evidence.account.contains {
      $0.indicator == indicator && means.contains($0.through)
    }
  }

  private func uncorrectedChange(
    _ findings: PartnershipFindings,
    _ indicator: String
  ) -> ChangeEstimate? {
    let measure = Measure(indicator: indicator, facet: nil)
    guard let change = findings.wholeChange(of: measure) else { return nil }
    let shown = change.estimate.finding
    guard shown?.inference.finding?.convention == .finitePopulation, let uncorrected,
      let partnership = project.partnerships.firstIndex(where: {
        $0.id == findings.partnership.id
      }),
      let from = project.waves.firstIndex(where: { $0.id == change.waves.from }),
      let to = project.waves.firstIndex(where: { $0.id == change.waves.to }),
      let index = uncorrected.tally.plan.measures.firstIndex(where: {
        project.questionnaire.name(of: $0) == measure
      })
    else { return shown }
    // Which way is better does not matter to how precise it is.
    return uncorrected.estimate(
      partnership: partnership,
      from: from,
      to: to,
      measure: index,
      higherIsBetter: true
    ).finding
  }
}

extension EvidenceFacts.Sites {
  /// Pools changes, each weighted by the inverse of its variance (fixed effect; Higgins and
  /// Thompson 2002 for I²).
  ///
  /// nil for fewer than two places, or a change that does not vary.
  init?(pooling changes: [(mean: Double, standardError: Double)]) {
    let places = changes.map { (mean: $0.mean, weight: 1 / ($0.standardError * $0.standardError)) }
    guard places.count >= 2, places.allSatisfy({ $0.weight.isFinite && $0.weight > 0 }) else {
      return nil
    }
    let total = places.map(\.weight).reduce(0, +)
    let mean = places.map { $0.mean * $0.weight }.reduce(0, +) / total
    let q = places.map { $0.weight * ($0.mean - mean) * ($0.mean - mean) }.reduce(0, +)
    let half = Normal().upperQuantile((1 - Levels.confidence) / 2) / total.squareRoot()
    self.init(
      count: places.count,
      disagreeInSign: places.contains { $0.mean > 0 } && places.contains { $0.mean < 0 },
      iSquared: q > 0 ? max(0, 100 * (q - Double(places.count - 1)) / q) : 0,
      pooled: Interval(lower: mean - half, upper: mean + half)
    )
  }
}
