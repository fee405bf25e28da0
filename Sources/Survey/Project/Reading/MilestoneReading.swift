/// A milestone with the places of its day and its value.
struct StatedMilestone {
  let date: Located<CalendarDate>
  let value: Located<Double>

  var milestone: Target.Milestone { Target.Milestone(value: value.content, date: date.content) }
}

extension YAMLForm where Content == [StatedMilestone] {
  /// The milestones of a target whose values lie in a range.
  static func milestones(_ values: ClosedRange<Double>, _ expected: String) -> YAMLForm {
    .list(of: .milestone(values, expected), called: "a list of milestones")
  }
}

extension YAMLForm where Content == StatedMilestone {
  fileprivate static func milestone(
    _ values: ClosedRange<Double>,
    _ expected: String
  ) -> YAMLForm {
    .section("a milestone") { keys in
      let date = keys.required("date", .located(.date))
      let value = keys.required("value", .located(.number(in: values, expected)))
      guard let date, let value else { return nil }
      return StatedMilestone(date: date, value: value)
    }
  }
}

extension ReadingLog {
  /// Complains of milestones that do not lead from the baseline to the target, day after day and
  /// step after step.
  ///
  /// What was measured as a baseline is not known here, so that the first value is then only compared
  /// with those after it.
  func check(_ milestones: [StatedMilestone], of target: Target, since start: CalendarDate?) {
    var (day, value) = (start, target.baseline.statedValue)
    for milestone in milestones {
      let date = milestone.date.content
      if date >= target.date || day.map({ date <= $0 }) ?? false {
        complain(
          at: milestone.date.place,
          "The milestone's date \(date) does not lie after "
            + "\(day?.description ?? "the baseline") and before the target's, \(target.date)."
        )
      }
      let passed = value ?? milestone.value.content
      let way = min(passed, target.value)...max(passed, target.value)
      if !way.contains(milestone.value.content) {
        complain(
          at: milestone.value.place,
          "The milestone's value \(number(milestone.value.content)) does not lie between "
            + "\(number(passed)) and the target's, \(number(target.value))."
        )
      }
      (day, value) = (date, milestone.value.content)
    }
  }

  private func complain(at place: Place, _ summary: String) {
    error(
      .milestoneOutOfOrder,
      at: place,
      summary,
      hint: "Give milestones in the order of their days, each a step from the baseline towards the "
        + "target."
    )
  }

  /// A number without a fraction that says nothing.
  private func number(_ value: Double) -> String {
    Int(exactly: value).map { "\($0)" } ?? "\(value)"
  }
}

extension Target.Baseline {
  fileprivate var statedValue: Double? {
    if case .stated(let value, _) = self { value } else { nil }
  }
}
