import ArgumentParser
import Survey

/// `samhold inspect`: says what exports are, before there is a project.
struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Say which platform exported a file, how it is written, and what its columns hold.",
    discussion: """
      The platform is told by what stands in the file, and the evidence is
      printed. Where it is not enough, the platform is unknown, which is no error.
      Files that a platform writes beside the answers, such as SurveyXact's
      labels.csv, are found in the same folder, or can be named, too.

      Nothing that a person wrote is printed: no answers, identifiers or
      addresses. The counts are also of small groups, so they are for those who
      hold the files. Nothing is written.

      Examples:
        samhold inspect waves/*.csv
        samhold inspect export.csv --format json
        samhold inspect forms.csv --date-order dmy
      """
  )

  /// How the result is written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  @Argument(
    help: ArgumentHelp("The files to look at.", valueName: "file"),
    completion: .file(extensions: ["csv", "tsv", "txt"])
  )
  var files: [String]

  @Option(help: ArgumentHelp("How the result is written.", valueName: "format"))
  var format = Format.text

  @Option(
    help: ArgumentHelp(
      "The order of day, month and year, where the dates fit more than one.",
      valueName: "order"
    )
  )
  var dateOrder: DateOrder?

  @Flag(name: .shortAndLong, help: "Print errors and results only: no progress, warnings, notes.")
  var quiet = false

  func run() throws {
    let console = Console(isQuiet: quiet)
    let (inspections, diagnostics) = try console.withComplaintsTold(in: .current) {
      let inputs = Inputs(in: .current, progress: Progress(on: console))
      return try Inspecting(dateOrder: dateOrder) { try inputs.open($0) }.inspect(files)
    }
    console.tell(diagnostics, in: .current)
    switch format {
    case .text:
      try console.result(inspections.map { InspectionWords($0).text }.joined(separator: "\n\n"))
    case .json: try console.result(JSONText.of(JSONValue.array(inspections.map(\.json))))
    }
  }
}

extension DateOrder: ExpressibleByArgument {}
