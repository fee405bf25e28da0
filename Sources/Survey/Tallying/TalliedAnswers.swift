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

  /// What was counted, weighted and looked at as a whole.
  ///
  /// - Throws: ``Complaints`` when people cannot be weighted as the project says.
  package init(of project: Project, _ counted: CountedAnswers) throws(Complaints) {
    self.init(
      tally: counted.tally,
      weighting: try Weighting(project, counted.tally),
      rowAccounts: counted.rowAccounts,
      diagnostics: (counted.noticed + Plausibility(project, counted.tally).diagnostics)
        .sorted(by: Diagnostic.precedes)
    )
    labels = counted.labels
  }
}
