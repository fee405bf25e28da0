/// The waves that a group's column may differ in.
struct GroupWaves {
  let ids: [String]

  init(_ waves: [WaveReading]) {
    ids = waves.compactMap(\.id)
  }
}

extension YAMLForm where Content == RespondentGroup {
  /// An entry of the section `groups`.
  static func respondentGroup(_ waves: GroupWaves) -> YAMLForm {
    .section("a group") { keys in
      let id = keys.required("id", .located(.identifier))
      let name = keys.required("name", .wording)
      let column = keys.optional("column", .located(.text("a column's name")))
      let byWave = keys.optional("columns", .columnsByWave)
      let option = keys.optional("option", YAMLForm<String>.text("the option's label or code"))
      let values = keys.groupValues(of: id?.content ?? "", isOption: keys.has("option"))
      if let id { keys.log.declare(.group, id.content, at: id.place) }
      if column != nil, keys.has("columns") {
        keys.log.error(
          .contradiction,
          at: keys.place(of: "columns"),
          "A group has either one column for all waves or columns by wave, but this one names both.",
          hint: "Remove `column` or `columns`."
        )
      }
      guard let id, let name, let values else { return nil }
      let common = column ?? id
      let everywhere = waves.ids.map { ($0, Columns.Name(common.content, at: common.place)) }
      var group = RespondentGroup(
        id: id.content,
        name: name,
        columns: Dictionary(byWave ?? everywhere) { first, _ in first },
        values: values
      )
      group.option = option
      return group
    }
  }
}

extension YAMLMapping {
  /// The values of a group; those of an option are given.
  fileprivate func groupValues(of group: String, isOption: Bool) -> [RespondentGroup.Value]? {
    guard isOption else { return required("values", .groupValues(of: group)) }
    if has("values") {
      log.error(
        .contradiction,
        at: place(of: "values"),
        "A group of those who chose an option has the values `chosen` and `not-chosen`, and no others.",
        hint: "Remove `values` or `option`."
      )
      _ = optional("values", YAMLForm<[RespondentGroup.Value]>.groupValues(of: group))
    }
    return RespondentGroup.Value.choices
  }
}

extension YAMLForm where Content == [(String, Columns.Name)] {
  fileprivate static var columnsByWave: YAMLForm {
    .byKey("column names by wave id") { key, value in
      guard let id = key.read(as: .identifier) else { return nil }
      key.log.use(.wave, id, at: key.place)
      return value.read(as: YAMLForm<Located<String>>.located(.text("a column's name")))
        .map { (id, Columns.Name($0.content, at: $0.place)) }
    }
  }
}

extension YAMLForm where Content == [RespondentGroup.Value] {
  /// The values by id; none may be written like another.
  fileprivate static func groupValues(of group: String) -> YAMLForm {
    let byKey = Self.byKey("texts by id") { key, value -> RespondentGroup.Value? in
      guard let id = key.read(as: .identifier) else { return nil }
      let named = RespondentGroup.Value(
        id: id,
        name: (value.isEmpty ? nil : value.read(as: .wording)) ?? Wording(id)
      )
      for spelling in Set(named.spellings).sorted() {
        key.log.declare(.groupValue(group: group), spelling, at: key.place)
      }
      return named
    }
    return YAMLForm(expected: byKey.expected) { value in
      guard let values = byKey.read(value), !values.isEmpty else {
        if !value.isEmpty { value.complain(mustBe: "at least one text by id") }
        return nil
      }
      return values
    }
  }
}
