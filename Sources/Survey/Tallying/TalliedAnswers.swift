/// What the questionnaire files say once all respondents are gone.
package struct TalliedAnswers: Sendable, Equatable {
  package let tally: Tally
  /// How people are raked to margins; without fits where there are none.
  package let weighting: Weighting
  /// How the rows were used, in the order of waves and their files.
  package let rowAccounts: [RowAccount]
  /// What was noticed; none of severity error.
  package let diagnostics: [Diagnostic]

  /// What the files beside the answers say of how each wave was asked, by wave index.
  package internal(set) var labels: [FiledLabels] = []

  package init(
    tally: Tally,
    weighting: Weighting = Weighting(),
    rowAccounts: [RowAccount],
    diagnostics: [Diagnostic]
  ) {
    self.tally = tally
    self.weighting = weighting
    self.rowAccounts = rowAccounts
    self.diagnostics = diagnostics
  }
}
