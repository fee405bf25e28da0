import Survey

/// Adds amounts of the ledger up.
struct OutputSums {
  let disclosure: Disclosure

  /// What periods in a row amount to.
  ///
  /// - Returns: Not known for a kind that does not add, or where a period after the first recorded one
  ///   is missing.
  func total(_ kind: OutputKind, _ periods: [OutputFinding.Period]) -> Disclosed<Amount> {
    guard kind.addsOverPeriods else { return .notKnown(.notAdditive) }
    // Periods before the first one recorded are before the work began; a gap after it is a gap.
    let begun = periods.map(\.amount).drop { $0.state == .notKnown(.notRecorded) }
    let amounts = begun.compactMap(\.finding)
    guard let last = begun.last else { return .notKnown(.notRecorded) }
    return amounts.count == begun.count ? sum(amounts) : begun.first { $0.finding == nil } ?? last
  }

  func sum(_ amounts: [Amount]) -> Disclosed<Amount> {
    var sum = Amount(millionths: 0)
    for amount in amounts {
      guard let next = sum.adding(amount) else { return .notKnown(.tooLarge) }
      sum = next
    }
    return disclosure.show(harmless: sum)
  }
}
