extension YAMLForm where Content == RestatementEntry {
  /// An entry of the section `restatements`.
  ///
  /// Its ids are those of the earlier report, which may name what the project no longer has: they
  /// are looked up when that report has been read.
  static var restatement: YAMLForm {
    .section("a restatement") { keys in
      let scope = keys.restatementScope()
      let cause = keys.required("cause", YAMLForm<RestatementEntry.Cause>.word)
      let explanation = keys.required("explanation", .wording)
      let date = keys.required("date", .date)
      guard let cause, let explanation, let date else { return nil }
      return RestatementEntry(
        scope: scope,
        cause: cause,
        explanation: explanation,
        date: date,
        place: keys.place
      )
    }
  }
}

extension YAMLMapping {
  /// The keys that say which figures are meant.
  fileprivate func restatementScope() -> RestatementEntry.Scope {
    var scope = RestatementEntry.Scope()
    scope.partnership = optional("partnership", .identifier)
    scope.indicator = optional("indicator", .identifier)
    scope.facet = optional("facet", .identifier)
    scope.output = optional("output", .identifier)
    scope.target = optional("target", .identifier)
    scope.wave = optional("wave", .identifier)
    scope.period = optional("period", .period)
    scope.figures = optional("figures", .nonEmptyList(of: .text), default: [])
    complainOfSeveral(of: ["indicator", "output", "target"])
    complainOfSeveral(of: ["wave", "period"])
    if has("facet"), !has("indicator") {
      log.error(
        .contradiction,
        at: place(of: "facet"),
        "A facet is named without its indicator.",
        hint: "Add `indicator`."
      )
    }
    return scope
  }

  private func complainOfSeveral(of keys: [String]) {
    let given = keys.filter(has)
    guard given.count > 1 else { return }
    log.error(
      .contradiction,
      at: place(of: given[1]),
      "An entry is about one of \(Words.list(keys)), but this one names \(Words.list(given)).",
      hint: "Write an entry for each."
    )
  }
}

extension YAMLForm where Content == DateRange {
  /// A stretch of days as the ledger writes it.
  fileprivate static var period: YAMLForm {
    let expected = "a period such as 2024, 2024-H1 or 2024-01-01/2024-03-31"
    return YAMLForm(expected: expected) { value in
      guard let text = value.read(as: .text(expected)) else { return nil }
      if let dates = PeriodNotation.dates(text) { return dates }
      value.complain(.valueOutOfRange, mustBe: expected)
      return nil
    }
  }
}
