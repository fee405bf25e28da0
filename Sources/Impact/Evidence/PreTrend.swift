import Survey

extension Contribution.Compared {
  /// Whether a partnership and its comparison went the same way before anything was done.
  ///
  /// They did if between no two waves in a row of that time one changed more than the other: the
  /// difference of the two changes is smaller than what is worthwhile, and its interval holds zero.
  /// (The interval alone would call any two courses alike that are measured badly enough.)
  ///
  /// - Parameters:
  ///   - measure: What was measured.
  ///   - before: The waves, by id, that ended before the first initiative began.
  ///   - tolerance: The smallest worthwhile change, in points.
  /// - Returns: Nil where fewer than two of these waves reached both, or a difference is not shown.
  func isPreTrendAlike(of measure: Measure, before: [String], tolerance: Double) -> Bool? {
    let steps = differences.filter {
      $0.measure == measure && before.contains($0.waves.from) && before.contains($0.waves.to)
    }
    let estimates = steps.compactMap(\.estimate.finding)
    guard !steps.isEmpty, estimates.count == steps.count else { return nil }
    return estimates.allSatisfy { step in
      abs(step.difference) < tolerance
        && step.inference.finding?.interval.side ?? 0 == 0
    }
  }
}
