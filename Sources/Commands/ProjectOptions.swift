import ArgumentParser
import Survey

/// What every command that reads a project is told.
struct ProjectOptions: ParsableArguments {
  @Argument(
    help: "The project's folder, or its samhold.yaml. (default: .)",
    completion: .file(extensions: ["yaml", "yml"])
  )
  var project: String?

  @OptionGroup var reading: ReadingOptions

  @Option(
    name: .customLong("tally"),
    help: ArgumentHelp(
      "Take the answers from this tally and not from the project's files; can be given more than"
        + " once.",
      valueName: "file"
    ),
    completion: .file(extensions: ["xml"])
  )
  var tallies: [String] = []

  var quiet: Bool { reading.quiet }
  var console: Console { reading.console }

  var location: (folder: Folder, name: String) { ProjectFile.location(of: project ?? ".") }

  /// Reads everything.
  ///
  /// - Parameters:
  ///   - templates: With the disclosure maps; nil where no standard is reported to.
  ///   - previous: The earlier reports that the command line names; nil where none is asked for.
  /// - Throws: ``Complaints`` if anything is wrong.
  func read(
    _ templates: TemplateOverrides? = nil,
    previous: [String]? = nil
  ) throws(Complaints) -> Findings {
    let (folder, name) = location
    return try Findings(
      of: ProjectFile(in: folder, name: name),
      templates: templates,
      previous: previous,
      tallies: tallies,
      threads: reading.threadCount,
      progress: Progress(on: console)
    )
  }

  /// What is suspicious in the files, which are read once more for it; nothing where the project
  /// file cannot be read.
  ///
  /// A file that gives its bytes only once is left out.
  ///
  /// - Parameter tally: Of the answers, where they could be counted.
  func suspicions(_ tally: Tally?) -> [Diagnostic] {
    let (folder, name) = location
    guard let (project, _) = try? ProjectFile(in: folder, name: name).project() else { return [] }
    let progress = Progress(on: console)
    defer { progress.finish() }
    let inputs = Inputs(in: folder, progress: progress)
    return Suspicions(project, today: Clock.today) { file in
      guard try FileStatus(ofPath: folder.display(file.path))?.isRegular ?? false else {
        throw InputFault.readsOnce.complaint(of: file)
      }
      return try inputs.open(file)
    }
    .diagnostics(tally)
  }

  /// Reads everything, and ends the program with the fitting status if anything is wrong.
  func findings(
    _ templates: TemplateOverrides? = nil,
    previous: [String]? = nil
  ) throws -> Findings {
    try console.withComplaintsTold(in: location.folder) {
      try read(templates, previous: previous)
    }
  }
}
