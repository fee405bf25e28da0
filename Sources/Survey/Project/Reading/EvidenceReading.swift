extension YAMLForm where Content == EvidenceRules {
  /// The section `evidence`.
  static var evidenceRules: YAMLForm {
    .section("the evidence rules") { keys in
      var rules = EvidenceRules()
      let points = keys.optional(
        "smallest_worthwhile_change",
        .number(in: 0.000001...100, "a number of points above 0 and at most 100")
      )
      if let points { rules.smallestWorthwhileChange = points }
      rules.collectedBy = keys.optional("collected_by", .word)
      return rules
    }
  }
}

extension YAMLMapping {
  /// The keys of a partnership that say how sure a change may be, and its narrative.
  func statedEvidence(of partnership: String) -> StatedEvidence {
    var evidence = StatedEvidence()
    evidence.intent = optional("intent", .intent)
    evidence.account = optional("account", .list(of: .accountLink(of: partnership)), default: [])
    evidence.assignment = optional("assignment", .assignment)
    evidence.comparisonHasProgramme = optional("comparison_programme", .flag, default: false)
    evidence.evaluator = optional("evaluator", .evaluator)
    evidence.cost = optional("cost", .cost)
    evidence.replications = optional("replications", .wholeNumber(atLeast: 0), default: 0)
    evidence.indirectness = optional("indirect", .list(of: .word), default: [])
    evidence.narrative = optional("narrative", .narrative(about: partnership), default: [])
    return evidence
  }
}

extension YAMLForm where Content == StatedEvidence.Intent {
  fileprivate static var intent: YAMLForm {
    .section("an intent") { keys in
      let text = keys.required("text", .wording)
      let date = keys.required("date", .date)
      guard let text, let date else { return nil }
      return StatedEvidence.Intent(text: text, date: date)
    }
  }
}

extension YAMLForm where Content == StatedEvidence.AccountLink {
  /// A link of the theory of change.
  fileprivate static func accountLink(of partnership: String) -> YAMLForm {
    .section("a link of the account") { keys in
      let through = keys.required("through", .located(.identifier))
      let indicator = keys.required("indicator", .located(.identifier))
      let because = keys.required("because", .wording)
      if let through {
        keys.log.use(.activity(partnership: partnership), through.content, at: through.place)
      }
      if let indicator { keys.log.use(.indicator, indicator.content, at: indicator.place) }
      guard let through, let indicator, let because else { return nil }
      return StatedEvidence.AccountLink(
        through: through.content,
        indicator: indicator.content,
        because: because
      )
    }
  }
}

extension YAMLForm where Content == StatedEvidence.Assignment {
  fileprivate static var assignment: YAMLForm {
    .section("an assignment") { keys in
      let kind = keys.required("kind", YAMLForm<StatedEvidence.Assignment.Kind>.word)
      let reason = keys.optional("reason", .wording)
      return kind.map { StatedEvidence.Assignment(kind: $0, reason: reason) }
    }
  }
}

extension YAMLForm where Content == StatedEvidence.Evaluator {
  fileprivate static var evaluator: YAMLForm {
    .section("an evaluator") { keys in
      let name = keys.required("name", .wording)
      let isIndependent = keys.optional("independent", .flag, default: false)
      let respondents = keys.optional(
        "respondents",
        YAMLForm<StatedEvidence.Evaluator.Respondents>.word
      )
      return name.map {
        StatedEvidence.Evaluator(name: $0, isIndependent: isIndependent, respondents: respondents)
      }
    }
  }
}

extension YAMLForm where Content == StatedEvidence.Cost {
  fileprivate static var cost: YAMLForm {
    .section("a cost") { keys in
      let amount = keys.required("amount", .number(in: 0...1e12, "an amount of at least 0"))
      let currency = keys.required("currency", .currency)
      guard let amount, let currency else { return nil }
      return StatedEvidence.Cost(amount: amount, currency: currency)
    }
  }
}

extension YAMLForm where Content == String {
  /// A currency by its three letters.
  fileprivate static var currency: YAMLForm {
    let expected = "a currency of three capital letters, such as DKK"
    return YAMLForm(expected: expected) { value in
      let text = value.read(as: .text(expected))
      if let text, text.utf8.count != 3 || !text.utf8.allSatisfy({ (65...90).contains($0) }) {
        value.complain(.valueOutOfRange, mustBe: expected)
      }
      return text
    }
  }
}
