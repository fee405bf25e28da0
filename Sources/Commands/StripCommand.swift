import ArgumentParser
import Survey

/// `samhold strip`: writes a copy of an export without personal data.
struct StripCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "strip",
    abstract: "Write a copy of an export without the columns that look like personal data.",
    discussion: """
      Columns go whose name, platform or values say that they hold e-mail addresses,
      telephone numbers, civil registration numbers such as CPR, IP addresses, names,
      addresses, dates of birth or coordinates. It says which and why, and never what
      stands in them. All other fields, the header rows, delimiters, quotes, the
      encoding and the line ends stay byte for byte. Of a workbook the sheet is
      written as CSV, in UTF-8 with commas.

      Values are told by their form only where it is hard to mistake, and only the
      first 500 of a column are looked at. Names in free text are not found: name
      such columns with --also.

      With --project, columns that the project uses stay.

      Examples:
        samhold strip export.csv -o waves/2025.csv
        samhold strip export.csv -o clean.csv --also "Kommentar" --keep "Navn på hus"
        samhold strip export.xlsx -o clean.csv --project my-project
      """
  )

  @Argument(
    help: ArgumentHelp("The export.", valueName: "file"),
    completion: .file(extensions: ["csv", "tsv", "txt", "xlsx"])
  )
  var file: String

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The file to write.", valueName: "file"),
    completion: .file(extensions: ["csv", "tsv", "txt"])
  )
  var output: String

  @Option(
    help: ArgumentHelp(
      "Remove this column, too; it can be given more than once.",
      valueName: "column"
    )
  )
  var also: [String] = []

  @Option(
    help: ArgumentHelp("Keep this column; it can be given more than once.", valueName: "column")
  )
  var keep: [String] = []

  @Option(
    help: ArgumentHelp("Keep the columns that this project uses.", valueName: "project"),
    completion: .file(extensions: ["yaml", "yml"])
  )
  var project: String?

  @Flag(help: "Write even if there is a file of that name, other than the export itself.")
  var force = false

  @Flag(name: .shortAndLong, help: "Print errors only.")
  var quiet = false

  func validate() throws {
    guard !output.lowercased().hasSuffix(".xlsx") else {
      throw ValidationError("Only CSV is written: name a file such as clean.csv with --output.")
    }
  }

  func run() throws {
    let console = Console(isQuiet: quiet)
    let target = PathParts(output)
    guard try !target.name.isEmpty && (force || FileStatus(ofPath: output) == nil) else {
      throw ValidationError(
        "\(output.harmless) exists already: name another file with --output, or add --force."
      )
    }
    let source = try console.withComplaintsTold(in: .current) { try stated() }
    let plan = try console.withComplaintsTold(in: source.folder) { () throws -> StripPlan in
      let progress = Progress(on: console)
      defer { progress.finish() }
      let inputs = Inputs(in: source.folder, progress: progress)
      let stripping = Stripping(source.file, for: source.project) { try inputs.open($0) }
      let plan = try stripping.plan(also: also, keeping: keep)
      try OutputFolder(Folder(path: target.folder), protecting: inputs.identities)
        .write(target.name) { write in try stripping.copy(plan, to: write) }
      return plan
    }
    try console.remark(StripWords(plan, output: output).text)
  }

  /// What is read: the file as the project states it, or as it is.
  private func stated() throws(Complaints) -> (file: InputFile, project: Project?, folder: Folder) {
    let plain = InputFile(named: file)
    guard let name = project else { return (plain, nil, .current) }
    let location = ProjectFile.location(of: name)
    let (project, _) = try ProjectFile(in: location.folder, name: location.name).project()
    let path = location.folder.relativePath(of: file)
    let stated = project.waves.lazy.flatMap(\.files).first { $0.path == path }
    return stated.map { ($0, project, location.folder) } ?? (plain, project, .current)
  }
}
