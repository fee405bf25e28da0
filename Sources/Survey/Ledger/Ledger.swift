/// What was done: the lines of the outputs files.
package struct Ledger: Sendable, Equatable {
  /// One line: so much of one kind in one stretch of days.
  package struct Entry: Sendable, Equatable {
    /// The index of the partnership in the project.
    package let partnership: Int
    /// The id of the output kind.
    package let kind: String
    /// The id of the initiative, if the line names one.
    package let initiative: String?
    package let amount: Amount
    /// How many reporting periods before the report's own: 0 is the report's own.
    package let periodsBack: Int

    package init(
      partnership: Int,
      kind: String,
      initiative: String?,
      amount: Amount,
      periodsBack: Int
    ) {
      self.partnership = partnership
      self.kind = kind
      self.initiative = initiative
      self.amount = amount
      self.periodsBack = periodsBack
    }
  }

  package let entries: [Entry]
  /// What was noticed; none of severity error.
  package let diagnostics: [Diagnostic]

  package init(entries: [Entry], diagnostics: [Diagnostic]) {
    self.entries = entries
    self.diagnostics = diagnostics
  }
}
