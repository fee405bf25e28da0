/// What a neighbour could work out about a number of people.
package struct Finding: Sendable, Equatable {
  /// How it gives somebody away.
  package enum Kind: String, Sendable, CaseIterable {
    /// It is known that few people are meant, and how many, or nearly so.
    case small
    /// In a small group it is known that nobody or everybody is meant.
    case everybody
    /// Two editions differ by few people, so that theirs is what differs.
    case editions
    /// What a table says is withheld stands in the table all the same.
    case table
    /// It could not be shown that it is safe.
    case unproven
  }

  package let kind: Kind
  package let cell: Cell
  /// The smallest number of people that fits everything published.
  package let least: Int
  /// The largest one; nil without a limit.
  package let most: Int?
  /// Whether it takes what means say, beside the numbers of people.
  package let takesMeans: Bool
}

/// When a range of possible numbers of people is too narrow.
struct Rule {
  /// The smallest number of people that may be told.
  let threshold: Int

  /// How wide a range is always wide enough.
  func enough(usesMeans: Bool) -> Int { usesMeans ? 1 : threshold }

  /// What is wrong with a range; nil when nothing is.
  ///
  /// Where people are merely counted, a number that could be below the threshold must be uncertain by
  /// at least the threshold. A mean of as many people as the threshold is shown by the house rule,
  /// whatever it says of how many stand where; with it a small number must not be known exactly.
  ///
  /// - Parameters:
  ///   - group: How many there are in all whom it could be; nil when that is not told, or when nobody
  ///     is told from it.
  func fault(
    of range: WholeSearch.Range,
    among group: WholeSearch.Range?,
    usesMeans: Bool
  ) -> Finding.Kind? {
    guard let most = range.most else { return nil }
    if range.least == most {
      if (1..<threshold).contains(most) { return .small }
      guard let group, let all = group.most, (1..<2 * threshold).contains(all) else { return nil }
      return most == 0 || most == group.least ? .everybody : nil
    }
    let isNarrow = !usesMeans && most - range.least < threshold
    return isNarrow && range.least < threshold ? .small : nil
  }
}
