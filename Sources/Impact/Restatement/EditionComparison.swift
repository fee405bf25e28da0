import Survey

/// What one finding says in two editions of a report.
struct EditionComparison {
  let then: PublishedFinding
  /// Nil when the later edition has no such finding.
  let now: PublishedFinding?
  /// The smallest number of people that figures of both editions rest on.
  let threshold: Int

  /// A figure that differs, not yet explained.
  struct Difference {
    let figure: String
    let then: String
    let now: String?
  }

  /// The figures that differ, in the order of the earlier edition.
  ///
  /// A published figure is what stands on paper, so text is compared with text; see
  /// ``Swift/String/saysTheSame(as:)`` for the last digits of a number.
  /// Where a finding, or a part of it, was shown and is withheld now, or the other way round, that
  /// is the one difference, and the figures in it are not repeated: what the house rule withholds
  /// today is not printed again, and what it withheld then is not worked out.
  var differences: [Difference] {
    guard let now else { return [Difference(figure: "state", then: "shown", now: nil)] }
    let texts = Dictionary(now.figures.map { ($0.name, $0.text) }) { first, _ in first }
    let turned = then.figures.filter { figure in
      figure.name.lastStep == "state" && texts[figure.name].map { $0 != figure.text } ?? false
    }.map(\.name)
    return then.figures.filter { figure in
      let isUnder = turned.contains { figure.name != $0 && figure.name.hasPrefix($0.dropLast(5)) }
      return !isUnder && !Self.reasons.contains(figure.name.lastStep)
        && texts[figure.name].map { !$0.saysTheSame(as: figure.text) } ?? true
    }
    .map { figure in
      let text = texts[figure.name]
      return Difference(figure: figure.name, then: text == nil ? "shown" : figure.text, now: text)
    }
  }

  /// Whether a number of people differs by fewer than the threshold.
  var tellsFewPeople: Bool {
    then.figures.contains { figure in
      guard Self.people.contains(figure.name.lastStep) || figure.name == "respondents/value",
        let before = Int(figure.text), let after = now?[figure.name].flatMap({ Int($0) })
      else { return false }
      return after != before && abs(after - before) < threshold
    }
  }

  /// Why something is not shown may be told in other words later.
  private static let reasons: Set<Substring> = ["rule", "reason"]
  private static let people: Set<Substring> = ["n", "n-first", "n-second", "stayed"]
}

extension String {
  /// The part of a figure's name behind the last slash.
  var lastStep: Substring {
    utf8.lastIndex(of: UInt8(ascii: "/")).map { self[utf8.index(after: $0)...] } ?? self[...]
  }
}
