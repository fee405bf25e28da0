import Statistics

/// How often an interval held the true value.
struct Coverage: Sendable {
  /// Intervals that were shown.
  private(set) var n = 0
  private(set) var covered = 0
  /// Intervals wholly below the truth, and wholly above it.
  private(set) var below = 0
  private(set) var above = 0
  /// Partnerships without an interval, since nobody differed.
  private(set) var missing = 0
  private var widths = 0.0

  mutating func count(_ interval: Interval?, of truth: Double) {
    guard let interval else {
      missing += 1
      return
    }
    n += 1
    widths += interval.width
    if truth < interval.lower {
      above += 1
    } else if truth > interval.upper {
      below += 1
    } else {
      covered += 1
    }
  }

  mutating func merge(_ other: Coverage) {
    n += other.n
    covered += other.covered
    below += other.below
    above += other.above
    missing += other.missing
    widths += other.widths
  }

  /// The share of intervals that held the truth, 0…1.
  var share: Double { Double(covered) / Double(n) }
  /// The standard error of `share`, for that many simulated partnerships.
  var standardError: Double { (share * (1 - share) / Double(n)).squareRoot() }
  var meanWidth: Double { widths / Double(n) }
  /// Whether 94 to 96 in a hundred held it.
  var isNominal: Bool { (0.94...0.96).contains(share) }
}
