/// What would raise a grade; the page has the words.
package enum Improvement: String, Sendable, CaseIterable {
  // Design.
  /// Ask the people at all.
  case measure
  /// Ask again with the same questionnaire.
  case measureAgain = "measure-again"
  /// Decide whether the changed questions can be compared.
  case decideInstrument = "decide-instrument"
  /// Ask people in a like place without the programme, before and after.
  case measureComparison = "measure-comparison"
  /// Write down why the comparison is alike.
  case justifyComparison = "justify-comparison"
  /// Show in a table how alike the two were to begin with.
  case showBalance = "show-balance"
  /// Compare with a place that has no programme.
  case otherComparison = "other-comparison"
  /// Ask both within 60 days.
  case alignDates = "align-dates"
  /// Ask both with the same questionnaire.
  case alignInstrument = "align-instrument"
  /// Show that both went the same way before.
  case showPreTrend = "show-pre-trend"
  /// Write down that the order did not follow need.
  case explainOrder = "explain-order"
  /// Show how many came back.
  case showAttrition = "show-attrition"
  /// Let capacity, a limit or a plan decide who comes first.
  case assignNearRandomly = "assign-near-randomly"
  /// Draw lots.
  case assignByLot = "assign-by-lot"

  // Ladder.
  /// Write down what is done, what it is to change for whom, and why it should.
  case writeAccount = "write-account"
  /// Date the intent before the first answers.
  case dateIntent = "date-intent"
  /// Reach at least 30 people in each wave.
  case reachMorePeople = "reach-more-people"
  /// Narrow the interval until it leaves zero, if there is a change: more people, or the same ones.
  case narrowInterval = "narrow-interval"
  /// Show a change beyond that of the comparison.
  case showDifference = "show-difference"
  /// Let someone independent ask others.
  case validate
  /// State the cost.
  case stateCost = "state-cost"
  /// Let others deliver it at two further places, with the same questionnaire.
  case replicate

  // Certainty.
  /// State how many were invited.
  case stateInvited = "state-invited"
  /// Hear at least half of those who are asked.
  case raiseResponse = "raise-response"
  /// Keep at least four of five, alike in both groups.
  case lowerAttrition = "lower-attrition"
  /// Let others than the partners collect the answers.
  case collectIndependently = "collect-independently"
  /// Find out why places differ.
  case explainDifferences = "explain-differences"
  /// Ask the people themselves, at the place itself.
  case askDirectly = "ask-directly"
  /// Keep the questions as they are.
  case keepInstrument = "keep-instrument"
  /// Report everything that was declared, as it was declared.
  case reportAll = "report-all"
}
