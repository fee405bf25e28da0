extension YAMLForm where Content == WeightRules {
  /// The section `weights`.
  static var weightRules: YAMLForm {
    .section("the weights") { keys in
      var rules = WeightRules()
      rules.margins = keys.optional("margins", .margins, default: [])
      rules.trim = keys.optional("trim", .trim)
      return rules
    }
  }
}

extension YAMLForm where Content == WeightRules.Trim {
  /// Two limits, which enclose the mean factor of 1.
  fileprivate static var trim: YAMLForm {
    .section("the limits of weights") { keys in
      let factor = YAMLForm<Located<Double>>.located(
        .number(in: 0...1_000_000, "a factor of at least 0")
      )
      let lowest = keys.required("lowest", factor)
      let highest = keys.required("highest", factor)
      if let lowest, lowest.content >= 1 {
        keys.log.complainOfLimit(lowest, "below", hint: "Write a number from 0 to less than 1.")
      }
      if let highest, highest.content <= 1 {
        keys.log.complainOfLimit(highest, "above", hint: "Write a number above 1.")
      }
      guard let lowest, let highest else { return nil }
      return WeightRules.Trim(lowest: lowest.content, highest: highest.content)
    }
  }
}

extension ReadingLog {
  fileprivate func complainOfLimit(_ limit: Located<Double>, _ side: String, hint: String) {
    error(
      .contradiction,
      at: limit.place,
      "The limits must lie on both sides of the mean factor, which is 1, but this one does not lie "
        + "\(side) it.",
      hint: hint
    )
  }
}

extension YAMLForm where Content == [PopulationMargin] {
  /// A section `margins`: how the population divides by one group of respondents or more.
  static var margins: YAMLForm {
    .byKey("sizes by group and value, such as {age: {young: 120, old: 230}}") { key, value in
      guard let group = key.read(as: .identifier) else { return nil }
      return value.read(as: .categories).map {
        PopulationMargin(group: group, categories: $0, place: key.place)
      }
    }
  }
}

extension YAMLForm where Content == [PopulationMargin.Category] {
  /// Sizes by value; a key such as `middle+old` names values that count together.
  fileprivate static var categories: YAMLForm {
    .byKey("numbers of people, or shares, by value") { key, value in
      guard let text = key.read(as: .text) else { return nil }
      // A faulty size is complained of once: zero keeps the value known and is not added up.
      let size = value.read(as: .size) ?? MarginSize(number: 0, isShare: false)
      let values = text.split(separator: "+").map { Words.trimmed(String($0)) }
      return PopulationMargin.Category(
        values: values.isEmpty ? [text] : values,
        size: size.number,
        isShare: size.isShare,
        place: key.place
      )
    }
  }
}

/// How large a part of a population is.
private struct MarginSize {
  let number: Int
  let isShare: Bool
}

extension YAMLForm where Content == MarginSize {
  /// A number of people, or a share with a percent sign.
  fileprivate static var size: YAMLForm {
    let expected = "a number of people above 0, such as 120, or a share such as 34.5 %"
    return YAMLForm(expected: expected) { value in
      guard let text = value.scalar, text.hasSuffix("%") else {
        return value.read(
          as: YAMLForm<Int>.fixedPoint(decimals: 0, in: 1...Int.max, expected)
        ).map { MarginSize(number: $0, isShare: false) }
      }
      let digits = Words.trimmed(String(text.dropLast()))
      guard let share = try? FixedPoint.parse(digits, decimals: 6),
        (1...100_000_000).contains(share)
      else {
        value.complain(.valueOutOfRange, mustBe: expected)
        return nil
      }
      return MarginSize(number: share, isShare: true)
    }
  }
}
