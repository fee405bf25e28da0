import Exchange
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
  /// The earlier reports that the project names, and more that the command line names.
  let earlier: EarlierReports
  private let inputs: Inputs
  /// The tallies that the answers are from; nil where they were read from the project's own files.
  private let partners: PartnerTallies?
  private let projectFile: ProjectFile
  private let threads: Int
  /// What was noticed in the project file; the answers and the ledger have their own.
  private let projectDiagnostics: [Diagnostic]

  /// Reads a project and its files.
  ///
  /// - Parameters:
  ///   - templates: Files that replace the embedded ones, among them disclosure maps; nil where
  ///     nothing is reported to a standard.
  ///   - previous: The earlier reports that the command line names; nil where the report is compared
  ///     with none.
  ///   - tallies: The tallies that the answers are from; empty where they are in the project's files.
  /// - Throws: ``Complaints`` with everything that is wrong with the project file, or else with
  ///   everything that is wrong with the other files, or else with the earlier reports.
  init(
    of file: ProjectFile,
    templates: TemplateOverrides?,
    previous: [String]?,
    tallies: [String] = [],
    threads: Int,
    progress: Progress
  ) throws(Complaints) {
    projectFile = file
    let (stated, projectDiagnostics) = try file.project()
    partners = try tallies.isEmpty ? nil : PartnerTallies(tallies, in: file.folder, of: stated)
    let joined = try partners.map { (partners) throws(Complaints) in
      try Joining(partners.tallies, of: stated)
    }
    let project = joined?.project ?? stated
    self.projectDiagnostics = projectDiagnostics
    self.threads = threads
    let inputs = Inputs(in: file.folder, progress: progress)
    self.inputs = inputs
    defer { progress.finish() }
    let opening: Opening = { try inputs.open($0) }
    let map = Meanwhile {
      Result { () throws(Complaints) in
        try templates.map { (templates) throws(Complaints) in
          try DisclosureMaps.map(for: project, overriding: templates.files)
        }
      }
    }
    let earlier = Meanwhile { [folder = file.folder] in
      Result { () throws(Complaints) in
        let named = previous == nil ? [] : project.previous
        return try EarlierReports(named, and: previous ?? [], in: folder)
      }
    }
    var complaints: [Diagnostic] = []
    let answers = Self.attempt(&complaints) { () throws(Complaints) in
      if let joined { return try TalliedAnswers(of: project, joined.answers) }
      return try SurveyReader(project, threads: threads, opening: opening).read()
    }
    let ledger = Self.attempt(&complaints) { () throws(Complaints) in
      try LedgerReader(project, opening: opening).read()
    }
    var faults: [Diagnostic] = []
    let foundMap = Self.attempt(&faults) { () throws(Complaints) in try map.value.get() }
    guard (faults + complaints).isEmpty, let answers, let ledger, let foundMap else {
      throw Complaints(projectDiagnostics + faults + complaints)
    }
    self.project = project.countingInvited(in: answers)
    (self.map, self.answers, self.ledger) = (foundMap, answers, ledger)
    self.earlier = try earlier.value.get()
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
    inputs.identities.union([projectFile.identity]).union(partners?.identities ?? [])
  }

  /// The report of what the files say, beside no earlier one.
  func report() -> Report { report(nil, from: []) }

  /// The report of what the files say, beside the earlier reports.
  ///
  /// - Throws: ``Complaints`` when it cannot be compared with them, or when the project file's answers
  ///   to the standard stand against it.
  func reportBesideEarlier(created: String?) throws(Complaints) -> Report {
    let report = try restating(report(created, from: earlier.provenance))
    let faults = map.map { AnswerCheck(report, by: $0).diagnostics } ?? []
    guard faults.isEmpty else { throw Complaints(faults) }
    return report
  }

  private func restating(_ report: Report) throws(Complaints) -> Report {
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
        inputs: inputs.provenance(of: project, projectFile: projectFile)
          + (partners?.provenance ?? []) + earlier,
        toolVersion: Version.current,
        created: created
      ),
      threads: threads
    )
  }

  /// What the report answers to the datapoints of the standard.
  func disclosures(of report: Report) -> DisclosureIndex? {
    map.map { DisclosureIndex(of: report, by: $0) }
  }

  /// What the gates look at.
  func gateFacts(of report: Report, _ disclosures: DisclosureIndex?) -> GateFacts {
    GateFacts(
      diagnostics: diagnostics(with: report),
      report: report,
      disclosures: disclosures
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
