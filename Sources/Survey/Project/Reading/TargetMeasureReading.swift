/// What a target measures, and which values it can have.
struct StatedMeasure {
  let measure: Target.Measure
  let isOutput: Bool

  var values: ClosedRange<Double> { isOutput ? 0 ... .infinity : 0...100 }
  var expected: String { isOutput ? "a number of at least 0" : "a number from 0 to 100" }
}

private enum IndicatorMeasure: String, CaseIterable {
  case mean
  case negativePole = "negative-pole"
}

private enum OutputMeasure: String, CaseIterable {
  case total
  case period
}

extension YAMLMapping {
  /// The measure that `indicator` or `output` and `measure` state together.
  func measure() -> StatedMeasure? {
    let indicator = optional("indicator", .located(.identifier))
    let output = optional("output", .located(.identifier))
    if let indicator { log.use(.indicator, indicator.content, at: indicator.place) }
    if let output { log.use(.output, output.content, at: output.place) }
    switch (has("indicator"), has("output")) {
    case (true, false):
      let measure = optional(
        "measure",
        .measure(not: OutputMeasure.self, of: "an output"),
        default: IndicatorMeasure.mean
      )
      return indicator.map { .init(of: $0.content, measure) }
    case (false, true):
      let measure = optional(
        "measure",
        .measure(not: IndicatorMeasure.self, of: "an indicator"),
        default: OutputMeasure.total
      )
      return output.map { .init(of: $0.content, measure) }
    case (true, true):
      log.error(
        .contradiction,
        at: place(of: "output"),
        "A target measures either an indicator or an output, but names both.",
        hint: "Make two targets of it."
      )
    case (false, false):
      log.error(
        .missingKey,
        at: place,
        "A target must name what it measures.",
        hint: "Add `indicator:` or `output:` with an id."
      )
    }
    _ = optional("measure", .text)
    return nil
  }
}

extension StatedMeasure {
  fileprivate init(of indicator: String, _ measure: IndicatorMeasure) {
    isOutput = false
    self.measure =
      switch measure {
      case .mean: .mean(indicator: indicator)
      case .negativePole: .negativePole(indicator: indicator)
      }
  }

  fileprivate init(of output: String, _ measure: OutputMeasure) {
    isOutput = true
    self.measure =
      switch measure {
      case .total: .outputTotal(output: output)
      case .period: .outputInPeriod(output: output)
      }
  }
}

extension YAMLForm where Content: RawRepresentable & CaseIterable, Content.RawValue == String {
  /// A measure's word; one that belongs to the other kind of target is called so.
  fileprivate static func measure<Other>(not other: Other.Type, of owner: String) -> YAMLForm
  where Other: RawRepresentable, Other.RawValue == String {
    let word = YAMLForm.word
    return YAMLForm(expected: word.expected) { value in
      guard let text = value.scalar, Other(rawValue: text) != nil else { return word.read(value) }
      value.log.error(
        .contradiction,
        at: value.place,
        "`\(text)` is a measure of \(owner) only.",
        hint: "Write \(word.expected)."
      )
      return nil
    }
  }
}
