/// What the questionnaire files say once all respondents are gone.
package struct TalliedAnswers: Sendable, Equatable {
  package let tally: Tally
  /// How the rows were used, in the order of waves and their files.
  package let rowAccounts: [RowAccount]
  /// What was noticed; none of severity error.
  package let diagnostics: [Diagnostic]

  /// What the files beside the answers say of how each wave was asked, by wave index.
  package internal(set) var labels: [FiledLabels] = []

  package init(tally: Tally, rowAccounts: [RowAccount], diagnostics: [Diagnostic]) {
    self.tally = tally
    self.rowAccounts = rowAccounts
    self.diagnostics = diagnostics
  }
}
