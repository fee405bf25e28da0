import ArgumentParser
import Survey

/// What every command that reads a project is told.
struct ProjectOptions: ParsableArguments {
  @Argument(
    help: "The project's folder, or its samhold.yaml. (default: .)",
    completion: .file(extensions: ["yaml", "yml"])
  )
  var project: String?

  @Flag(name: .shortAndLong, help: "Print errors and results only: no progress, warnings, notes.")
  var quiet = false

  var console: Console { Console(isQuiet: quiet) }

  var location: (folder: Folder, name: String) { ProjectFile.location(of: project ?? ".") }

  /// Reads everything.
  ///
  /// - Throws: ``Complaints`` if anything is wrong.
  func read(
    _ templates: TemplateOverrides = TemplateOverrides()
  ) throws(Complaints) -> Findings {
    let (folder, name) = location
    return try Findings(
      of: ProjectFile(in: folder, name: name),
      templates: templates,
      progress: Progress(on: console)
    )
  }

  /// Reads everything, and ends the program with the fitting status if anything is wrong.
  func findings(_ templates: TemplateOverrides = TemplateOverrides()) throws -> Findings {
    try console.withComplaintsTold(in: location.folder) { try read(templates) }
  }
}
