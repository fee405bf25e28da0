import Impact
import Markup
import Statistics

extension OpenElement {
  /// How each measure went over three waves or more.
  func add(_ courses: [Course]) {
    let element = add("courses")
    for course in courses {
      let child = element.add("course")
      child.set(course.measure)
      let trend = child.add("trend")
      trend.set(course.trend) { trend.set($0) }
      let durability = child.add("durability")
      durability.set(course.durability) { durability.set($0) }
    }
  }

  private func set(_ trend: Trend) {
    set("from", trend.span.from)
    set("to", trend.span.to)
    set("waves", trend.waves.numeral)
    set("value", trend.pointsPerYear.numeral)
    set(test: trend.slope)
    set("verdict", trend.verdict.rawValue)
    set("misfit-p", trend.misfitP.numeral)
    set("approximate", trend.isApproximate.description)
  }

  private func set(_ lasting: Lasting) {
    set("from", lasting.first.from)
    set("to", lasting.first.to)
    set("first", lasting.firstVerdict.rawValue)
    set("last", lasting.last)
    set("percent", lasting.percent.numeral)
    set("conclusion", lasting.conclusion.rawValue)
    set("approximate", lasting.isApproximate.description)
    let interval = add("range")
    interval.set(lasting.interval) {
      interval.set("percent", $0.lower.numeral)
      interval.set("percent-high", $0.upper.numeral)
    }
  }
}
