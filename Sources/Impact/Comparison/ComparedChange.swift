/// How much more a partnership changed on a measure than what it is compared with.
package struct ComparedChange: Sendable, Equatable {
  package let measure: Measure
  package let waves: WavePair
  package let estimate: Disclosed<ComparedChangeEstimate>

  package init(measure: Measure, waves: WavePair, estimate: Disclosed<ComparedChangeEstimate>) {
    self.measure = measure
    self.waves = waves
    self.estimate = estimate
  }
}

/// The difference of two groups' changes, and how sure it is.
package struct ComparedChangeEstimate: Sendable, Equatable {
  /// By which computation the changes are compared.
  package enum Method: String, Sendable, CaseIterable {
    /// Welch's t on the changes of the people who answered both times.
    case linkedChanges = "linked-changes"
    /// The difference of the two groups' changes as each was estimated, squared standard errors
    /// added.
    case separateChanges = "separate-changes"
    /// The first as the coefficient of a regression, with HC2 standard errors.
    case regression = "regression-hc2"
    /// How much higher the partnership's linked people end when both groups are held at the same
    /// start (classical analysis of covariance).
    case ancova
    /// The same with HC2 standard errors, which do not take it that people of both groups, and at
    /// every start, spread alike.
    case ancovaHC2 = "ancova-hc2"
  }

  /// One of the two groups.
  package struct Side: Sendable, Equatable {
    /// People the estimate rests on in the earlier wave, and in the later one.
    package let nFirst: Int
    package let nSecond: Int
    /// Later mean minus earlier mean of those people, in points.
    package let change: Double

    package init(nFirst: Int, nSecond: Int, change: Double) {
      self.nFirst = nFirst
      self.nSecond = nSecond
      self.change = change
    }
  }

  /// What another computation says of the same waves.
  package struct Companion: Sendable, Equatable {
    package let method: Method
    package let partnership: Side
    package let comparison: Side
    /// In points; for the analyses of covariance adjusted for the start.
    package let difference: Double
    package let inference: Disclosed<ChangeEstimate.Inference>

    package init(
      method: Method,
      partnership: Side,
      comparison: Side,
      difference: Double,
      inference: Disclosed<ChangeEstimate.Inference>
    ) {
      self.method = method
      self.partnership = partnership
      self.comparison = comparison
      self.difference = difference
      self.inference = inference
    }
  }

  /// `linkedChanges` or `separateChanges`.
  package let method: Method
  package let partnership: Side
  package let comparison: Side
  /// The partnership's change minus the comparison's, in points.
  package let difference: Double
  /// Not known when the changes do not vary.
  package let inference: Disclosed<ChangeEstimate.Inference>
  /// Whether a standard error was taken back from a shown interval because the number of linked
  /// people is withheld (see ``ChangePrecision``).
  package let isApproximate: Bool
  /// Whether the difference is for the better; not known when the inference is not.
  package let verdict: Disclosed<ChangeEstimate.Verdict>
  /// d_ppc2 of the linked people (Morris 2008), as a number of pooled standard deviations of the
  /// earlier wave; not known when too few people are linked.
  package let standardised: Disclosed<Double>
  /// The other computations that the data allow.
  package let companions: [Companion]

  package init(
    method: Method,
    partnership: Side,
    comparison: Side,
    difference: Double,
    inference: Disclosed<ChangeEstimate.Inference>,
    isApproximate: Bool,
    verdict: Disclosed<ChangeEstimate.Verdict>,
    standardised: Disclosed<Double>,
    companions: [Companion]
  ) {
    self.method = method
    self.partnership = partnership
    self.comparison = comparison
    self.difference = difference
    self.inference = inference
    self.isApproximate = isApproximate
    self.verdict = verdict
    self.standardised = standardised
    self.companions = companions
  }
}
