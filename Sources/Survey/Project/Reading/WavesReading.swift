/// A wave as far as it could be read.
///
/// Its days are checked against the other waves even when something else in it is at fault.
struct WaveReading {
  let id: String?
  let fieldwork: Located<DateRange>?
  let wave: Wave?
}

extension YAMLForm where Content == [WaveReading] {
  /// The section `waves`; their columns override those of the project.
  static func waves(columns: StatedColumns) -> YAMLForm {
    .nonEmptyList(of: .wave(columns: columns), called: "a list of waves")
  }
}

extension YAMLForm where Content == WaveReading {
  fileprivate static func wave(columns: StatedColumns) -> YAMLForm {
    .section("a wave") { keys in
      let log = keys.log
      let id = keys.required("id", .located(.identifier))
      let name = keys.optional("name", .wording)
      let fieldwork = keys.required("fieldwork", .located(.dateRange("the fieldwork")))
      let invited = keys.optional("invited", .invited, default: .unknown)
      let files = keys.required("files", .nonEmptyList(of: .answerFile, called: "a list of files"))
      let stated = keys.optional("columns", .columns, default: StatedColumns())
      let isNew = id.map { log.declare(.wave, $0.content, at: $0.place) } ?? false
      let values = keys.values(.waveValue, default: isNew ? id : nil)
      let asked = keys.optional("asked", .asked, default: [])
      let labels = keys.optional(
        "labels",
        .nonEmptyList(of: .labelFile, called: "a list of files"),
        default: []
      )

      guard let id, let fieldwork, let files else {
        return WaveReading(id: id?.content, fieldwork: fieldwork, wave: nil)
      }
      var wave = Wave(
        id: id.content,
        name: name ?? Wording(id.content),
        fieldwork: fieldwork.content,
        invited: invited,
        files: files,
        columns: columns.overridden(by: stated).completed(for: log.namesDeclared(.item)),
        values: values
      )
      wave.asked = asked
      wave.labels = labels
      return WaveReading(id: id.content, fieldwork: fieldwork, wave: wave)
    }
  }
}

extension YAMLMapping {
  /// How a column writes a thing: the list under `values`, or its id.
  ///
  /// No two things may be written alike. The id is nil when it has been complained of.
  func values(_ kind: NameKind, default id: Located<String>?) -> [String] {
    let stated = optional("values", .nonEmptyList(of: .located(.text), called: "a list of texts"))
    let values = stated ?? (has("values") ? [] : [id].compactMap(\.self))
    for value in values {
      log.declare(kind, value.content, at: value.place)
    }
    return values.map(\.content)
  }
}

extension YAMLForm where Content == Wave.Invited {
  /// A number of people, or numbers by partnership.
  fileprivate static var invited: YAMLForm {
    let number = YAMLForm<Int>.wholeNumber(atLeast: 1)
    let numbers = YAMLForm<[(String, Int)]>.byKey("numbers by partnership id") { key, value in
      guard let id = key.read(as: .identifier) else { return nil }
      key.log.use(.partnership, id, at: key.place)
      return value.read(as: number).map { (id, $0) }
    }
    return .either(
      "\(number.expected), or \(numbers.expected)",
      short: number.map { .total($0) },
      keyed: numbers.map { .byPartnership(Dictionary($0) { $1 }) }
    )
  }
}
