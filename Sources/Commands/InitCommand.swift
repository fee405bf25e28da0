import ArgumentParser
import SampleProject
import Survey

/// `samhold init`: writes a project to begin with.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Write a sample project to begin with.",
    discussion: """
      The sample is synthetic: every name, place and answer in it is invented. Its
      samhold.yaml shows every part of a project file.

      Examples:
        samhold init --sample my-project
        samhold report my-project
      """
  )

  @Option(
    help: ArgumentHelp("Write the sample project into this folder.", valueName: "dir"),
    completion: .directory
  )
  var sample: String

  @Flag(help: "Write into a folder that holds something already, over files of the same names.")
  var force = false

  func run() throws {
    let console = Console(isQuiet: false)
    let folder = Folder(path: sample)
    guard force || Folder.names(in: sample).isEmpty else {
      throw ValidationError(
        "The folder \(sample.harmless) is not empty: name another, or add --force."
      )
    }
    try console.withComplaintsTold(in: Folder(path: "")) {
      try OutputFolder(folder).write(Sample.files().map { OutputFile($0.path, $0.bytes) })
    }
    try console.remark(
      "The sample project is in \(sample). Make its report with: samhold report \(sample)"
    )
  }
}
