extension YAMLForm where Content == Acknowledgement {
  /// An entry of the section `findings`.
  static var acknowledgement: YAMLForm {
    .section("a finding") { keys in
      let partnership = keys.required("partnership", .located(.identifier))
      let indicator = keys.required("indicator", .located(.identifier))
      let facet = keys.optional("facet", .located(.identifier))
      let action = keys.required("action", .wording)
      let owner = keys.required("owner", .wording)
      let date = keys.required("date", .date)
      let log = keys.log
      if let partnership { log.use(.partnership, partnership.content, at: partnership.place) }
      if let indicator {
        log.use(.indicator, indicator.content, at: indicator.place)
        if let facet {
          log.use(.facet(indicator: indicator.content), facet.content, at: facet.place)
        }
      }
      guard let partnership, let indicator, let action, let owner, let date else { return nil }
      return Acknowledgement(
        partnership: partnership.content,
        indicator: indicator.content,
        facet: facet?.content,
        action: action,
        owner: owner,
        date: date,
        place: keys.place
      )
    }
  }
}
