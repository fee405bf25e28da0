import Statistics
import Survey

/// Who of a wave's people came back in a later one.
struct Attritions {
  let tally: Tally
  let disclosure: Disclosure

  /// The attrition among the people with a score on a measure.
  ///
  /// It is shown only where the number of linked people is: where neither they, nor those who left,
  /// nor those who joined are few.
  func estimate(
    partnership: Int,
    from: Int,
    to: Int,
    measure: Int
  ) -> Disclosed<AttritionEstimate> {
    guard let first = tally.group(partnership: partnership, wave: from)?.scores[measure],
      tally.group(partnership: partnership, wave: to) != nil
    else { return .notKnown(.noAnswers) }
    let mayAverage = [from, to].allSatisfy {
      disclosure.mayAverage(tally, cohort: partnership, wave: $0, measure: measure)
    }
    guard mayAverage else { return .withheld(.tellsSmallGroup) }
    let linked = tally.pair(partnership: partnership, from: from, to: to, measure: measure)
    return WaveLinks(tally: tally, disclosure: disclosure)
      .people(partnership: partnership, from: from, to: to, measure: measure)
      .flatMap { _ in estimate(first, linked, steps: tally.plan.measures[measure].steps) }
  }

  private func estimate(
    _ first: ScoreTally,
    _ linked: PairTally,
    steps: Int
  ) -> Disclosed<AttritionEstimate> {
    let point = Double(steps) / 100
    let n = Double(first.n)
    let kept = Double(linked.second.sum) / point / n
    let before = Double(first.counts.sum) / point / n
    let lost = 100 * Double(first.n - linked.n) / n
    return disclosure.show(
      AttritionEstimate(
        nFirst: first.n,
        nStayed: linked.n,
        baselineDifference: baselineDifference(first, linked),
        bounds: Interval(lower: kept - before, upper: kept + lost - before)
      ),
      restingOn: first.n
    )
  }

  private func baselineDifference(_ first: ScoreTally, _ linked: PairTally) -> Disclosed<Double> {
    let nLeft = first.n - linked.n
    guard nLeft > 0 else { return .notKnown(.nobodyLeft) }
    let comparison = Result { () throws(Undefined) in
      let left = try Moments(
        n: nLeft,
        sum: first.counts.sum - linked.first.sum,
        sumOfSquares: first.counts.sumOfSquares - linked.first.sumOfSquares
      )
      let stayed = try Moments(
        n: linked.n,
        sum: linked.first.sum,
        sumOfSquares: linked.first.sumOfSquares
      )
      return try BaselineDifference(first: left, second: stayed).standardized
    }
    return disclosure.part(comparison)
  }
}
