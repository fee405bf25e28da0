package import Statistics

/// How many people of a wave came back in a later one.
package struct Attrition: Sendable, Equatable {
  package let measure: Measure
  package let waves: WavePair
  /// Withheld where the number of those who came back is; not known when nobody can be followed.
  package let estimate: Disclosed<AttritionEstimate>

  package init(measure: Measure, waves: WavePair, estimate: Disclosed<AttritionEstimate>) {
    self.measure = measure
    self.waves = waves
    self.estimate = estimate
  }
}

/// Who came back, how unlike the others they were, and how much that could matter.
package struct AttritionEstimate: Sendable, Equatable {
  /// People with a score in the earlier wave.
  package let nFirst: Int
  /// Those of them who have one in the later wave too.
  package let nStayed: Int
  /// The earlier mean of those who stayed less that of those who left, in their pooled standard
  /// deviations.
  ///
  /// Not known when nobody left.
  package let baselineDifference: Disclosed<Double>
  /// Between which changes that of all people of the earlier wave must lie, in points, whatever
  /// those who left would have answered.
  ///
  /// With s who stayed of n and their later mean m, from `s·m/n` (all others at 0) to `(s·m +
  /// 100·(n − s))/n` (all others at 100), each less the earlier mean of all n (C. Manski,
  /// *Nonparametric bounds on treatment effects*, American Economic Review 80, 1990).
  package let bounds: Interval

  package init(
    nFirst: Int,
    nStayed: Int,
    baselineDifference: Disclosed<Double>,
    bounds: Interval
  ) {
    self.nFirst = nFirst
    self.nStayed = nStayed
    self.baselineDifference = baselineDifference
    self.bounds = bounds
  }

  /// People of the earlier wave without a score in the later one.
  package var nLeft: Int { nFirst - nStayed }

  /// How many of the earlier wave came back, in percent (0…100).
  package var stayedPercent: Double { 100 * Double(nStayed) / Double(nFirst) }
}
