/// What was asked: scales, indicators and items.
package struct Questionnaire: Sendable, Equatable {
  package let name: Wording
  /// Where the instrument comes from, as the user states it.
  package let source: Wording?
  /// Whether the instrument has been validated. The report may call it so only if this is true.
  package let validated: Bool
  package let scales: [Scale]
  /// The indicators in the order they are reported.
  package let indicators: [Indicator]
  /// The items in the order they were asked.
  package let items: [Item]

  package init(
    name: Wording,
    source: Wording?,
    validated: Bool,
    scales: [Scale],
    indicators: [Indicator],
    items: [Item]
  ) {
    self.name = name
    self.source = source
    self.validated = validated
    self.scales = scales
    self.indicators = indicators
    self.items = items
  }
}
