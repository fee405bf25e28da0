extension YAMLForm where Content == [Scale] {
  /// The scales by id.
  static var scales: YAMLForm {
    .byKey("scales by id") { key, value in
      guard let id = key.read(as: .identifier) else { return nil }
      key.log.declare(.scale, id, at: key.place)
      return value.read(as: .scale(id: id))
    }
  }
}

extension YAMLForm where Content == Scale {
  fileprivate static func scale(id: String) -> YAMLForm {
    .section("the scale `\(id)`") { keys in
      // With a faulty `decimals` the numbers are read as generously as possible.
      let decimals =
        keys.optional("decimals", .wholeNumber(in: 0...Scale.mostDecimals))
        ?? (keys.has("decimals") ? Scale.mostDecimals : 0)
      let minimum = keys.required("min", .scaleValue(decimals))
      let maximum = keys.required("max", .located(.scaleValue(decimals)))
      let labels = keys.optional("labels", .labels(decimals), default: [])
      let noAnswer = keys.optional("no_answer", .list(of: .located(.text)), default: [])
      guard let minimum, let maximum else { return nil }
      guard minimum < maximum.content else {
        keys.log.error(
          .contradiction,
          at: maximum.place,
          "`max` must be above `min`.",
          hint: "Exchange the two; a scale on which less is better is declared by its items "
            + "(`reversed`) or its indicator (`higher_is_better`)."
        )
        return nil
      }
      let spellings = SpellingCheck(
        values: minimum...maximum.content,
        decimals: decimals,
        log: keys.log
      )
      spellings.run(labels, noAnswer)
      return Scale(
        id: id,
        minimum: minimum,
        maximum: maximum.content,
        decimals: decimals,
        points: labels.map(\.point).sorted { $0.value < $1.value },
        noAnswer: noAnswer.map(\.content).withoutRepetition
      )
    }
  }
}

extension YAMLForm where Content == Int {
  fileprivate static func scaleValue(_ decimals: Int) -> YAMLForm {
    .fixedPoint(
      decimals: decimals,
      decimals == 0 ? "a whole number" : "a number with at most \(decimals) decimal places"
    )
  }
}

/// A labelled point of a scale, with the places of its spellings.
struct Label {
  let value: Located<Int>
  let wording: Wording
  let spellings: [Located<String>]

  var point: Scale.Point {
    Scale.Point(
      value: value.content,
      label: wording,
      spellings: spellings.map(\.content).withoutRepetition
    )
  }
}

extension YAMLForm where Content == [Label] {
  fileprivate static func labels(_ decimals: Int) -> YAMLForm {
    .byKey("labels by value") { key, entry in
      let value = key.read(as: .located(.scaleValue(decimals)))
      let label = entry.read(as: .label)
      guard let value, let label, let written = key.scalar else { return nil }
      return Label(
        value: value,
        wording: label.wording,
        spellings: [Located(content: written, place: key.place)] + label.spellings
      )
    }
  }
}

extension YAMLForm where Content == (wording: Wording, spellings: [Located<String>]) {
  /// A text, or texts per language and other spellings.
  fileprivate static var label: YAMLForm {
    .either(
      "a text, or {da: …, en: …, also: […]}",
      short: YAMLForm<Located<String>>.located(.text).map { (Wording($0.content), [$0]) },
      keyed: .section("a label") { keys in
        let also = keys.optional("also", .list(of: .located(.text)), default: [])
        guard let wording = keys.wording() else { return nil }
        let texts = wording.variants.map { variant in
          let place = keys.place(of: variant.language?.rawValue ?? "")
          return Located(content: variant.text, place: place)
        }
        return (wording, texts + also)
      }
    )
  }
}

extension [String] {
  /// The texts in their order, each once.
  fileprivate var withoutRepetition: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
