/// Why a statistic has no value for the numbers it was given.
package enum Undefined: Error, Sendable, Equatable {
  /// It needs more observations, pairs or items than there are.
  case tooFew(needed: Int, have: Int)
  /// It divides by a spread that is zero: all values, or all changes, are the same.
  case zeroVariance
  /// The sums contradict each other: no observations can have them.
  case contradictorySums
  /// The equations have no proper solution, or none was found.
  case noSolution
  /// An argument lies outside the range in which the statistic has a meaning.
  case outOfRange(argument: String)
}

extension Undefined: CustomStringConvertible {
  /// The reason in a few English words.
  package var description: String {
    switch self {
    case .tooFew(let needed, let have): "needs at least \(needed), has \(have)"
    case .zeroVariance: "all values are the same, so there is no spread to measure against"
    case .contradictorySums: "the counts and sums contradict each other"
    case .noSolution: "no proper solution was found"
    case .outOfRange(let argument): "\(argument) lies outside its range"
    }
  }
}
