import Statistics
package import Survey

/// How much people varied on an indicator in the waves at hand, for planning the next ones.
package struct MeasuredSpread: Sendable, Equatable {
  /// The standard deviation of the scores in the last wave whose level is shown, in points.
  package let standardDeviation: Double
  /// The correlation of the scores of the people who answered twice, in the last two waves where
  /// they may be shown apart.
  package let correlation: Disclosed<Double>
  /// Which share of the first of those waves came back.
  package let retention: Disclosed<Double>
}

/// What the project's own data say about how many must be asked, by partnership and indicator.
package struct ProjectPlan: Sendable, Equatable {
  /// A partnership and an indicator.
  package struct Row: Sendable, Equatable {
    /// The partnership's id.
    package let partnership: String
    /// The indicator's id.
    package let indicator: String
    package let spread: Disclosed<MeasuredSpread>
    /// The smallest true change, in points, that the first and the last wave could have told from
    /// none in four cases of five.
    package let detectable: Disclosed<Double>
  }

  /// In the order of partnerships and indicators, areas for comparison included.
  package let rows: [Row]

  /// Reads the spread of every indicator off a project's answers.
  package init(of project: Project, answers: TalliedAnswers, report: Report) {
    let reading = SpreadReading(
      project: project,
      tally: answers.tally,
      disclosure: Disclosure(project.privacy)
    )
    rows = project.partnerships.indices.flatMap { partnership in
      answers.tally.plan.measures.indices.compactMap { index in
        let plan = answers.tally.plan.measures[index]
        guard plan.facet == nil else { return nil }
        let measure = project.questionnaire.name(of: plan)
        return Row(
          partnership: project.partnerships[partnership].id,
          indicator: measure.indicator,
          spread: reading.spread(partnership: partnership, measure: index),
          detectable: report.partnerships[partnership].wholeChange(of: measure)?.estimate
            .flatMap { $0.inference.map(\.minimumDetectable) } ?? .notKnown(.tooFewWaves)
        )
      }
    }
  }
}

/// Reads how much people varied off the tally.
private struct SpreadReading {
  let project: Project
  let tally: Tally
  let disclosure: Disclosure

  func spread(partnership: Int, measure: Int) -> Disclosed<MeasuredSpread> {
    let levels = Levels(tally: tally, disclosure: disclosure)
    let estimates = project.waves.indices.map {
      levels.estimate(partnership: partnership, wave: $0, measure: measure)
    }
    guard let last = estimates.last(where: { $0.finding != nil }) else {
      return estimates.contains { $0.state == .withheld(.smallGroup) }
        ? .withheld(.smallGroup) : .notKnown(.noAnswers)
    }
    let linked = lastLinked(partnership, measure)
    return last.map { level in
      MeasuredSpread(
        standardDeviation: level.standardDeviation,
        correlation: linked?.pairs?.correlation.map { disclosure.show(harmless: $0) }
          ?? .notKnown(.notLinked),
        retention: linked.map {
          disclosure.show(harmless: Double($0.nLinked) / Double($0.first.n))
        } ?? .notKnown(.notLinked)
      )
    }
  }

  /// The last two waves in a row whose linked people may be shown apart.
  private func lastLinked(_ partnership: Int, _ measure: Int) -> TwoWaves? {
    let measured = project.waves.indices.filter {
      tally.group(partnership: partnership, wave: $0) != nil
    }
    let links = WaveLinks(tally: tally, disclosure: disclosure)
    return zip(measured, measured.dropFirst()).reversed().lazy.filter { from, to in
      links.people(partnership: partnership, from: from, to: to, measure: measure).finding != nil
    }
    .compactMap { from, to in
      tally.twoWaves(partnership: partnership, from: from, to: to, measure: measure)
    }.first
  }
}

extension Tally {
  /// A measure's scores in two waves; nil where one of them has fewer than two people.
  func twoWaves(partnership: Int, from: Int, to: Int, measure: Int) -> TwoWaves? {
    guard let first = group(partnership: partnership, wave: from),
      let second = group(partnership: partnership, wave: to)
    else { return nil }
    return TwoWaves(
      first: first.scores[measure],
      second: second.scores[measure],
      linked: pair(partnership: partnership, from: from, to: to, measure: measure),
      measure: plan.measures[measure]
    )
  }
}
