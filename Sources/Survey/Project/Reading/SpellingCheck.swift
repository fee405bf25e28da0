/// Whether every answer that a scale's labels allow can be told from every other.
struct SpellingCheck {
  /// The scale's values as fixed-point integers.
  let values: ClosedRange<Int>
  let decimals: Int
  let log: ReadingLog

  private enum Meaning: Equatable {
    case value(Int)
    case noAnswer
  }

  func run(_ labels: [Label], _ noAnswer: [Located<String>]) {
    complainOfValues(labels.map(\.value))
    var meanings: [String: Meaning] = [:]
    for label in labels {
      for spelling in label.spellings {
        note(spelling, means: .value(label.value.content), in: &meanings)
      }
    }
    for spelling in noAnswer {
      note(spelling, means: .noAnswer, in: &meanings)
    }
  }

  private func complainOfValues(_ labelled: [Located<Int>]) {
    var seen: Set<Int> = []
    for value in labelled {
      if !values.contains(value.content) {
        log.error(
          .valueOutOfRange,
          at: value.place,
          "The label's value \(text(value.content)) lies outside the scale, which goes from "
            + "\(text(values.lowerBound)) to \(text(values.upperBound)).",
          hint: "Correct the value, or `min` and `max`; answers that are no answer belong in "
            + "`no_answer`."
        )
      }
      if !seen.insert(value.content).inserted {
        log.error(
          .contradiction,
          at: value.place,
          "The value \(text(value.content)) has two labels.",
          hint: "Give other spellings of one answer under `also`."
        )
      }
    }
  }

  /// Notes what a spelling means; a second meaning is a fault.
  private func note(
    _ spelling: Located<String>,
    means meaning: Meaning,
    in meanings: inout [String: Meaning]
  ) {
    let earlier = meanings[spelling.content] ?? number(spelling.content)
    if let earlier, earlier != meaning {
      log.error(
        .contradiction,
        at: spelling.place,
        "\(Words.quoted(spelling.content)) would stand both for \(text(earlier)) and for "
          + "\(text(meaning)), so that an answer could not be told.",
        hint: "Make the labels of a scale differ from each other, from the numbers of other "
          + "values, and from `no_answer`."
      )
    } else {
      meanings[spelling.content] = meaning
    }
  }

  /// What a text means when it is a number of the scale; exports may write the value itself.
  private func number(_ text: String) -> Meaning? {
    guard let value = try? FixedPoint.parse(text, decimals: decimals), values.contains(value)
    else { return nil }
    return .value(value)
  }

  private func text(_ meaning: Meaning) -> String {
    switch meaning {
    case .value(let value): "the value \(text(value))"
    case .noAnswer: "no answer"
    }
  }

  private func text(_ value: Int) -> String {
    FixedPoint.text(value, decimals: decimals)
  }
}
