package import Statistics

/// How many people must be asked to see a change.
package struct Planning: Sendable, Equatable {
  /// Who answers the second time.
  package enum Design: String, Sendable, CaseIterable {
    /// The same people.
    case linked
    /// Other people.
    case unlinked
  }

  package let design: Design
  /// The size of the change that is to be seen, in points; its sign does not matter.
  package let change: Double
  /// The chance of seeing it, if it is there.
  package let power: Double
  /// The two-sided significance level.
  package let significance: Double
  /// Which share of those who are asked answers, above 0 and at most 1.
  package let response: Double
  /// Which share of those who answered the first time does so again, above 0 and at most 1; of no
  /// matter to the unlinked design.
  package let retention: Double
  /// How many people there are in all; nil when they are many.
  package let population: Int?

  package init(
    design: Design,
    change: Double,
    power: Double = 0.8,
    significance: Double = 0.05,
    response: Double = 1,
    retention: Double = 1,
    population: Int? = nil
  ) {
    self.design = design
    self.change = change
    self.power = power
    self.significance = significance
    self.response = response
    self.retention = retention
    self.population = population
  }

  /// How much people vary.
  package struct Spread: Sendable, Equatable {
    /// The standard deviation of the scores at both times, in points.
    package let standardDeviation: Double
    /// The correlation of a person's two scores; of no matter to the unlinked design.
    package let correlation: Double

    package init(standardDeviation: Double, correlation: Double) {
      self.standardDeviation = standardDeviation
      self.correlation = correlation
    }
  }

  /// What the plan comes to.
  package enum Answer: Sendable, Equatable {
    /// So many suffice.
    ///
    /// - measured: Who must answer: both times when linked, each time when not.
    /// - asked: Who must be asked: the first time when linked, each time when not.
    case enough(measured: Int, asked: Int)
    /// Even everybody is too few; asking them all sees a change of so many points, or none at all.
    case tooFewPeople(population: Int, detectable: Double?)
  }

  /// Answers the question for people who vary as stated.
  ///
  /// - Throws: `outOfRange` for a change of zero, a share that is not above 0 and at most 1, or a
  ///   level that is not between 0 and 1; `zeroVariance` when the people do not vary;
  ///   `noSolution` when more than a billion would be needed.
  package func answer(for spread: Spread) throws(Undefined) -> Answer {
    guard (-1...1).contains(spread.correlation) else { throw .outOfRange(argument: "correlation") }
    let plan = try ChangePlan(
      design: spread.design(design),
      significance: significance,
      power: power,
      population: population
    )
    guard response > 0, response <= 1 else { throw .outOfRange(argument: "response") }
    guard retention > 0, retention <= 1 else { throw .outOfRange(argument: "retention") }
    let share = design == .linked ? response * retention : response
    do {
      let measured = try plan.sampleSize(toSee: change)
      let asked = try ChangePlan.asked(toKeep: measured, share: share)
      guard let population, asked > population else {
        return .enough(measured: measured, asked: asked)
      }
    } catch .noSolution where population != nil {}
    guard let population else { throw .noSolution }
    // A whisker above, so that 0.3 of 10 is 3 and not 2.
    let left = Int((Double(population) * share * (1 + 1e-12)).rounded(.down))
    return .tooFewPeople(
      population: population,
      detectable: try? plan.minimumDetectableChange(n: min(left, population))
    )
  }
}

extension Planning.Spread {
  fileprivate func design(_ design: Planning.Design) -> ChangePlan.Design {
    switch design {
    case .linked:
      .linked(
        first: standardDeviation,
        second: standardDeviation,
        correlation: correlation
      )
    case .unlinked: .unlinked(first: standardDeviation, second: standardDeviation)
    }
  }
}
