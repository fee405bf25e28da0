import Markup
import Survey

extension OpenElement {
  /// What was asked.
  func add(_ questionnaire: Questionnaire) {
    let element = add("questionnaire", ["validated": questionnaire.validated.description])
    element.add("name", questionnaire.name)
    element.add("source", questionnaire.source)
    for scale in questionnaire.scales { element.add(scale) }
    for indicator in questionnaire.indicators { element.add(indicator) }
    for item in questionnaire.items { element.add(item) }
  }

  private func add(_ scale: Scale) {
    let element = add(
      "scale",
      [
        "id": scale.id,
        "minimum": scale.minimum.numeral(decimals: scale.decimals),
        "maximum": scale.maximum.numeral(decimals: scale.decimals),
        "decimals": scale.decimals.numeral,
      ]
    )
    for point in scale.points {
      element.add("point", ["value": point.value.numeral(decimals: scale.decimals)])
        .add("label", point.label)
    }
    for answer in scale.noAnswer { element.add("no-answer", text: answer) }
  }

  private func add(_ indicator: Indicator) {
    let element = add(
      "indicator",
      ["id": indicator.id, "higher-is-better": indicator.higherIsBetter.description]
    )
    element.add("name", indicator.name)
    element.add("opposite", indicator.opposite)
    for facet in indicator.facets {
      element.add("facet", ["id": facet.id, "indicator": indicator.id]).add("name", facet.name)
    }
  }

  private func add(_ item: Item) {
    let element = add(
      "item",
      [
        "id": item.id,
        "indicator": item.indicator,
        "facet": item.facet,
        "scale": item.scale,
        "reversed": item.reversed.description,
      ]
    )
    element.add("wording", item.wording)
  }
}
