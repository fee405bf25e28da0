import Survey

/// What `samhold strip` says that it did; never what stood in a column.
struct StripWords {
  private let plan: StripPlan
  private let output: String

  init(_ plan: StripPlan, output: String) {
    self.plan = plan
    self.output = output
  }

  var text: String {
    let removed =
      plan.removed.map { "  \($0.title): \($0.kind.rawValue), since \($0.reason.words)" }
      + plan.alsoRemoved.map { "  \($0): named with --also" }
    let kept = plan.kept.map { column, because in
      "  \(column.title): \(column.kind.rawValue), but \(words(for: because))"
    }
    return
      ([
        "\(output): \(plan.rows) rows, \(plan.columns.count) of \(plan.width) columns"
          + (plan.isTable ? "; the sheet as CSV, in UTF-8 with commas" : "")
      ]
      + section("removed:", removed.isEmpty ? ["  nothing"] : removed)
      + section("kept although they look like personal data:", kept)
      + ["Names in free text are not found: look at the copy before you hand it on."])
      .map(\.harmless).joined(separator: "\n")
  }

  private func section(_ title: String, _ lines: [String]) -> [String] {
    lines.isEmpty ? [] : [title] + lines
  }

  private func words(for keeping: StripPlan.Keeping) -> String {
    switch keeping {
    case .project: "the project uses it"
    case .asked: "named with --keep"
    }
  }
}
