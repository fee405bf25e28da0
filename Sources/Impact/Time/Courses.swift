import Statistics
import Survey

/// How each measure went over three waves or more.
struct Courses {
  let project: Project
  let tally: Tally
  let disclosure: Disclosure
  /// Neither corrected for the population nor weighted.
  let changes: Changes

  /// The courses of a partnership's measures, in the order of the questionnaire.
  func courses(partnership: Int) -> [Course] {
    let measured = project.waves.indices.filter {
      tally.group(partnership: partnership, wave: $0) != nil
    }
    let isMeasured = measured.count > 2
    return tally.plan.measures.indices.map { measure in
      let name = project.questionnaire.name(of: tally.plan.measures[measure])
      let waves = isMeasured ? shownWaves(partnership, measure) : []
      guard waves.count > 2 else {
        return Course(
          measure: name,
          trend: isMeasured ? .withheld(.smallGroup) : .notKnown(.tooFewWaves),
          durability: isMeasured ? .withheld(.smallGroup) : .notKnown(.tooFewWaves)
        )
      }
      let series = Series(courses: self, partnership: partnership, measure: measure, waves)
      return Course(
        measure: name,
        trend: series.trend(over: waves),
        durability: series.durability(over: waves)
      )
    }
  }

  /// A wave whose level is shown.
  fileprivate struct ShownWave {
    let index: Int
    let level: LevelEstimate
  }

  /// The waves whose level is shown: one that is withheld could otherwise be worked out from the
  /// line through all of them.
  private func shownWaves(_ partnership: Int, _ measure: Int) -> [ShownWave] {
    let levels = Levels(tally: tally, disclosure: disclosure)
    return project.waves.indices.compactMap { wave in
      levels.estimate(partnership: partnership, wave: wave, measure: measure).finding
        .map { ShownWave(index: wave, level: $0) }
    }
  }
}

/// One measure of one partnership over time.
private struct Series {
  let courses: Courses
  let partnership: Int
  let measure: Int
  private let higherIsBetter: Bool
  /// The changes between any two of the waves, by the waves' indices.
  private let changes: [[Int]: Disclosed<ChangeEstimate>]

  private typealias Wave = Courses.ShownWave
  private var project: Project { courses.project }

  init(courses: Courses, partnership: Int, measure: Int, _ waves: [Courses.ShownWave]) {
    self.courses = courses
    self.partnership = partnership
    self.measure = measure
    let plan = courses.tally.plan.measures[measure]
    let indicator = courses.project.questionnaire.indicators[plan.indicator]
    higherIsBetter = indicator.higherIsBetter
    self.changes = Dictionary(
      uniqueKeysWithValues: waves.pairs.map { first, second in
        let change = courses.changes.estimate(
          partnership: partnership,
          from: first.index,
          to: second.index,
          measure: measure,
          higherIsBetter: indicator.higherIsBetter
        )
        return ([first.index, second.index], change)
      }
    )
  }

  func trend(over waves: [Courses.ShownWave]) -> Disclosed<Trend> {
    let isApproximate = waves.pairs.contains { linkage($0, $1).isApproximate }
    return courses.disclosure.part(
      Result { () throws(Undefined) in
        let line = try LinearTrend(try means(of: waves), confidence: Levels.confidence)
        let slope = try ChangeEstimate.Inference(line.slope)
        return Trend(
          waves: waves.count,
          span: WavePair(from: id(of: waves[0]), to: id(of: waves[waves.count - 1])),
          slope: slope,
          pointsPerYear: line.slope.estimate,
          verdict: slope.verdict(higherIsBetter: higherIsBetter),
          misfitP: line.misfitP ?? 1,
          isApproximate: isApproximate
        )
      }
    )
  }

  func durability(over waves: [Courses.ShownWave]) -> Disclosed<Lasting> {
    let three = [waves[0], waves[1], waves[waves.count - 1]]
    let verdict = change(three[0], three[1]).finding?.verdict.finding ?? .unclear
    guard verdict != .unclear else { return .notKnown(.firstChangeUnclear) }
    let isApproximate = three.pairs.contains { linkage($0, $1).isApproximate }
    return courses.disclosure.part(
      Result { () throws(Undefined) in
        let kept = try Durability(try means(of: three), confidence: Levels.confidence)
        let interval: Interval? =
          if case .within(let interval) = kept.range { interval.scaled(by: 100) } else { nil }
        return Lasting(
          first: WavePair(from: id(of: three[0]), to: id(of: three[1])),
          firstVerdict: verdict,
          last: id(of: three[2]),
          percent: 100 * kept.share,
          interval: interval.map { courses.disclosure.show(harmless: $0) }
            ?? .notKnown(.unbounded),
          conclusion: interval.map(Lasting.Conclusion.init) ?? .unclear,
          isApproximate: isApproximate
        )
      }
    )
  }

  /// The levels with the covariances that people who answered more than once give them.
  ///
  /// The degrees of freedom are those of the smallest wave: fewer than the true ones where the
  /// waves are not linked, so that intervals are rather too wide than too narrow.
  private func means(of waves: [Wave]) throws(Undefined) -> RepeatedMeans {
    var covariances = waves.map { _ in waves.map { _ in 0.0 } }
    for (row, first) in waves.enumerated() {
      let sd = first.level.standardDeviation
      covariances[row][row] = sd * sd / Double(first.level.n)
      for (column, second) in waves.enumerated().dropFirst(row + 1) {
        covariances[row][column] = linkage(first, second).covariance
        covariances[column][row] = covariances[row][column]
      }
    }
    return try RepeatedMeans(
      times: waves.map { project.waves[$0.index].fieldwork.middle },
      means: waves.map(\.level.mean),
      covariances: covariances,
      degreesOfFreedom: Double((waves.map(\.level.n).min() ?? 2) - 1)
    )
  }

  /// How the sampling errors of two waves' means go together.
  ///
  /// Where the number of linked people is withheld, it is what the shown interval of the change
  /// implies, and so tells nothing more.
  private func linkage(_ first: Wave, _ second: Wave) -> (covariance: Double, isApproximate: Bool) {
    let tally = courses.tally
    let plan = tally.plan.measures[measure]
    let pair = tally.pair(
      partnership: partnership,
      from: first.index,
      to: second.index,
      measure: measure
    )
    guard let change = change(first, second).finding else { return (0, false) }
    let mayJoin = WaveLinks(tally: tally, disclosure: courses.disclosure).mayJoin(
      partnership: partnership,
      from: first.index,
      to: second.index,
      measure: measure
    )
    guard !mayJoin else {
      let pairs = pair.n > 1 ? pair.moments(in: plan) : nil
      let covariance = pairs?.covarianceOfMeans(
        firstCount: first.level.n,
        secondCount: second.level.n
      )
      return (covariance ?? 0, false)
    }
    guard let precision = ChangePrecision(change) else { return (0, true) }
    let variances = [first, second].map {
      $0.level.standardDeviation * $0.level.standardDeviation / Double($0.level.n)
    }
    let shared = variances[0] + variances[1] - precision.standardError * precision.standardError
    return (shared / 2, true)
  }

  private func change(_ first: Wave, _ second: Wave) -> Disclosed<ChangeEstimate> {
    changes[[first.index, second.index]] ?? .notKnown(.noAnswers)
  }

  private func id(of wave: Wave) -> String { project.waves[wave.index].id }
}

extension Lasting.Conclusion {
  fileprivate init(_ interval: Interval) {
    self =
      switch (interval.contains(0), interval.contains(100)) {
      case (true, true): .unclear
      case (true, false): .lost
      case (false, true): .lasting
      case (false, false):
        if interval.lower > 100 { .grown } else if interval.upper < 0 { .reversed } else { .partly }
      }
  }
}

extension DateRange {
  /// The middle of the days, in years of 365.25 days since 1 January of year 1.
  var middle: Double { Double(start.ordinal + end.ordinal) / 2 / 365.25 }
}

extension [Courses.ShownWave] {
  /// Every pair of an earlier and a later wave.
  fileprivate var pairs: [(Courses.ShownWave, Courses.ShownWave)] {
    indices.flatMap { first in self[(first + 1)...].map { (self[first], $0) } }
  }
}
