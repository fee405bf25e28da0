import Statistics
package import Survey

/// How each partnership fared beside what it is compared with.
struct Contributions {
  let project: Project
  let tally: Tally
  let disclosure: Disclosure
  /// With no interval corrected for the population, which a difference could not be.
  let changes: Changes
  var weights: Weights?

  /// What is known of a partnership's own part.
  func contribution(partnership index: Int) -> Contribution {
    let partnership = project.partnerships[index]
    if partnership.isComparisonOnly { return .unknown(.isComparison) }
    guard let id = partnership.comparison,
      let other = project.partnerships.firstIndex(where: { $0.id == id })
    else { return .unknown(.noComparison) }
    let common = project.waves.indices.filter {
      tally.group(partnership: index, wave: $0) != nil
        && tally.group(partnership: other, wave: $0) != nil
    }
    guard common.count > 1 else { return .unknown(.tooFewCommonWaves) }
    return .compared(
      Contribution.Compared(
        comparison: id,
        balances: tally.plan.measures.indices.map { measure in
          balance(index, other, wave: common[0], measure: measure)
        },
        differences: tally.plan.measures.indices.flatMap { measure in
          common.wavePairs.map { from, to in
            difference(index, other, from: from, to: to, measure: measure)
          }
        }
      )
    )
  }

  private func balance(_ partnership: Int, _ other: Int, wave: Int, measure: Int) -> Balance {
    let levels = Levels(tally: tally, disclosure: disclosure, weights: weights)
    let first = levels.estimate(partnership: partnership, wave: wave, measure: measure)
    let second = levels.estimate(partnership: other, wave: wave, measure: measure)
    return Balance(
      measure: project.questionnaire.name(of: tally.plan.measures[measure]),
      wave: project.waves[wave].id,
      estimate: first.combined(with: second) { BalanceEstimate(of: $0, beside: $1) }
    )
  }

  /// How much more a partnership changed on a measure than another.
  func difference(
    _ partnership: Int,
    _ other: Int,
    from: Int,
    to: Int,
    measure: Int
  ) -> ComparedChange {
    let plan = tally.plan.measures[measure]
    let indicator = project.questionnaire.indicators[plan.indicator]
    let change = { (index: Int) in
      changes.estimate(
        partnership: index,
        from: from,
        to: to,
        measure: measure,
        higherIsBetter: indicator.higherIsBetter
      )
    }
    let linked = { (index: Int) in
      LinkedChange(tally, disclosure, partnership: index, from: from, to: to, measure: measure)
    }
    let comparing = ComparedChanges(
      linked: linked(partnership).flatMap { own in linked(other).map { (own, $0) } },
      disclosure: disclosure,
      higherIsBetter: indicator.higherIsBetter
    )
    return ComparedChange(
      measure: project.questionnaire.name(of: plan),
      waves: WavePair(from: project.waves[from].id, to: project.waves[to].id),
      estimate: change(partnership).combined(with: change(other)) {
        comparing.estimate($0, beside: $1)
      }
    )
  }
}

extension BalanceEstimate {
  fileprivate init(of level: LevelEstimate, beside other: LevelEstimate) {
    let balance = try? BaselineDifference(first: other.moments(), second: level.moments())
    self.init(
      partnership: level,
      comparison: other,
      difference: level.mean - other.mean,
      standardised: balance?.standardized,
      varianceRatio: balance?.varianceRatio
    )
  }
}

extension LevelEstimate {
  /// The moments of the scores, as they are shown.
  func moments() throws(Undefined) -> Moments {
    try Moments(n: n, mean: mean, variance: standardDeviation * standardDeviation)
  }
}

extension Questionnaire {
  /// What a measure of the scoring plan is called.
  package func name(of measure: MeasurePlan) -> Measure {
    Measure(indicator: indicators[measure.indicator].id, facet: measure.facet)
  }
}
