import Survey

// People counted by what they answered: parts of a group that is large enough itself.
extension Disclosure {
  /// Below so many people a group is small: that none or all of its people answered something says
  /// something of each of them.
  var smallGroup: Int { 2 * threshold }

  /// Whether it may be told how many people are in each part of a group.
  ///
  /// No part may be small, and in a small group none may be empty either; since a part that is not
  /// small leaves too few for another there, nothing of a small group is counted. The parts are told
  /// all or none: with the number of people in the group any part that is left out alone would follow,
  /// and what two or more leave open is seldom wide enough.
  func mayCount(_ parts: [Int]) -> Bool {
    parts.reduce(0, +) >= smallGroup && !isSmall(among: parts)
  }

  /// A finding that tells how many people are in each part of a group; no parts tell nothing.
  func show<Finding>(_ finding: Finding, counting parts: [Int]) -> Disclosed<Finding> {
    parts.isEmpty || mayCount(parts) ? show(harmless: finding) : .withheld(.tellsSmallGroup)
  }

  /// Whether it may be told how many people of several groups together stand where.
  ///
  /// Of the groups that may not be counted by themselves there must be two, or none, and in each part
  /// that is told at least as many of their people as the threshold: otherwise the sum, less what is
  /// told of the other groups, tells theirs.
  func maySum(_ groups: [ScoreParts]) -> Bool {
    let sums = (0..<4).map { part in groups.reduce(0) { $0 + $1.all[part] } }
    let hidden = groups.filter { !mayCount($0.all) }
    guard mayCount(sums), hidden.count != 1 || groups.count == 1 else { return false }
    return hidden.isEmpty
      || [hidden.map(\.floor), hidden.map(\.ceiling)].allSatisfy { $0.reduce(0, +) >= threshold }
  }

  /// A finding about the share of people at the opposite pole, and so of those who are not.
  func show<Finding>(_ finding: Finding, ofPole groups: ScoreTally...) -> Disclosed<Finding> {
    groups.allSatisfy { $0.tellsPole && mayCount([$0.atNegativePole, $0.n - $0.atNegativePole]) }
      ? show(harmless: finding) : .withheld(.tellsSmallGroup)
  }

  /// Whether the mean score of a group tells no more than a mean may.
  ///
  /// In a small group nobody may be pinned to an end of the scale: the mean has to be further from
  /// either end than one person alone can bring it, and not all may be alike. Where a measure has one
  /// item only, the mean is that item's.
  func mayAverage(_ tally: Tally, cohort: Int, wave: Int, measure: Int) -> Bool {
    guard let group = tally.group(partnership: cohort, wave: wave) else { return true }
    let plan = tally.plan.measures[measure]
    let scores = group.scores[measure]
    if scores.n < smallGroup {
      guard scores.counts.entries.count > 1,
        isInside(sum: scores.counts.sum, n: scores.n, width: plan.steps)
      else { return false }
    }
    return plan.items.count > 1 || mayAverage(group.items[plan.items[0]])
  }

  /// Whether the mean answer to an item may be told, with the shares or without them.
  ///
  /// Without them it must not tell them: of two answers it does, and so it does where at most one
  /// person did not give the lowest answer, or the highest.
  func mayAverage(_ item: ItemTally) -> Bool {
    guard !item.counts.isEmpty, !mayCount(item.counts) else { return true }
    let width = item.counts.count - 1
    let rest = Int128(item.n) * Int128(width) - item.sum
    return width > 1 && item.sum > 1 && rest > 1
      && (item.n >= smallGroup || isInside(sum: item.sum, n: item.n, width: width))
  }

  /// Whether a sum is at least a whole person's width away from the least and the most it can be.
  private func isInside(sum: Int128, n: Int, width: Int) -> Bool {
    sum >= Int128(width) && Int128(n) * Int128(width) - sum >= Int128(width)
  }
}

/// How many people stand where on the scale from 0 to 100.
struct ScoreParts {
  /// At 0.
  let floor: Int
  /// At 100.
  let ceiling: Int
  /// At the opposite pole, but not at its end.
  let pole: Int
  let n: Int

  init(_ scores: ScoreTally, _ measure: MeasurePlan, higherIsBetter: Bool) {
    floor = scores.counts.count(in: 0...0)
    ceiling = scores.counts.count(in: measure.steps...measure.steps)
    pole = scores.atNegativePole - (higherIsBetter ? floor : ceiling)
    n = scores.n
  }

  /// The parts, from which any share at an end or at the pole can be put together.
  var all: [Int] { [floor, pole, n - floor - pole - ceiling, ceiling] }
}
