import Impact
import Rendering
import Standards
import Survey

/// Everything that a project's files say.
struct Findings {
  let project: Project
  let answers: TalliedAnswers
  let ledger: Ledger
  /// The datapoints of the standard that the project reports to; nil where it was not asked for.
  private let map: DisclosureMap?
  private let inputs: Inputs
  private let projectFile: ProjectFile
  /// What was noticed in the project file; the answers and the ledger have their own.
  private let projectDiagnostics: [Diagnostic]

  /// Reads a project and its files.
  ///
  /// - Parameters:
  ///   - templates: Files that replace the embedded ones, among them disclosure maps; nil where
  ///     nothing is reported to a standard.
  /// - Throws: ``Complaints`` with everything that is wrong with the project file, or else with
  ///   everything that is wrong with the other files.
  init(
    of file: ProjectFile,
    templates: TemplateOverrides?,
    threads: Int,
    progress: Progress
  ) throws(Complaints) {
    projectFile = file
    let (project, projectDiagnostics) = try file.project()
    self.projectDiagnostics = projectDiagnostics
    let inputs = Inputs(in: file.folder, progress: progress)
    self.inputs = inputs
    defer { progress.finish() }
    let opening: Opening = { try inputs.open($0) }
    var complaints: [Diagnostic] = []
    map = templates.flatMap { templates in
      Self.attempt(&complaints) { () throws(Complaints) in
        try DisclosureMaps.map(for: project, overriding: templates.files)
      }
    }
    let answers = Self.attempt(&complaints) { () throws(Complaints) in
      try SurveyReader(project, threads: threads, opening: opening).read()
    }
    let ledger = Self.attempt(&complaints) { () throws(Complaints) in
      try LedgerReader(project, opening: opening).read()
    }
    guard complaints.isEmpty, let answers, let ledger else {
      throw Complaints(projectDiagnostics + complaints)
    }
    self.project = project.countingInvited(in: answers)
    self.answers = answers
    self.ledger = ledger
  }

  /// Everything that was noticed while the files were read.
  var diagnostics: [Diagnostic] {
    projectDiagnostics + answers.diagnostics + ledger.diagnostics
  }

  /// Everything that was noticed, in the files and in making their report.
  ///
  /// The report repeats what was noticed in the files, without their lines: of each kind that they
  /// have too, theirs is told.
  func diagnostics(with report: Report) -> [Diagnostic] {
    let told = Set(diagnostics.map(\.code))
    return diagnostics + report.diagnostics.filter { !told.contains($0.code) }
  }

  /// The project's folder.
  var folder: Folder { projectFile.folder }

  /// All files that were read.
  var inputIdentities: Set<FileStatus.Identity> {
    inputs.identities.union([projectFile.identity])
  }

  /// The earlier reports that the project names, and more that the command line names.
  ///
  /// - Throws: ``Complaints`` with everything that is wrong with them.
  func earlierReports(and paths: [String]) throws(Complaints) -> EarlierReports {
    try EarlierReports(project.previous, and: paths, in: folder)
  }

  /// The report of what the files say.
  func report(created: String?) -> Report { report(created, from: []) }

  /// The same beside earlier reports.
  ///
  /// - Throws: ``Complaints`` when it cannot be compared with them, or when the project file's answers
  ///   to the standard stand against it.
  func report(created: String?, beside earlier: EarlierReports) throws(Complaints) -> Report {
    let report = try restating(report(created, from: earlier.provenance), beside: earlier)
    let faults = map.map { AnswerCheck(report, by: $0).diagnostics } ?? []
    guard faults.isEmpty else { throw Complaints(faults) }
    return report
  }

  private func restating(
    _ report: Report,
    beside earlier: EarlierReports
  ) throws(Complaints) -> Report {
    guard !earlier.reports.isEmpty || !project.restatements.isEmpty else { return report }
    // Both editions pass through the same reader, so that what differs is what is printed.
    guard let published = PublishedReading.report(ReportXML.document(of: report)) else {
      return report
    }
    return try report.beside(earlier.reports, published: published)
  }

  private func report(_ created: String?, from earlier: [Provenance.Input]) -> Report {
    Report(
      of: project,
      answers: answers,
      ledger: ledger,
      provenance: Provenance(
        inputs: inputs.provenance(of: project, projectFile: projectFile) + earlier,
        toolVersion: Version.current,
        created: created
      )
    )
  }

  /// What the report answers to the datapoints of the standard.
  func disclosures(of report: Report) -> DisclosureIndex? {
    map.map { DisclosureIndex(of: report, by: $0) }
  }

  /// What the gates look at.
  func gateFacts(of report: Report) -> GateFacts {
    GateFacts(
      diagnostics: diagnostics(with: report),
      report: report,
      unanswered: disclosures(of: report)?.openMandatory ?? []
    )
  }

  /// Takes a step, so that what is wrong with it does not hide what is wrong with the next.
  private static func attempt<Value>(
    _ diagnostics: inout [Diagnostic],
    _ step: () throws(Complaints) -> Value
  ) -> Value? {
    do {
      return try step()
    } catch {
      diagnostics += error.diagnostics
      return nil
    }
  }
}
