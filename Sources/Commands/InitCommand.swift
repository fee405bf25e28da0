import ArgumentParser
import SampleProject
import Survey

/// `samhold init`: writes a project to begin with.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Write a project to begin with: the sample, or a draft from your files.",
    discussion: """
      --from looks at CSV files or .xlsx workbooks with answers and drafts a
      samhold.yaml for them: the columns, the labels in a guessed order, and
      questions marked # DECIDE where only you can know. The files must lie in the
      project's folder or below it.

      --sample writes a synthetic project: every name, place and answer in it is
      invented. Its samhold.yaml shows every part of a project file.

      Examples:
        samhold init --from waves/*.csv
        samhold init --from my-project/waves/*.csv --output my-project
        samhold init --sample my-sample
      """
  )

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Draft a project file for these CSV files or workbooks.", valueName: "file"),
    completion: .file(extensions: ["csv", "tsv", "txt", "xlsx"])
  )
  var from: [String] = []

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The folder of the drafted project. (default: .)", valueName: "dir"),
    completion: .directory
  )
  var output: String?

  @Option(
    help: ArgumentHelp("Write the sample project into this folder.", valueName: "dir"),
    completion: .directory
  )
  var sample: String?

  @Flag(help: "Write even if there is a project file, or the sample's folder is not empty.")
  var force = false

  @Flag(name: .shortAndLong, help: "Print errors only.")
  var quiet = false

  func validate() throws {
    guard from.isEmpty == (sample == nil) else { return }
    throw ValidationError(
      sample == nil
        ? "Say what to begin with: --from and CSV files, or --sample and a folder."
        : "Give either --from or --sample, not both."
    )
  }

  func run() throws {
    let console = Console(isQuiet: quiet)
    if let sample {
      try writeSample(in: Folder(path: sample), console)
    } else {
      try writeDraft(in: Folder(path: output ?? ""), console)
    }
  }

  private func writeSample(in folder: Folder, _ console: Console) throws {
    guard force || Folder.names(in: folder.path).isEmpty else {
      throw ValidationError(
        "The folder \(folder.path.harmless) is not empty: name another, or add --force."
      )
    }
    try console.withComplaintsTold(in: .current) {
      try OutputFolder(folder).write(Sample.files().map { OutputFile($0.path, $0.bytes) })
    }
    try console.remark(
      "The sample project is in \(folder.path). Make its report with: samhold report \(folder.path)"
    )
  }

  private func writeDraft(in folder: Folder, _ console: Console) throws {
    let name = folder.display(ProjectFile.usualName)
    guard try force || FileStatus(ofPath: name) == nil else {
      throw ValidationError(
        "\(name.harmless) exists already: name another folder with --output, or add --force."
      )
    }
    let files = try from.map { path in
      guard let file = folder.relativePath(of: path) else {
        throw ValidationError(
          "\(path.harmless) does not lie in the project's folder: copy it there, or name a"
            + " folder around it with --output."
        )
      }
      return file
    }
    let draft = try console.withComplaintsTold(in: folder) {
      let inputs = Inputs(in: folder, progress: Progress(on: console))
      return try Drafting { try inputs.open($0) }.draft(files)
    }
    try console.withComplaintsTold(in: .current) {
      try OutputFolder(folder).write([OutputFile(ProjectFile.usualName, Array(draft.text.utf8))])
    }
    console.tell(draft.diagnostics, in: folder)
    try console.remark(
      "\(name) is a draft with \(draft.openQuestions) open questions, marked `# DECIDE`."
        + " Answer them, then run: samhold check"
        + (folder.path.isEmpty ? "" : " " + folder.path)
    )
  }
}
