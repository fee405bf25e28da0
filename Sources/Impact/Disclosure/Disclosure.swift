package import Survey

/// The house rule for small groups, and the only maker of shown findings.
///
/// A finding about people is shown if it rests on at least as many of them as the privacy
/// threshold says. Otherwise it is withheld whole, the number of people included.
package struct Disclosure: Sendable, Equatable {
  /// The smallest n that is shown.
  package let threshold: Int

  package init(_ privacy: Privacy) {
    threshold = privacy.threshold
  }

  /// A finding about a group of n people.
  ///
  /// - Parameter n: How many people it rests on; for a comparison of groups, the smallest.
  func show<Finding>(_ finding: Finding, restingOn n: Int) -> Disclosed<Finding> {
    n >= threshold ? Disclosed(.shown(finding)) : Disclosed(.withheld(.smallGroup))
  }

  /// A finding that splits a shown number of people, such as how many came back.
  ///
  /// It is withheld if any of the parts is small but not empty. The reason is the same whichever
  /// part it is, since which one would tell more.
  func show<Finding>(_ finding: Finding, tellingNoneOf parts: [Int]) -> Disclosed<Finding> {
    isSmall(among: parts)
      ? Disclosed(.withheld(.tellsSmallGroup)) : Disclosed(.shown(finding))
  }

  /// Whether one of several numbers of people is small but not none.
  func isSmall(among parts: [Int]) -> Bool { parts.contains { (1..<threshold).contains($0) } }

  /// A finding that says nothing of single people: an output, a stated number, or a part of a
  /// finding that is itself disclosed as a whole.
  func show<Finding>(harmless finding: Finding) -> Disclosed<Finding> {
    Disclosed(.shown(finding))
  }
}

extension Disclosure {
  /// A finding that a group is too small even to compute.
  func withheldAsTooFew<Finding>() -> Disclosed<Finding> {
    Disclosed(.withheld(.smallGroup))
  }
}
