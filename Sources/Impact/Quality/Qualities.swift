import Statistics
import Survey

/// How well each indicator was measured, from its scores and the joint sums of its items.
struct Qualities {
  let project: Project
  let tally: Tally
  let disclosure: Disclosure

  /// The quality of each indicator at each wave among a partnership's people.
  func findings(partnership: Int) -> [IndicatorQuality] {
    findings { wave in [tally.group(partnership: partnership, wave: wave)].compactMap(\.self) }
  }

  /// The quality of each indicator at each wave among all people together.
  ///
  /// Partnerships that are too small to be shown are left out where, with the others' own figures,
  /// the whole would tell of them.
  func pooled() -> [IndicatorQuality] {
    findings { wave in
      project.partnerships.indices.compactMap { tally.group(partnership: $0, wave: wave) }
    }
  }

  private func findings(_ groups: (_ wave: Int) -> [GroupTally]) -> [IndicatorQuality] {
    tally.plan.measures.indices.filter { tally.plan.measures[$0].facet == nil }.flatMap { measure in
      project.waves.indices.map { wave in
        let groups = groups(wave)
        let indicator = tally.plan.measures[measure].indicator
        return IndicatorQuality(
          indicator: project.questionnaire.indicators[indicator].id,
          wave: project.waves[wave].id,
          extremes: extremes(groups.map { $0.scores[measure] }, measure),
          reliability: reliability(groups.compactMap { $0.coMoments[measure] })
        )
      }
    }
  }

  private func extremes(_ groups: [ScoreTally], _ measure: Int) -> Disclosed<ScoreExtremes> {
    guard !groups.isEmpty else { return .notKnown(.noAnswers) }
    let groups = poolable(groups, \.n)
    let n = groups.reduce(0) { $0 + $1.n }
    guard n > 0 else { return disclosure.withheldAsTooFew() }
    guard groups.allSatisfy(\.counts.isComplete) else { return .withheld(.tellsSmallGroup) }
    let plan = tally.plan.measures[measure]
    let parts = groups.map {
      ScoreParts(
        $0,
        plan,
        higherIsBetter: project.questionnaire.indicators[plan.indicator].higherIsBetter
      )
    }
    let percent = { (part: (ScoreParts) -> Int) in
      100 * Double(parts.reduce(0) { $0 + part($1) }) / Double(n)
    }
    return disclosure.show(
      ScoreExtremes(n: n, floor: percent(\.floor), ceiling: percent(\.ceiling)),
      restingOn: n
    )
    .flatMap {
      disclosure.maySum(parts) ? disclosure.show(harmless: $0) : .withheld(.tellsSmallGroup)
    }
  }

  /// The reliability of one indicator among groups of people together.
  func reliability(_ groups: [ItemCoMoments]) -> Disclosed<Reliability> {
    guard let items = groups.first?.items else { return .notKnown(.noAnswers) }
    guard items.count > 1 else { return .notKnown(.tooFewItems) }
    let groups = poolable(groups, \.n)
    guard var moments = groups.first else { return disclosure.withheldAsTooFew() }
    for group in groups.dropFirst() { moments.merge(group) }
    return disclosure.show(moments.n, restingOn: moments.n).flatMap { _ in
      disclosure.part(Result { () throws(Undefined) in try reliability(moments) })
    }
  }

  private func reliability(_ moments: ItemCoMoments) throws(Undefined) -> Reliability {
    let covariances = try moments.covariances()
    let alpha = try CronbachAlpha(covariances, confidence: Levels.confidence)
    let names = moments.items.map { project.questionnaire.items[$0].id }
    return Reliability(
      n: moments.n,
      alpha: alpha.alpha,
      interval: alpha.interval,
      omega: omega(moments, covariances),
      items: zip(names, alpha.items).map { name, item in
        Reliability.Item(
          item: name,
          restCorrelation: item.restCorrelation,
          alphaIfDeleted: item.alphaIfDeleted
        )
      },
      camps: ItemCamps(covariances, items: names)
    )
  }

  /// The covariances of no more people than items are singular, and no model fits them.
  private func omega(_ moments: ItemCoMoments, _ covariances: CovarianceMatrix) -> Disclosed<Double>
  {
    guard moments.items.count > 2 else { return .notKnown(.tooFewItems) }
    guard moments.n > moments.items.count else { return .notKnown(.tooFewObservations) }
    return disclosure.part(
      Result { () throws(Undefined) in try McDonaldOmega(covariances).omega }
    )
  }

  /// The groups that may be pooled: all, unless the small ones could be told by subtraction.
  private func poolable<Group>(_ groups: [Group], _ n: (Group) -> Int) -> [Group] {
    guard groups.count > 1 else { return groups }
    let small = groups.filter { (1..<disclosure.threshold).contains(n($0)) }
    let isTelling = small.count == 1 || small.reduce(0) { $0 + n($1) } < disclosure.threshold
    return isTelling ? groups.filter { n($0) >= disclosure.threshold } : groups
  }
}

extension ItemCoMoments {
  /// The covariances of the items.
  func covariances() throws(Undefined) -> CovarianceMatrix {
    // The tally keeps the rows of the upper triangle, the matrix wants those of the lower one.
    let start = items.indices.map { $0 * items.count - $0 * ($0 - 1) / 2 }
    let lower = items.indices.flatMap { row in
      (0...row).map { products[start[$0] + row - $0] }
    }
    return try CovarianceMatrix(n: n, sums: sums, products: lower)
  }
}
