/// How the scores of a packed row are told: laid out flat, since it is done for every row.
struct ScoreUnpacking: Sendable {
  /// By measure.
  private let measures: [Source]
  /// The scores by pattern, measure after measure.
  private let scores: [Int32]

  private struct Source: Sendable {
    /// Which number of the row holds the indicator's pattern, or the score + 1.
    let number: Int
    /// Where in `scores` those of the patterns begin; negative where the row holds the score.
    let table: Int
  }

  init(_ plan: ScoringPlan, _ form: RowForm) {
    var measures: [Source] = []
    var scores: [Int32] = []
    for (indicator, first) in zip(plan.indicators, form.indicators) {
      for position in 0..<indicator.measures.count {
        guard let patterns = indicator.patterns else {
          measures.append(Source(number: first + position, table: -1))
          continue
        }
        measures.append(Source(number: first, table: scores.count))
        scores += patterns.scores(onMeasure: position)
      }
    }
    self.measures = measures
    self.scores = scores
  }

  /// Puts the scores of the row that begins at `start` in their places by measure, from `place` on;
  /// negative where there is none.
  @inline(__always)
  func unpack(
    _ words: [UInt64],
    at start: Int,
    by form: RowForm,
    into target: inout [Int],
    at place: Int
  ) {
    for measure in measures.indices {
      let source = measures[measure]
      let number = form.number(source.number, in: words, at: start)
      target[place &+ measure] =
        source.table < 0 ? number &- 1 : Int(scores[source.table &+ number])
    }
  }
}
