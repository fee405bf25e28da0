import Statistics

extension ChangeEstimate.Inference {
  /// Whether the interval lies on one side of zero, and whether that is the good side.
  func verdict(higherIsBetter: Bool) -> ChangeEstimate.Verdict {
    if interval.contains(0) { return .unclear }
    return (interval.lower > 0) == higherIsBetter ? .improved : .worsened
  }
}
