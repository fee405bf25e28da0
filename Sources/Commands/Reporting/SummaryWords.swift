import Impact

/// The summary of a report in one line.
struct SummaryWords {
  let summary: Summary

  var text: String {
    guard summary.hasChanges else { return "one wave, so no change yet" }
    let counts = [
      (summary.worsened, "worsened"), (summary.improved, "improved"), (summary.unclear, "unclear"),
      (summary.withheld, "withheld"), (summary.notKnown, "not known"),
    ]
    let all = counts.reduce(0) { $0 + $1.0 }
    let told = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    let span =
      summary.waves.map { "from \($0.from) to \($0.to)" }
      ?? "from each partnership's first wave to its last"
    return "\(all) changes \(span): \(told)"
  }
}
