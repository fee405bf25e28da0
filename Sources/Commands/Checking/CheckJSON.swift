import Survey

extension CheckResult {
  /// What a check found, for programs.
  ///
  /// `Docs/command-line.md` describes it; keys are only ever added to version 1.
  var json: JSONValue {
    JSONValue(known: [
      ("version", .number(1)),
      ("tool", .object([("name", .string("samhold")), ("version", .string(Version.current))])),
      (
        "counts",
        .object([
          ("errors", .number(count(of: .error))), ("warnings", .number(count(of: .warning))),
          ("notes", .number(count(of: .note))),
        ])
      ),
      ("diagnostics", .array(diagnostics.map { json(of: $0) })),
      ("rows", .array(accounts.map { $0.json(file: path(of: $0.file)) })),
      ("items", items.isEmpty ? nil : .array(items.map(\.json))),
      ("gates", .array(gates.map(\.json))),
    ])
  }

  private func json(of diagnostic: Diagnostic) -> JSONValue {
    JSONValue(known: [
      ("severity", .string(diagnostic.severity.rawValue)),
      ("code", .string(diagnostic.code.rawValue)),
      ("file", diagnostic.place.map { .string(path(of: $0.file)) }),
      ("line", diagnostic.place?.line.map { .number($0) }),
      ("column", diagnostic.place?.column.map { .number($0) }),
      ("summary", .string(diagnostic.summary.harmless)),
      ("hint", diagnostic.hint.map { .string($0.harmless) }),
      ("occurrences", .number(diagnostic.occurrences)),
    ])
  }
}

extension RowAccount {
  fileprivate func json(file: String) -> JSONValue {
    .object([
      ("file", .string(file)), ("wave", .string(wave)), ("read", .number(read)),
      ("scored", .number(scored)), ("partial", .number(partial)),
      ("withoutAnswers", .number(withoutAnswers)), ("excluded", .number(excludedAsDuplicate)),
      ("outsidePopulation", .number(outsidePopulation)),
    ])
  }
}

extension ItemStates {
  fileprivate var json: JSONValue {
    .object([
      ("item", .string(item)), ("wave", .string(wave)), ("answered", .number(answered)),
      ("dontKnow", .number(offScale)), ("skipped", .number(skipped)),
      ("notShown", .number(notShown)),
    ])
  }
}

extension Gate.Answer {
  fileprivate var json: JSONValue {
    .object([
      ("gate", .string(gate.name)), ("passed", .flag(passed)), ("lines", JSONValue(lines)),
    ])
  }
}
