/// An exact decimal amount with up to six decimal places.
package struct Amount: Sendable, Hashable, Comparable {
  /// How many decimal places an amount may have.
  package static let decimals = 6

  /// How many millionths make the amount.
  package let millionths: Int

  package init(millionths: Int) {
    self.millionths = millionths
  }

  package var value: Double { Double(millionths) / 1_000_000 }

  package static func < (left: Amount, right: Amount) -> Bool {
    left.millionths < right.millionths
  }

  /// The sum, or nil when it exceeds what an amount can hold.
  package func adding(_ other: Amount) -> Amount? {
    let (sum, overflow) = millionths.addingReportingOverflow(other.millionths)
    return overflow ? nil : Amount(millionths: sum)
  }

  /// The difference, or nil when it exceeds what an amount can hold.
  package func subtracting(_ other: Amount) -> Amount? {
    let (difference, overflow) = millionths.subtractingReportingOverflow(other.millionths)
    return overflow ? nil : Amount(millionths: difference)
  }
}
