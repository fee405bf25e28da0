import Statistics
import Survey

extension Disclosure {
  /// How far a person's score can be off, by a group's spread and alpha; nil for a facet.
  func measurementError(
    of group: GroupTally,
    measure index: Int,
    _ measure: MeasurePlan
  ) -> Disclosed<MeasurementError>? {
    guard let items = group.coMoments[index] else { return nil }
    guard items.items.count > 1 else { return .notKnown(.tooFewItems) }
    let n = min(items.n, group.scores[index].n)
    return show(n, restingOn: n).flatMap { _ in
      part(
        Result { () throws(Undefined) in
          let alpha = try CronbachAlpha(items.covariances()).alpha
          guard let deviation = group.scores[index].moments(in: measure)?.standardDeviation else {
            throw .tooFew(needed: 2, have: n)
          }
          return try MeasurementError(standardDeviation: deviation, reliability: alpha)
        }
      )
    }
  }
}
