import Survey

/// How each item was answered at each wave.
struct Distributions {
  let questionnaire: Questionnaire
  let waves: [Wave]
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
    guard tallied.n >= disclosure.threshold,
      let scale = questionnaire.scale(of: questionnaire.items[item], in: waves[wave])
    else { return disclosure.withheldAsTooFew() }
    guard disclosure.mayAverage(tallied) else { return .withheld(.tellsSmallGroup) }
    // Where waves ask the item on different scales, answers are counted in a common unit.
    let factor = tallied.width / scale.width
    let answers = ItemDistribution.Answers(
      n: tallied.n,
      mean: (Double(scale.minimum) + Double(tallied.sum) / Double(tallied.n * factor))
        / Double(scale.unit),
      shares: tallied.isKeptBack
        ? .withheld(.tellsSmallGroup)
        : disclosure.show(
          stride(from: 0, to: tallied.counts.count, by: factor).map { step in
            ItemDistribution.Share(
              value: scale.minimum + step / factor,
              percent: 100 * Double(tallied.counts[step]) / Double(tallied.n)
            )
          },
          counting: tallied.counts
        )
    )
    return disclosure.show(answers, restingOn: tallied.n)
  }
}
