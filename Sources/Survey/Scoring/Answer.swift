/// An answer as it travels from the reader to the tally: a small integer.
///
/// Zero and above is an answer on the scale, in fixed-point steps above its minimum. The other
/// states are kept apart by negative numbers.
enum Answer {
  /// Nothing was answered.
  static let skipped = -1
  /// "Don't know", "would rather not say": an answer, but not one on the scale.
  static let offScale = -2
  /// The question was not shown, as far as the export tells; -3 to -6 are faults of a field.
  static let notShown = -7
}
