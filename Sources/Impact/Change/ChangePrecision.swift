import Statistics

/// How precisely a change is known, worked out from nothing but what is shown of it.
///
/// Where the number of linked people is withheld, the standard error and the degrees of freedom
/// are too. What is computed from them would tell that number, so they are taken back from the
/// shown interval: with one degree of freedom less than the smaller wave has people, the standard
/// error is the one that gives this interval. It is close to the true one, and since it is a
/// function of shown figures, nothing that rests on it tells more than they do.
struct ChangePrecision {
  /// In points.
  let difference: Double
  let standardError: Double
  let degreesOfFreedom: Double
  /// Whether it was taken back from the interval.
  let isApproximate: Bool

  /// The precision of a shown change; nil when it has no inference.
  init?(_ change: ChangeEstimate) {
    guard let inference = change.inference.finding else { return nil }
    difference = change.difference
    if let exact = inference.standardError, let df = inference.degreesOfFreedom {
      standardError = exact
      degreesOfFreedom = df
      isApproximate = false
    } else {
      let df = Double(min(change.nFirst, change.nSecond) - 1)
      let quantile = StudentT(degreesOfFreedom: df).upperQuantile((1 - Levels.confidence) / 2)
      standardError = inference.interval.width / 2 / quantile
      degreesOfFreedom = df
      isApproximate = true
    }
  }

  /// The inference that this precision gives.
  func inference() throws(Undefined) -> TInference {
    try TInference(
      estimate: difference,
      standardError: standardError,
      degreesOfFreedom: degreesOfFreedom,
      confidence: Levels.confidence
    )
  }

  /// How much larger a change is than another, of other people.
  ///
  /// Squared standard errors add; degrees of freedom after Welch (1947) and Satterthwaite (1946).
  static func difference(
    of change: ChangePrecision,
    and other: ChangePrecision
  ) throws(Undefined) -> TInference {
    let (v1, v2) = (change.variance, other.variance)
    let variance = v1 + v2
    guard variance > 0 else { throw .zeroVariance }
    // In shares, so that tiny variances do not underflow when squared.
    let (r1, r2) = (v1 / variance, v2 / variance)
    return try TInference(
      estimate: change.difference - other.difference,
      standardError: variance.squareRoot(),
      degreesOfFreedom: 1 / (r1 * r1 / change.degreesOfFreedom + r2 * r2 / other.degreesOfFreedom),
      confidence: Levels.confidence
    )
  }

  private var variance: Double { standardError * standardError }
}

extension ChangeEstimate.Inference {
  /// All that a test says.
  init(
    _ test: TInference,
    _ convention: IntervalConvention = .superpopulation
  ) throws(Undefined) {
    self.init(
      standardError: test.standardError,
      statistic: test.statistic,
      degreesOfFreedom: test.degreesOfFreedom,
      p: test.p,
      interval: test.interval,
      minimumDetectable: try test.minimumDetectable(),
      convention: convention
    )
  }
}
