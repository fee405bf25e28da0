extension String {
  /// Whether two published texts say the same.
  ///
  /// Numbers with decimals that differ by less than one part in a thousand million do: so little
  /// comes of another processor's mathematics, and no view shows it. Counts and words must be equal.
  func saysTheSame(as other: String) -> Bool {
    guard self != other else { return true }
    guard hasDecimals || other.hasDecimals, let left = Double(self), let right = Double(other)
    else { return false }
    return abs(left - right) <= 1e-9 * max(abs(left), abs(right))
  }

  private var hasDecimals: Bool { contains(".") || contains("e") || contains("E") }
}
