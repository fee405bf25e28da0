/// What cannot be true of counts that were written down elsewhere.
///
/// Every bound holds for any people's answers, so counts that break one were not made by counting.
/// Sums of squares and products stay exact within them, as ``ScoringPlan/mostSteps`` promises.
package struct TallyFault: Error, Equatable {
  /// In one clause, without a full stop.
  package let what: String

  package init(_ what: String) { self.what = what }
}

extension Tally {
  /// The most people of a cohort in a wave that one tally, or several merged ones, may have.
  package static let mostPeople = 1 << 33

  /// Makes sure that no cohort has more people than can be added exactly.
  package func checkSize() throws(TallyFault) {
    let most = groups.reduce(0) { max($0, $1?.respondents ?? 0) }
    guard most <= Self.mostPeople else {
      throw TallyFault("more than \(Self.mostPeople) people cannot be counted")
    }
  }
}

extension GroupTally {
  /// Looks for counts that contradict each other.
  ///
  /// - Parameter isProtected: Whether some counts may be missing.
  package func check(_ plan: ScoringPlan, isProtected: Bool) throws(TallyFault) {
    guard (1...Tally.mostPeople).contains(respondents) else {
      throw TallyFault("a group has no people, or more than can be counted")
    }
    for item in items { try item.check(of: respondents, isProtected: isProtected) }
    for (index, measure) in plan.measures.enumerated() {
      guard scores[index].n <= respondents else {
        throw TallyFault("more people have a score than answered")
      }
      try coMoments[index]?.check(measure, of: respondents)
    }
  }

  /// Makes sure that a group is a part of another.
  package func check(isPartOf whole: GroupTally) throws(TallyFault) {
    guard respondents <= whole.respondents,
      zip(items, whole.items).allSatisfy({ $0.n <= $1.n }),
      zip(scores, whole.scores).allSatisfy({ $0.n <= $1.n })
    else { throw TallyFault("a group has more people than the partnership around it") }
  }
}

extension ItemTally {
  fileprivate func check(of respondents: Int, isProtected: Bool) throws(TallyFault) {
    let states = [n, offScale, skipped, notShown]
    guard states.allSatisfy({ (0...respondents).contains($0) }),
      isProtected || states.reduce(0, +) == respondents
    else { throw TallyFault("the answers to an item are not as many as the people") }
    guard sum >= 0, sum <= Int128(n) * Int128(width) else {
      throw TallyFault("the sum of the answers to an item is off its scale")
    }
    guard !counts.isEmpty else {
      guard isProtected || width > Self.widestCounted else {
        throw TallyFault("the answers to an item are not counted")
      }
      return
    }
    guard counts.count == width + 1, width <= Self.widestCounted,
      counts.allSatisfy({ (0...respondents).contains($0) }), counts.reduce(0, +) == n,
      counts.enumerated().reduce(Int128(0), { $0 + Int128($1.offset * $1.element) }) == sum
    else { throw TallyFault("the counts of the answers to an item do not add up") }
  }
}

extension ItemCoMoments {
  fileprivate func check(_ measure: MeasurePlan, of respondents: Int) throws(TallyFault) {
    let size = measure.items.count
    // No answer, brought to the common width, exceeds the steps of the measure.
    let most = Int128(n) * Int128(measure.steps)
    guard (0...respondents).contains(n), sums.count == size,
      products.count == size * (size + 1) / 2,
      sums.allSatisfy({ (0...most).contains($0) }),
      products.allSatisfy({ (0...most * Int128(measure.steps)).contains($0) })
    else { throw TallyFault("the sums over an indicator's items cannot be those of its answers") }
  }
}

extension PairTally {
  /// Makes sure that the people in both of two waves are in each of them.
  package func check(_ first: ScoreTally?, _ second: ScoreTally?) throws(TallyFault) {
    guard counts.allSatisfy({ (1...Tally.mostPeople).contains($0.count) }) else {
      throw TallyFault("people who answered in two waves are none, or more than can be counted")
    }
    guard self.first.isPart(of: first?.counts), self.second.isPart(of: second?.counts) else {
      throw TallyFault("more people answered in two waves than in one of them")
    }
  }
}

extension CountedValues {
  /// Whether another has at least as many of every value.
  fileprivate func isPart(of whole: CountedValues?) -> Bool {
    let counts = Dictionary(
      (whole?.entries ?? []).map { ($0.value, $0.count) },
      uniquingKeysWith: +
    )
    return entries.allSatisfy { $0.count <= counts[$0.value] ?? 0 }
  }
}

extension CountedValues.ToldSums {
  /// Makes sure that some people's scores can have these sums.
  package func check(_ measure: MeasurePlan, atPole: Int?) throws(TallyFault) {
    let steps = Int128(measure.steps)
    guard n > 0, sum <= Int128(n) * steps, squares <= Int128(n) * steps * steps,
      // Cauchy and Schwarz, with room for rounding.
      Double(squares) * Double(n) >= Double(sum) * Double(sum) * (1 - 1e-12),
      (0...n).contains(atPole ?? 0)
    else { throw TallyFault("no scores have the sums that are told of them") }
  }
}

extension RowAccount {
  /// Makes sure that every row became something.
  package func check() throws(TallyFault) {
    let parts = [scored, partial, withoutAnswers, excludedAsDuplicate, outsidePopulation]
    guard parts.allSatisfy({ (0...Tally.mostPeople).contains($0) }), parts.reduce(0, +) == read
    else { throw TallyFault("the rows of a file do not add up") }
  }
}
