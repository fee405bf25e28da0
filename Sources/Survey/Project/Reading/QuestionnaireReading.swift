extension YAMLForm where Content == Questionnaire {
  /// The section `questionnaire`.
  static var questionnaire: YAMLForm {
    .section("the questionnaire") { keys in
      let name = keys.required("name", .wording)
      let source = keys.optional("source", .wording)
      let validated = keys.optional("validated", .flag, default: false)
      let scales = keys.required("scales", .scales)
      let declared = keys.optional("indicators", .indicators, default: [])
      let items = keys.required("items", .nonEmptyList(of: .item, called: "a list of items"))
      keys.log.complainOfIndicatorsWithoutItems()
      guard let name, let scales, let items else { return nil }
      return Questionnaire(
        name: name,
        source: source,
        validated: validated,
        scales: scales,
        indicators: keys.log.indicators(declared: declared),
        items: items
      )
    }
  }
}

extension YAMLForm where Content == Item {
  fileprivate static var item: YAMLForm {
    .section("an item") { keys in
      let log = keys.log
      let id = keys.required("id", .located(.identifier))
      let indicator = keys.required(
        "indicator",
        .located(.identifier),
        orElse: .itemWithoutIndicator
      )
      let facet = keys.optional("facet", .located(.identifier))
      let scale = keys.required("scale", .located(.identifier))
      let reversed = keys.optional("reversed", .flag, default: false)
      let wording = keys.required("wording", .wording)

      if let id { log.declare(.item, id.content, at: id.place) }
      if let scale { log.use(.scale, scale.content, at: scale.place) }
      if let indicator {
        log.use(.indicator, indicator.content, at: indicator.place)
        if let facet {
          log.use(.facet(indicator: indicator.content), facet.content, at: facet.place)
        }
      }
      guard let id, let indicator, let scale, let wording else { return nil }
      return Item(
        id: id.content,
        indicator: indicator.content,
        facet: facet?.content,
        scale: scale.content,
        reversed: reversed,
        wording: wording
      )
    }
  }
}
