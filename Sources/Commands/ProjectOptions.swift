import ArgumentParser
import Survey

/// What every command that reads a project is told.
struct ProjectOptions: ParsableArguments {
  @Argument(
    help: "The project's folder, or its samhold.yaml.",
    completion: .file(extensions: ["yaml", "yml"])
  )
  var project = "."

  @Flag(name: .shortAndLong, help: "Print errors and results only: no progress, warnings, notes.")
  var quiet = false

  var console: Console { Console(isQuiet: quiet) }

  var location: (folder: Folder, name: String) { ProjectFile.location(of: project) }

  /// Reads everything, and ends the program with the fitting status if anything is wrong.
  func findings(telling most: Int = Console.mostPrinted) throws -> Findings {
    let (folder, name) = location
    return try console.withComplaintsTold(in: folder, most: most) {
      try Findings(
        of: ProjectFile(in: folder, name: name),
        progress: Progress(on: console)
      )
    }
  }
}
