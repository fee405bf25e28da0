import Synchronization

/// The changes that were worked out already, so that none is worked out twice.
///
/// Tables, courses and comparisons ask for the same ones; which thread asks first is of no matter,
/// since a change is a function of its key.
final class ChangeMemory: Sendable {
  /// All that a change depends on, for one tally under one disclosure.
  struct Key: Hashable {
    let partnership: Int
    let from: Int
    let to: Int
    let measure: Int
    let higherIsBetter: Bool
    /// The population that the intervals are corrected for.
    let population: Int?
    let isWeighted: Bool
  }

  private let known = Mutex<[Key: Disclosed<ChangeEstimate>]>([:])

  /// The change of a key, which is worked out unless it is known.
  func change(
    _ key: Key,
    _ workOut: () -> Disclosed<ChangeEstimate>
  ) -> Disclosed<ChangeEstimate> {
    if let known = known.withLock({ $0[key] }) { return known }
    let change = workOut()
    known.withLock { $0[key] = change }
    return change
  }
}
