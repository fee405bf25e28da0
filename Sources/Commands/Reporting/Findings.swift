import Impact
import Rendering
import Standards
import Survey

/// Everything that a project's files say.
struct Findings {
  let project: Project
  let answers: TalliedAnswers
  let ledger: Ledger
  /// The datapoints of the standard that the project reports to.
  private let map: DisclosureMap
  private let inputs: Inputs
  private let projectFile: ProjectFile
  /// What was noticed in the project file; the answers and the ledger have their own.
  private let projectDiagnostics: [Diagnostic]

  /// Reads a project and its files.
  ///
  /// - Parameters:
  ///   - templates: Files that replace the embedded ones, among them disclosure maps.
  /// - Throws: ``Complaints`` with everything that is wrong with the project file, or else with
  ///   everything that is wrong with the other files.
  init(
    of file: ProjectFile,
    templates: TemplateOverrides,
    progress: Progress
  ) throws(Complaints) {
    projectFile = file
    let (project, projectDiagnostics) = try file.project()
    self.project = project
    self.projectDiagnostics = projectDiagnostics
    let inputs = Inputs(in: file.folder, progress: progress)
    self.inputs = inputs
    defer { progress.finish() }
    let opening: Opening = { try inputs.open($0) }
    var complaints: [Diagnostic] = []
    let map = Self.attempt(&complaints) { () throws(Complaints) in
      try DisclosureMaps.map(for: project, overriding: templates.files)
    }
    let answers = Self.attempt(&complaints) { () throws(Complaints) in
      try SurveyReader(project, opening: opening).read()
    }
    let ledger = Self.attempt(&complaints) { () throws(Complaints) in
      try LedgerReader(project, opening: opening).read()
    }
    guard let map, let answers, let ledger else {
      throw Complaints(projectDiagnostics + complaints)
    }
    self.map = map
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

  /// The report of what the files say.
  func report(created: String?) -> Report {
    Report(
      of: project,
      answers: answers,
      ledger: ledger,
      provenance: Provenance(
        inputs: inputs.provenance(of: project, projectFile: projectFile),
        toolVersion: Version.current,
        created: created
      )
    )
  }

  /// What the report answers to the datapoints of the standard.
  func disclosures(of report: Report) -> DisclosureIndex {
    DisclosureIndex(of: report, by: map)
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
