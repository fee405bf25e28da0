import Statistics

extension Disclosure {
  /// A part of a finding that is disclosed as a whole: shown, or the reason why it has no value.
  func part<Part>(_ part: Result<Part, Undefined>) -> Disclosed<Part> {
    switch part {
    case .success(let value): show(harmless: value)
    case .failure(.tooFew): .notKnown(.tooFewObservations)
    case .failure(.zeroVariance): .notKnown(.noVariation)
    case .failure: .notKnown(.noSolution)
    }
  }

  /// A part that looks at nothing but the changes of the same people, which may all be equal.
  func part<Part>(ofChanges part: Result<Part, Undefined>) -> Disclosed<Part> {
    if case .failure(.zeroVariance) = part { .notKnown(.sameChange) } else { self.part(part) }
  }

  /// The number of people who are in two waves, where figures about them may be shown.
  ///
  /// They must be enough, and must not tell a small number of people who left or came. Everything
  /// that depends on this number has to be withheld with it.
  ///
  /// - Parameter isHidden: Whether they would tell of a few in other waves: ``WaveLinks``.
  func linked(
    _ n: Int,
    of first: Int,
    and second: Int,
    isHidden: Bool = false
  ) -> Disclosed<Int> {
    if isHidden { return .withheld(.tellsSmallGroup) }
    guard n > 0 else { return .notKnown(.nobodyLinked) }
    return show(n, tellingNoneOf: [n, first - n, second - n])
  }
}
