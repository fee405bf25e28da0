import ArgumentParser
import Exchange
import Survey

/// `samhold tally`: writes what one partner tells the others.
struct TallyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tally",
    abstract: "Write one partner's counts, to be merged with others': no answers, no people.",
    discussion: """
      The tally holds exact counts, what was asked, and the SHA-256 of the files.
      With `exchange: raw` in the project file it holds small counts too; otherwise
      what the partner's own report shows, and nothing else.

      With `-` records are read from standard input in place of one of the project's
      files, and the others are not read, so that another program can divide the rows
      among processes. Rows of one person must go to the same process: divide them by
      respondent. `samhold merge` folds the parts.

      Examples:
        samhold tally -o crosslearn.tally.xml --partner crosslearn
        samhold tally my-project > crosslearn.tally.xml
        samhold tally - --project my-project --file all.csv < part.csv
        samhold tally - --project my-project --header id,wave,q1,q2 < rows
      """
  )

  @Argument(
    help: "The project's folder, or its samhold.yaml; or - for standard input. (default: .)",
    completion: .file(extensions: ["yaml", "yml"])
  )
  var source: String = "."

  @Option(
    name: .customLong("project"),
    help: ArgumentHelp("With -: the project's folder or file. (default: .)", valueName: "project"),
    completion: .file(extensions: ["yaml", "yml"])
  )
  var project: String?

  @Option(
    name: .customLong("file"),
    help: ArgumentHelp(
      "With -: the file, as the project names it, that the records are of. (default: the only one)",
      valueName: "file"
    )
  )
  var file: String?

  @Option(
    help: ArgumentHelp(
      "With -: the header, in UTF-8, of records that come without one.",
      valueName: "line"
    )
  )
  var header: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write into this file. (default: standard output)", valueName: "file"),
    completion: .file(extensions: ["xml"])
  )
  var output: String?

  @Option(
    help: ArgumentHelp(
      "What the partner is called among those who merge: small letters, digits, hyphens."
        + " (default: the output file's name up to its first full stop)",
      valueName: "name"
    )
  )
  var partner: String?

  @OptionGroup var reading: ReadingOptions

  private var isStream: Bool { source == "-" }

  func validate() throws {
    guard isStream || (project == nil && file == nil && header == nil) else {
      throw ValidationError(
        "--project, --file and --header are for records from standard input (-)."
      )
    }
    guard PartnerTally.isName(name) else {
      throw ValidationError(
        "`\(name.harmless)` is no name for a partner: give one with --partner, of small letters, "
          + "digits and hyphens."
      )
    }
  }

  func run() throws {
    let console = reading.console
    let (folder, projectName) = ProjectFile.location(of: isStream ? project ?? "." : source)
    let (bytes, diagnostics, protected) = try console.withComplaintsTold(in: folder) {
      let counting = try Counting(
        of: ProjectFile(in: folder, name: projectName),
        stream: isStream ? Counting.Stream(file: file, header: header) : nil,
        threads: reading.threadCount,
        progress: Progress(on: console)
      )
      let bytes = try TallyFile.bytes(of: try counting.tally(of: name), in: counting.project)
      return (bytes, counting.diagnostics, counting.inputIdentities)
    }
    try console.withComplaintsTold(in: .current) {
      try TallyFile.write(bytes, to: output, protecting: protected)
    }
    console.tell(diagnostics, in: folder)
  }

  private var name: String {
    if let partner { return partner }
    guard let output else { return "tally" }
    return String(PathParts(output).name.prefix { $0 != "." }).lowercased()
  }
}
