extension DraftWriter {
  mutating func writePartnerships() {
    lines.gap()
    lines.add("# DECIDE for each: its name and place, and whom it meets: affected-community (S3),")
    lines.add("# end-user (S4) or both. An area that only serves comparison says")
    lines.add("# `comparison_only: true` instead.")
    lines.add("partnerships:")
    guard !findings.partnerships.isEmpty else {
      return write(id: "everyone", name: "…", value: nil)
    }
    for partnership in findings.partnerships {
      write(id: partnership.id, name: partnership.value, value: partnership.value)
      if let other = partnership.resembles {
        lines.ask(
          "the same as \(YAMLText.comment(other))? Then move this value there.",
          indent: 4
        )
      }
    }
    writeWithheldValues()
  }

  private mutating func write(id: String, name: String, value: String?) {
    lines.add("  - id: \(YAMLText.quoted(id))")
    lines.decide("    name: \(YAMLText.quoted(name))", "its name in the report.")
    lines.decide("    place: \"…\"", "the place whose cohesion is meant.")
    lines.decide("    stakeholders: [affected-community]", "or end-user, or both.")
    if let value { lines.add("    values: [\(YAMLText.quoted(value))]") }
  }

  /// Values that stand there once may be anything, so they are only counted.
  private mutating func writeWithheldValues() {
    for column in findings.columns
    where findings.roles.files.contains(where: { $0[.partnership] == column.name }) {
      let count = column.values.count { $0.count == 1 }
      guard count > 0 else { continue }
      lines.ask(
        "\(count) further in \(YAMLText.comment(column.name)), in one row each, not shown here.",
        indent: 2
      )
    }
  }
}
