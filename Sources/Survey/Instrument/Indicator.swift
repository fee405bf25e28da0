/// One of the things that are measured: a pole, and the pole opposite to it.
package struct Indicator: Sendable, Equatable {
  /// A named part of an indicator, scored in the same way from some of its items.
  package struct Facet: Sendable, Equatable {
    package let id: String
    package let name: Wording

    package init(id: String, name: Wording) {
      self.id = id
      self.name = name
    }
  }

  package let id: String
  /// The name of the pole at score 100, such as "belonging".
  package let name: Wording
  /// The name of the pole at score 0, such as "isolation".
  package let opposite: Wording
  /// Whether a rising score is an improvement. False for a scale such as loneliness.
  package let higherIsBetter: Bool
  /// The facets in the order of the questionnaire.
  package let facets: [Facet]

  package init(
    id: String,
    name: Wording,
    opposite: Wording,
    higherIsBetter: Bool,
    facets: [Facet]
  ) {
    self.id = id
    self.name = name
    self.opposite = opposite
    self.higherIsBetter = higherIsBetter
    self.facets = facets
  }
}
