/// One question.
package struct Item: Sendable, Equatable {
  package let id: String
  /// The id of the indicator that the item measures.
  package let indicator: String
  /// The id of the facet within the indicator, if it belongs to one.
  package let facet: String?
  /// The id of the scale it is answered on.
  package let scale: String
  /// Whether agreement means the opposite pole, so that the answer is turned round.
  package let reversed: Bool
  /// The question as it was asked.
  package let wording: Wording

  package init(
    id: String,
    indicator: String,
    facet: String?,
    scale: String,
    reversed: Bool,
    wording: Wording
  ) {
    self.id = id
    self.indicator = indicator
    self.facet = facet
    self.scale = scale
    self.reversed = reversed
    self.wording = wording
  }
}
