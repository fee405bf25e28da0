extension YAMLForm where Content == Acknowledgement {
  /// An entry of the section `findings`.
  static var acknowledgement: YAMLForm {
    .section("a finding") { keys in
      let partnership = keys.required("partnership", .located(.identifier))
      let indicator = keys.required("indicator", .located(.identifier))
      let facet = keys.optional("facet", .located(.identifier))
      let group = keys.optional("group", .located(.identifier))
      let value = keys.optional("value", .located(.identifier))
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
      keys.checkGroup(group, value)
      guard let partnership, let indicator, let action, let owner, let date else { return nil }
      return Acknowledgement(
        partnership: partnership.content,
        indicator: indicator.content,
        facet: facet?.content,
        group: group.flatMap { group in
          value.map { GroupValue(group: group.content, value: $0.content) }
        },
        action: action,
        owner: owner,
        date: date,
        place: keys.place
      )
    }
  }
}

extension YAMLMapping {
  /// A group and a value of it must come together.
  fileprivate func checkGroup(_ group: Located<String>?, _ value: Located<String>?) {
    if let group { log.use(.group, group.content, at: group.place) }
    if let group, let value {
      log.use(.groupValue(group: group.content), value.content, at: value.place)
    } else if has("group") != has("value") {
      log.error(
        .contradiction,
        at: place(of: has("group") ? "group" : "value"),
        "A group is named with one of its values, but this entry names one of the two only.",
        hint: "Add `\(has("group") ? "value" : "group")`, or remove both."
      )
    }
  }
}
