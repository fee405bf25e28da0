extension YAMLForm where Content == [Indicator] {
  /// The indicators by id; built-in ones may be given without keys.
  static var indicators: YAMLForm {
    .byKey("indicators by id") { key, value in
      guard let id = key.read(as: .identifier) else { return nil }
      key.log.declare(.indicator, id, at: key.place)
      let builtIn = Indicator.builtIn.first { $0.id == id }
      if value.isEmpty, let builtIn { return builtIn }
      return value.read(as: .indicator(id: id, builtIn: builtIn))
    }
  }
}

extension YAMLForm where Content == Indicator {
  /// An indicator; what it leaves out, a built-in one of the same id provides.
  fileprivate static func indicator(id: String, builtIn: Indicator?) -> YAMLForm {
    .section("the indicator `\(id)`") { keys in
      let name = keys.given("name", orBy: builtIn?.name)
      let opposite = keys.given("opposite", orBy: builtIn?.opposite)
      let higherIsBetter = keys.optional("higher_is_better", .flag, default: true)
      let facets = keys.optional("facets", .facets(of: id), default: [])
      guard let name, let opposite else { return nil }
      return Indicator(
        id: id,
        name: name,
        opposite: opposite,
        higherIsBetter: higherIsBetter,
        facets: facets
      )
    }
  }
}

extension YAMLMapping {
  /// A text that must be given unless something built in provides it.
  func given(_ key: String, orBy builtIn: Wording?) -> Wording? {
    builtIn.map { optional(key, .wording, default: $0) } ?? required(key, .wording)
  }
}

extension YAMLForm where Content == [Indicator.Facet] {
  fileprivate static func facets(of indicator: String) -> YAMLForm {
    .byKey("facets by id") { key, value in
      guard let id = key.read(as: .identifier) else { return nil }
      key.log.declare(.facet(indicator: indicator), id, at: key.place)
      return value.read(as: .wording).map { Indicator.Facet(id: id, name: $0) }
    }
  }
}

extension ReadingLog {
  /// The declared indicators, then the built-in ones that only items name, each with the
  /// facets that items name.
  func indicators(declared: [Indicator]) -> [Indicator] {
    let undeclared = Indicator.builtIn.filter { builtIn in
      isUsed(.indicator, builtIn.id) && !declared.contains { $0.id == builtIn.id }
    }
    return (declared + undeclared).map { indicator in
      let builtIn = Indicator.builtIn.first { $0.id == indicator.id }?.facets ?? []
      let others = builtIn.filter { facet in !indicator.facets.contains { $0.id == facet.id } }
      return Indicator(
        id: indicator.id,
        name: indicator.name,
        opposite: indicator.opposite,
        higherIsBetter: indicator.higherIsBetter,
        facets: (indicator.facets + others).filter {
          isUsed(.facet(indicator: indicator.id), $0.id)
        }
      )
    }
  }

  /// Complains of declared indicators and facets that no item measures.
  ///
  /// To be called when the items are read and the targets, which name indicators too, are not.
  func complainOfIndicatorsWithoutItems() {
    guard isAnyUsed(.indicator) else { return }
    for indicator in namesDeclared(.indicator) {
      guard isUsed(.indicator, indicator.id) else {
        error(
          .contradiction,
          at: indicator.place,
          "No item measures the indicator `\(indicator.id)`.",
          hint: "Name it in an item's `indicator`, or remove it."
        )
        continue
      }
      let kind = NameKind.facet(indicator: indicator.id)
      for facet in namesDeclared(kind) where !isUsed(kind, facet.id) {
        error(
          .contradiction,
          at: facet.place,
          "No item measures the \(kind.named(facet.id)).",
          hint: "Name it in an item's `facet`, or remove it."
        )
      }
    }
  }
}
