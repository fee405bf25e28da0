import Impact

/// The summary of a report in one line.
struct SummaryWords {
  let summary: Summary

  var text: String {
    guard let waves = summary.waves else { return "one wave, so no change yet" }
    let counts = [
      (summary.improved, "improved"), (summary.worsened, "worsened"), (summary.unclear, "unclear"),
      (summary.withheld, "withheld"), (summary.notKnown, "not known"),
    ]
    let all = counts.reduce(0) { $0 + $1.0 }
    let told = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    return "\(all) changes from \(waves.from) to \(waves.to): \(told)"
  }
}
