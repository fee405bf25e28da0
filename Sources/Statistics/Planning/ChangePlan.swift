/// How many units a test of a change needs, and what a given number of them could see.
///
/// Power by the noncentral t distribution (J. Cohen, *Statistical Power Analysis*, 1988; R's
/// `power.t.test`): the chance that a two-sided test rejects on the side of the true change.
package struct ChangePlan: Sendable, Equatable {
  /// Who is measured the second time.
  package enum Design: Sendable, Equatable {
    /// The same units: given the standard deviation of their individual changes.
    case linked(standardDeviationOfChange: Double)
    /// Other units: given the standard deviation at each time.
    case unlinked(first: Double, second: Double)

    /// The standard deviation of the changes of linked units whose two measurements correlate.
    package static func linked(first: Double, second: Double, correlation: Double) -> Design {
      let variance = first * first + second * second - 2 * correlation * first * second
      return .linked(standardDeviationOfChange: max(0, variance).squareRoot())
    }
  }

  /// Who is measured the second time, and how much they vary.
  package let design: Design
  /// The two-sided significance level.
  package let significance: Double
  /// The chance wanted of seeing a change that is there.
  package let power: Double
  /// How many units there are in all; nil when they are many.
  package let population: Int?

  /// Plans a test of a change.
  ///
  /// - Throws: `zeroVariance` when a standard deviation is not positive; `outOfRange` when a level
  ///   is not between 0 and 1, the power not above half the significance, or the population is
  ///   below two.
  package init(
    design: Design,
    significance: Double = 0.05,
    power: Double = 0.8,
    population: Int? = nil
  ) throws(Undefined) {
    guard significance > 0, significance < 1 else { throw .outOfRange(argument: "significance") }
    guard power > significance / 2, power < 1 else { throw .outOfRange(argument: "power") }
    if let population, population < 2 { throw .outOfRange(argument: "population") }
    let deviations =
      switch design {
      case .linked(let change): [change]
      case .unlinked(let first, let second): [first, second]
      }
    guard deviations.allSatisfy({ $0 > 0 && $0.isFinite }) else { throw .zeroVariance }
    self.design = design
    self.significance = significance
    self.power = power
    self.population = population
  }

  /// The chance of seeing a true change with `n` units measured each time.
  ///
  /// - Throws: `tooFew` below two units; `outOfRange` when they exceed the population.
  package func power(toSee change: Double, n: Int) throws(Undefined) -> Double {
    let precision = try precision(n)
    guard precision.standardError > 0 else { return change == 0 ? significance : 1 }
    return NoncentralT(
      degreesOfFreedom: precision.degreesOfFreedom,
      noncentrality: abs(change) / precision.standardError
    ).survival(precision.critical(significance))
  }

  /// The smallest true change that `n` units measured each time see with the power wanted.
  ///
  /// - Throws: `tooFew` below two units; `outOfRange` when they exceed the population.
  package func minimumDetectableChange(n: Int) throws(Undefined) -> Double {
    let precision = try precision(n)
    return precision.detectable(beyond: precision.critical(significance), power: power)
  }

  /// The smallest number of units, measured each time, that see a true change with the power
  /// wanted.
  ///
  /// - Throws: `outOfRange` when the change is zero; `noSolution` when more than a billion units
  ///   would be needed.
  package func sampleSize(toSee change: Double) throws(Undefined) -> Int {
    guard change != 0, change.isFinite else { throw .outOfRange(argument: "change") }
    let largest = min(population ?? 1_000_000_000, 1_000_000_000)
    guard try power(toSee: change, n: largest) >= power else { throw .noSolution }
    var (low, high) = (1, largest)
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if try power(toSee: change, n: middle) >= power { high = middle } else { low = middle }
    }
    return high
  }

  /// How many must be asked for `n` to be left when only a share of them comes back.
  package static func asked(toKeep n: Int, share: Double) throws(Undefined) -> Int {
    guard share > 0, share <= 1 else { throw .outOfRange(argument: "share") }
    // A whisker below, so that 30 / 0.3 is 100 and not 101.
    let needed = (Double(n) / share * (1 - 1e-12)).rounded(.up)
    guard needed < 0x1p62 else { throw .outOfRange(argument: "n") }
    return Int(needed)
  }

  private func precision(_ n: Int) throws(Undefined) -> Precision {
    guard n > 1 else { throw .tooFew(needed: 2, have: n) }
    if let population, n > population { throw .outOfRange(argument: "n") }
    let correction = population.map { 1 - Double(n) / Double($0) } ?? 1
    let variance: Double
    let degreesOfFreedom: Double
    switch design {
    case .linked(let deviation):
      variance = deviation * deviation / Double(n)
      degreesOfFreedom = Double(n - 1)
    case .unlinked(let first, let second):
      let spread = try WelchSpread(
        first: Moments(n: n, mean: 0, variance: first * first),
        second: Moments(n: n, mean: 0, variance: second * second)
      )
      variance = spread.variance
      degreesOfFreedom = spread.degreesOfFreedom
    }
    return Precision(
      standardError: (variance * correction).squareRoot(),
      degreesOfFreedom: degreesOfFreedom
    )
  }
}

extension TInference {
  /// The smallest true value that an estimate of this precision would have told from zero.
  ///
  /// Uses the standard error that was found, not the estimate: it says what the data could see, not
  /// what they saw. The significance level is that of the interval.
  /// - Throws: `outOfRange` when the power is not above half the significance and below one.
  package func minimumDetectable(power: Double = 0.8) throws(Undefined) -> Double {
    guard power > (1 - confidence) / 2, power < 1 else { throw .outOfRange(argument: "power") }
    return Precision(standardError: standardError, degreesOfFreedom: degreesOfFreedom)
      .detectable(beyond: critical, power: power)
  }
}

/// How precisely an estimate is known.
private struct Precision {
  let standardError: Double
  let degreesOfFreedom: Double

  func critical(_ significance: Double) -> Double {
    StudentT(degreesOfFreedom: degreesOfFreedom).upperQuantile(significance / 2)
  }

  /// The smallest true value of which a test with this critical t has that power.
  func detectable(beyond critical: Double, power: Double) -> Double {
    standardError
      * NoncentralT.noncentrality(
        upperTail: power,
        of: critical,
        degreesOfFreedom: degreesOfFreedom
      )
  }
}
