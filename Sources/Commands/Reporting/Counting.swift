import CSV
import Exchange
import Impact
import Survey

/// What a partner's files are counted to.
struct Counting {
  /// Where records come from that stand in for one of the project's files.
  struct Stream {
    /// The file as the project names it; nil for the only one.
    let file: String?
    /// The header of records that come without one.
    let header: String?
  }

  /// The project; of a stream, with the one file that it stands in for.
  let project: Project
  private let answers: CountedAnswers
  private let inputs: Inputs
  private let projectFile: ProjectFile
  private let projectDiagnostics: [Diagnostic]

  /// Reads a project and its files of answers.
  ///
  /// - Throws: ``Complaints`` with everything that is wrong with the project file, or else with
  ///   everything that is wrong with the other files.
  init(
    of file: ProjectFile,
    stream: Stream?,
    threads: Int,
    progress: Progress
  ) throws(Complaints) {
    projectFile = file
    let (stated, diagnostics) = try file.project()
    guard !stated.isWeighted else { throw Complaints([.weightedTally]) }
    projectDiagnostics = diagnostics
    let inputs = Inputs(in: file.folder, progress: progress)
    self.inputs = inputs
    defer { progress.finish() }
    project = stated
    guard let stream else {
      answers = try SurveyReader(stated, threads: threads, opening: { try inputs.open($0) }).count()
      return
    }
    let streamed = try stated.streamed(as: stream.file)
    let input = StandardInput(header: stream.header)
    answers = try SurveyReader(
      stated,
      threads: threads,
      only: streamed,
      mayBeEmpty: true,
      opening: { file in
        file == streamed ? try input.open(file) : try inputs.open(file)
      }
    ).count()
  }

  /// Everything that was noticed.
  var diagnostics: [Diagnostic] { projectDiagnostics + answers.noticed }

  /// All files that were read.
  var inputIdentities: Set<FileStatus.Identity> {
    inputs.identities.union([projectFile.identity])
  }

  /// The tally under a partner's name: all of it, or what the partner's own report shows.
  func tally(of partner: String) throws(Complaints) -> PartnerTally {
    let all = inputs.provenance(of: project, projectFile: projectFile)
    let raw = PartnerTally(
      partner: partner,
      exchange: .raw,
      facts: QuestionnaireFacts(project),
      answers: answers,
      inputs: all.filter { $0.purpose == .project || $0.purpose == .answers },
      toolVersion: Version.current
    )
    return project.exchange == .raw ? raw : try raw.protected(in: project)
  }
}

extension Project {
  /// The file that records from standard input are of.
  fileprivate func streamed(as name: String?) throws(Complaints) -> InputFile {
    let files = waves.flatMap(\.files).reduce(into: [InputFile]()) { files, file in
      if !files.contains(where: { $0.table == file.table }) { files.append(file) }
    }
    let named = files.filter { name == nil || $0.path == name || $0.table == name }
    guard named.count == 1 else {
      let names = Words.list(files.map(\.table))
      throw Complaints([
        Diagnostic(
          .error,
          .fileMissing,
          named.isEmpty
            ? "The project has no file `\((name ?? "").harmless)`."
            : "The project has several files, and it is not said which the records are of.",
          hint: "Name one with --file: \(names)."
        )
      ])
    }
    return named[0]
  }
}
