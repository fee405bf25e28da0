/// The answers an item offers, from its lowest to its highest value.
///
/// The scale comes from the questionnaire, never from the data: an option that nobody chose is
/// still an option.
package struct Scale: Sendable, Equatable {
  /// One labelled point of a scale.
  package struct Point: Sendable, Equatable {
    /// The value in the scale's own units, as a fixed-point integer (see ``Scale/unit``).
    package let value: Int
    /// The text shown to respondents, and in the report.
    package let label: Wording
    /// Every spelling that an export may use for this answer.
    package let spellings: [String]

    package init(value: Int, label: Wording, spellings: [String]) {
      self.value = value
      self.label = label
      self.spellings = spellings
    }
  }

  /// The largest number of decimal places of a scale.
  package static let mostDecimals = 6

  package let id: String
  /// The lowest value as a fixed-point integer.
  package let minimum: Int
  /// The highest value as a fixed-point integer; above `minimum`.
  package let maximum: Int
  /// How many decimal places an answer may have (0…6). An answer of 3.25 on a scale of two
  /// decimals is kept as 325.
  package let decimals: Int
  /// The labelled points in ascending order; may be empty for a scale of numbers.
  package let points: [Point]
  /// Answers that are no answer: "don't know", "refused".
  package let noAnswer: [String]

  package init(
    id: String,
    minimum: Int,
    maximum: Int,
    decimals: Int,
    points: [Point],
    noAnswer: [String]
  ) {
    self.id = id
    self.minimum = minimum
    self.maximum = maximum
    self.decimals = decimals
    self.points = points
    self.noAnswer = noAnswer
  }

  /// How many fixed-point steps make one unit of the scale: 10 to the power of `decimals`.
  package var unit: Int {
    (0..<decimals).reduce(1) { product, _ in product * 10 }
  }

  /// The width w = maximum − minimum, in fixed-point steps; above 0.
  package var width: Int { maximum - minimum }
}
