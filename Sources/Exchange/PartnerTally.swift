package import Impact
package import Survey

/// What one partner tells those who merge tallies: exact counts, and no person.
package struct PartnerTally {
  /// By what name the partner is known among those who merge; an identifier.
  package let partner: String
  /// Whether small counts are in it.
  package let exchange: ExchangeRule
  package let facts: QuestionnaireFacts
  package let answers: CountedAnswers
  /// The files that were counted, in the order of their paths.
  package let inputs: [Provenance.Input]
  package let toolVersion: String

  package init(
    partner: String,
    exchange: ExchangeRule,
    facts: QuestionnaireFacts,
    answers: CountedAnswers,
    inputs: [Provenance.Input],
    toolVersion: String
  ) {
    self.partner = partner
    self.exchange = exchange
    self.facts = facts
    self.answers = answers
    self.inputs = inputs
    self.toolVersion = toolVersion
  }
}

extension PartnerTally {
  /// The names that partners can have.
  package static func isName(_ text: String) -> Bool {
    let isPlain = { (byte: UInt8) in
      (97...122).contains(byte) || (48...57).contains(byte) || byte == 45
    }
    return (1...64).contains(text.utf8.count) && text.utf8.allSatisfy(isPlain)
      && text.utf8.first != 45
  }

  /// Several partners' tallies as one, or the parts of one partner's.
  ///
  /// - Parameters:
  ///   - tallies: At least one.
  ///   - partner: The name of the whole.
  /// - Throws: ``Complaints`` when they have more people than can be added exactly.
  package static func merged(
    _ tallies: [PartnerTally],
    as partner: String,
    of project: Project
  ) throws(Complaints) -> PartnerTally {
    var answers = tallies[0].answers
    for other in tallies.dropFirst() {
      answers.merge(other.answers, of: project)
      do {
        try answers.tally.checkSize()
      } catch {
        throw Complaints([
          Diagnostic(
            .error,
            .tallyTooLarge,
            "The tallies cannot be added: \(error.what).",
            hint: "Look for a tally that is named more than once, or made of invented data."
          )
        ])
      }
    }
    let inputs = tallies.flatMap(\.inputs).reduce(into: [Provenance.Input]()) { all, input in
      if !all.contains(input) { all.append(input) }
    }
    return PartnerTally(
      partner: partner,
      exchange: tallies.contains { $0.exchange == .protected } ? .protected : .raw,
      facts: tallies[0].facts,
      answers: answers,
      inputs: inputs.sorted { ($0.path, $0.sha256) < ($1.path, $1.sha256) },
      toolVersion: tallies[0].toolVersion
    )
  }
}
