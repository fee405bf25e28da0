extension Int {
  /// More people than any survey asked; a published number above it says nothing.
  ///
  /// Products of two such numbers, and sums of many, are still whole numbers of 64 bits.
  static let mostPeople = 100_000_000

  /// The number that a text is; nil for one that cannot count people.
  init?(publishedCount text: String) {
    guard let number = Int(text), number.magnitude <= Self.mostPeople else { return nil }
    self = number
  }
}
