extension TInference {
  /// How much more one group changed than another, from the moments of both groups' changes.
  ///
  /// Welch's t on the changes of units measured twice: the control group's change is what would
  /// have happened anyway.
  package static func differenceInDifferences(
    control: Moments,
    treated: Moments,
    confidence: Double = 0.95
  ) throws(Undefined) -> TInference {
    try welch(first: control, second: treated, confidence: confidence)
  }

  /// The same difference as the coefficient of a regression with HC2 standard errors.
  ///
  /// With one two-valued regressor HC2 is Welch's standard error (J. MacKinnon & H. White, J.
  /// Econometrics 29, 1985); only the degrees of freedom differ: n − 2.
  package static func differenceInDifferencesHC2(
    control: Moments,
    treated: Moments,
    confidence: Double = 0.95
  ) throws(Undefined) -> TInference {
    let spread = try WelchSpread(first: control, second: treated)
    return try TInference(
      estimate: treated.mean - control.mean,
      standardError: spread.variance.squareRoot(),
      degreesOfFreedom: Double(control.n + treated.n - 2),
      confidence: confidence
    )
  }
}
