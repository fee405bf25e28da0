import Survey

/// How each item was answered at each wave.
struct Distributions {
  let questionnaire: Questionnaire
  let tally: Tally
  let disclosure: Disclosure

  /// The answers to an item among a partnership's people in a wave.
  func answers(
    partnership: Int,
    wave: Int,
    item: Int
  ) -> Disclosed<ItemDistribution.Answers> {
    guard let group = tally.group(partnership: partnership, wave: wave) else {
      return .notKnown(.noAnswers)
    }
    let tallied = group.items[item]
    guard tallied.n > 0,
      let scale = questionnaire.scales.first(where: { $0.id == questionnaire.items[item].scale })
    else { return disclosure.withheldAsTooFew() }
    let answers = ItemDistribution.Answers(
      n: tallied.n,
      mean: (Double(scale.minimum) + Double(tallied.sum) / Double(tallied.n)) / Double(scale.unit),
      shares: tallied.counts.enumerated().map { step, count in
        ItemDistribution.Share(
          value: scale.minimum + step,
          percent: 100 * Double(count) / Double(tallied.n)
        )
      }
    )
    return disclosure.show(answers, restingOn: tallied.n)
  }
}
