/// The columns that the project file states, before defaults and overriding.
struct StatedColumns {
  var respondent: Columns.Name?
  var partnership: Columns.Name?
  var wave: Columns.Name?
  var weight: Columns.Name?
  var stratum: Columns.Name?
  var cluster: Columns.Name?
  var item: Columns.Name?
  var value: Columns.Name?
  var items: [String: Columns.Name] = [:]

  /// These columns, key by key replaced by those that others state.
  func overridden(by others: StatedColumns) -> StatedColumns {
    StatedColumns(
      respondent: others.respondent ?? respondent,
      partnership: others.partnership ?? partnership,
      wave: others.wave ?? wave,
      weight: others.weight ?? weight,
      stratum: others.stratum ?? stratum,
      cluster: others.cluster ?? cluster,
      item: others.item ?? item,
      value: others.value ?? value,
      items: items.merging(others.items) { $1 }
    )
  }

  /// The columns of all items; one that is not stated is named like its item.
  func completed(for items: [(id: String, place: Place)]) -> Columns {
    let defaults = items.map { ($0.id, Columns.Name($0.id, at: $0.place)) }
    var columns = Columns(
      respondent: respondent,
      partnership: partnership,
      wave: wave,
      items: Dictionary(defaults) { first, _ in first }.merging(self.items) { $1 }
    )
    columns.weight = weight
    columns.stratum = stratum
    columns.cluster = cluster
    columns.item = item
    columns.value = value
    return columns
  }
}

extension YAMLForm where Content == StatedColumns {
  /// The section `columns`, of the project or of a wave.
  static var columns: YAMLForm {
    .section("the columns") { keys in
      StatedColumns(
        respondent: keys.optional("respondent", .columnName),
        partnership: keys.optional("partnership", .columnName),
        wave: keys.optional("wave", .columnName),
        weight: keys.optional("weight", .columnName),
        stratum: keys.optional("stratum", .columnName),
        cluster: keys.optional("cluster", .columnName),
        item: keys.optional("item", .columnName),
        value: keys.optional("value", .columnName),
        items: Dictionary(keys.optional("items", .itemColumns, default: [])) { $1 }
      )
    }
  }
}

extension YAMLForm where Content == [(String, Columns.Name)] {
  fileprivate static var itemColumns: YAMLForm {
    .byKey("column names by item id") { key, value in
      guard let id = key.read(as: .identifier) else { return nil }
      key.log.use(.item, id, at: key.place)
      return value.read(as: .columnName).map { (id, $0) }
    }
  }
}

extension YAMLForm where Content == Columns.Name {
  fileprivate static var columnName: YAMLForm {
    YAMLForm<Located<String>>.located(.text("a column's name"))
      .map { Columns.Name($0.content, at: $0.place) }
  }
}
