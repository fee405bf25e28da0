import CSV

extension SurveyReader {
  /// Hands on the identifier of every row that has one, without the blanks around it, and whoever
  /// stands in several rows more than once.
  ///
  /// Key files that link identifiers are not looked at.
  ///
  /// - Throws: ``Complaints`` with everything that is wrong with any file.
  package func forEachRespondent(_ use: (String) -> Void) throws(Complaints) {
    var noticed: [Diagnostic] = []
    let beside = FilesBeside(project, opening: opening, &noticed)
    for (index, listed) in files.enumerated() {
      noticed += complaints(reading: listed.file) {
        var export = try answersOpening.open(
          listed.file,
          at: index,
          waves: listed.waves,
          after: []
        ).export
        var planning = FilePlanning(
          project: project,
          scoring: plan,
          path: listed.file.table,
          form: export.form,
          beside: beside,
          partnershipLabels: partnershipLabels
        )
        guard let filePlan = planning.plan(waves: listed.waves) else {
          throw Complaints(planning.diagnostics)
        }
        let columns = Set(filePlan.views.compactMap(\.respondent)).sorted()
        try export.forEachBlock { block, first in
          for record in first..<max(first, block.recordCount) {
            for column in columns {
              let identifier = block.withContent(record, column) { String(copying: $0).trimmed }
              if !identifier.isEmpty { use(identifier) }
            }
          }
        }
      }
    }
    guard !noticed.contains(where: { $0.severity == .error }) else { throw Complaints(noticed) }
  }
}
