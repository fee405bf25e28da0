import Testing

@testable import Survey

struct AnswerPatternsTests {
  private func plan() throws -> ScoringPlan {
    let project = try SmallProject().project()
    return try ScoringPlan(project.questionnaire, project.scoring)
  }

  @Test func `a pattern is made of its answers and gives them back`() throws {
    let patterns = try #require(try plan().indicators[0].patterns)
    // Three items of five points, each of which can also be skipped, not known or not shown.
    #expect(patterns.count == 8 * 8 * 8)
    let answers = [4, Answer.skipped, Answer.offScale]
    let pattern = zip(answers, patterns.weights).reduce(0) {
      $0 + AnswerPatterns.state(of: $1.0) * $1.1
    }
    var found = Array(repeating: 9, count: 4)
    patterns.decode(pattern, into: &found)
    #expect(found == answers + [9])
    #expect(patterns.answered[pattern] == 1)
  }

  @Test func `every pattern has the scores of its answers`() throws {
    let plan = try plan()
    for indicator in plan.indicators {
      let patterns = try #require(indicator.patterns)
      var answers = Array(repeating: Answer.skipped, count: plan.itemWidths.count)
      for (position, measure) in indicator.measures.enumerated() {
        let scores = patterns.scores(onMeasure: position)
        for (pattern, score) in scores.enumerated() {
          patterns.decode(pattern, into: &answers)
          #expect(Int(score) == plan.measures[measure].score(answers) ?? -1)
        }
      }
    }
  }

  @Test func `an indicator that can be answered in too many ways has no patterns`() throws {
    let rules = ScoringRules(minimumAnsweredPercent: 50, negativePoleAtMost: 25)
    let measure = { (items: Int, width: Int) in
      MeasurePlan(
        indicator: 0,
        facet: nil,
        higherIsBetter: true,
        items: Array(0..<items),
        widths: Array(repeating: width, count: items),
        rules: rules
      )
    }
    // 13⁴ ways are few enough, 13⁵ and 2⁴⁰ are too many.
    for (items, width, isNumbered) in [(4, 10, true), (5, 10, false), (1, 1 << 40, false)] {
      let plan = try #require(measure(items, width))
      let widths = Array(repeating: width, count: items)
      #expect((AnswerPatterns([plan], widths: widths) != nil) == isNumbered)
    }
  }
}
