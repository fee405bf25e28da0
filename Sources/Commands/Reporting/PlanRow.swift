import Impact
import Statistics

/// What is planned for one indicator of one partnership, or for people nobody has asked yet.
struct PlanRow {
  /// What the plan comes to.
  enum Outcome {
    case answer(Planning.Answer)
    /// There is none, for a reason.
    case unplanned(String)
  }

  var partnership = ""
  var indicator = ""
  /// In points; nil when nothing is known of it.
  var standardDeviation: Double?
  var correlation: Double?
  /// What the answers at hand could have seen.
  var detectable: Double?
  var planning: Planning
  /// Whether the project says what the options do not.
  var isOfProject = false
  var outcome = Outcome.unplanned("")

  /// The row with its outcome.
  ///
  /// - Throws: when it is for the options to mend.
  func answered() throws(Undefined) -> PlanRow {
    var row = self
    row.outcome = try planned()
    return row
  }

  private func planned() throws(Undefined) -> Outcome {
    guard let standardDeviation else { return .unplanned("not known: too few answers to show") }
    guard planning.design == .unlinked || correlation != nil else {
      return .unplanned("not known: too few answered twice; give --correlation or --unlinked")
    }
    do {
      return .answer(
        try planning.answer(
          for: Planning.Spread(
            standardDeviation: standardDeviation,
            correlation: correlation ?? 0
          )
        )
      )
    } catch .zeroVariance where isOfProject {
      return .unplanned("not known: nothing varies")
    } catch .outOfRange("population") where isOfProject {
      return .unplanned("too few people")
    }
  }
}
