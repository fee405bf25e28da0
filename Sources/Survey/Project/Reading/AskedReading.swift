extension YAMLForm where Content == [AskedItem] {
  /// What a wave asked otherwise, by item id.
  static var asked: YAMLForm {
    .byKey("what was asked otherwise, by item id") { key, value in
      guard let id = key.read(as: .identifier) else { return nil }
      key.log.use(.item, id, at: key.place)
      return value.read(
        as: .section("what was asked otherwise") { keys in
          let wording = keys.optional("wording", .wording)
          let scale = keys.optional("scale", .located(.identifier))
          let position = keys.optional("position", .wholeNumber(atLeast: 1))
          if let scale { keys.log.use(.scale, scale.content, at: scale.place) }
          return AskedItem(
            item: id,
            wording: wording,
            scale: scale?.content,
            position: position,
            place: key.place
          )
        }
      )
    }
  }
}

extension YAMLForm where Content == [InstrumentDecision] {
  /// The section `decisions`.
  static var decisions: YAMLForm { .list(of: .decision, called: "a list of decisions") }
}

extension YAMLForm where Content == InstrumentDecision {
  fileprivate static var decision: YAMLForm {
    .section("a decision") { keys in
      let item = keys.required("item", .located(.identifier))
      let from = keys.required("from", .located(.identifier))
      let to = keys.required("to", .located(.identifier))
      let verdict = keys.required("decision", YAMLForm<InstrumentDecision.Verdict>.word)
      let reason = keys.required("reason", .wording)
      let date = keys.required("date", .date)
      if let item { keys.log.use(.item, item.content, at: item.place) }
      for wave in [from, to].compactMap(\.self) {
        keys.log.use(.wave, wave.content, at: wave.place)
      }
      guard let item, let from, let to, let verdict, let reason, let date else { return nil }
      return InstrumentDecision(
        item: item.content,
        from: from.content,
        to: to.content,
        verdict: verdict,
        reason: reason,
        date: date
      )
    }
  }
}
