/// The days on which the waves were in the field, as far as they could be read.
struct FieldworkDays {
  private let ranges: [String: DateRange]

  init(of waves: [WaveReading]) {
    let known = waves.compactMap { wave in
      wave.id.flatMap { id in wave.fieldwork.map { (id, $0.content) } }
    }
    ranges = Dictionary(known) { first, _ in first }
  }

  /// The last day of a wave's fieldwork.
  func end(of wave: String) -> CalendarDate? {
    ranges[wave]?.end
  }

  /// The day from which the way to a target counts.
  func start(of baseline: Target.Baseline) -> CalendarDate? {
    switch baseline {
    case .stated(_, let date): date
    case .measured(let wave): end(of: wave)
    }
  }
}

extension YAMLForm where Content == Target {
  /// A target of a partnership.
  static func target(of partnership: String, _ fieldwork: FieldworkDays) -> YAMLForm {
    .section("a target") { keys in
      let id = keys.required("id", .located(.identifier))
      let name = keys.required("name", .wording)
      let measure = keys.measure()
      let values = measure?.values ?? -.infinity ... .infinity
      let expected = measure?.expected ?? "a number"
      let baseline = keys.required(
        "baseline",
        .baseline(values, expected, ofOutput: measure?.isOutput ?? false)
      )
      let aim = keys.required("target", .datedValue(values, expected))
      let milestones = keys.optional("milestones", .milestones(values, expected), default: [])
      if let id { keys.log.declare(.target(partnership: partnership), id.content, at: id.place) }
      if let baseline, let aim {
        keys.log.check(aim.date, liesAfter: baseline, fieldwork)
      }
      guard let id, let name, let measure, let baseline, let aim else { return nil }
      let target = Target(
        id: id.content,
        name: name,
        measure: measure.measure,
        baseline: baseline,
        value: aim.value,
        date: aim.date.content,
        milestones: milestones.map(\.milestone)
      )
      keys.log.check(milestones, of: target, since: fieldwork.start(of: baseline))
      return target
    }
  }
}

extension YAMLForm where Content == Target.Baseline {
  /// A wave, or a value and its date.
  fileprivate static func baseline(
    _ values: ClosedRange<Double>,
    _ expected: String,
    ofOutput isOutput: Bool
  ) -> YAMLForm {
    let described = isOutput ? "{date: …, value: …}" : "{wave: id} or {date: …, value: …}"
    return YAMLForm(expected: described) { value in
      value.read(
        as: .section("a baseline") { keys in
          if keys.has("wave") { return keys.measuredBaseline(ofOutput: isOutput) }
          return keys.datedValue(values, expected)
            .map { .stated(value: $0.value, date: $0.date.content) }
        }
      )
    }
  }
}

extension YAMLMapping {
  fileprivate func measuredBaseline(ofOutput isOutput: Bool) -> Target.Baseline? {
    let wave = required("wave", .located(.identifier))
    if let wave { log.use(.wave, wave.content, at: wave.place) }
    _ = optional("date", .date)
    _ = optional("value", .text)
    if isOutput {
      log.error(
        .contradiction,
        at: place(of: "wave"),
        "A wave measures indicators; it cannot be the baseline of an output.",
        hint: "State the baseline as {date: …, value: …}."
      )
    } else if has("date") || has("value") {
      log.error(
        .contradiction,
        at: place(of: has("value") ? "value" : "date"),
        "A baseline is either a wave, or a date and a value, but this one names both.",
        hint: "Remove `wave`, or `date` and `value`."
      )
    }
    return wave.map { .measured(wave: $0.content) }
  }
}

/// A value and the day for which it holds.
private struct DatedValue {
  let date: Located<CalendarDate>
  let value: Double
}

extension YAMLForm where Content == DatedValue {
  fileprivate static func datedValue(
    _ values: ClosedRange<Double>,
    _ expected: String
  ) -> YAMLForm {
    .section("a target's aim") { keys in keys.datedValue(values, expected) }
  }
}

extension YAMLMapping {
  fileprivate func datedValue(
    _ values: ClosedRange<Double>,
    _ expected: String
  ) -> DatedValue? {
    let date = required("date", .located(.date))
    let value = required("value", .number(in: values, expected))
    guard let date, let value else { return nil }
    return DatedValue(date: date, value: value)
  }
}

extension ReadingLog {
  /// Complains of a target whose date is not after its baseline's.
  fileprivate func check(
    _ date: Located<CalendarDate>,
    liesAfter baseline: Target.Baseline,
    _ fieldwork: FieldworkDays
  ) {
    guard let start = fieldwork.start(of: baseline), date.content <= start else { return }
    let described =
      switch baseline {
      case .stated: "its baseline of"
      case .measured(let wave): "its baseline, wave `\(wave)`, whose fieldwork ends on"
      }
    error(
      .targetBeforeBaseline,
      at: date.place,
      "The target's date \(date.content) does not lie after \(described) \(start).",
      hint: "Set the target's date after \(start), or take an earlier baseline."
    )
  }
}
