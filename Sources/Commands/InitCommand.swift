import ArgumentParser
import SampleProject
import Survey

/// `samhold init`: writes a project to begin with.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Write a project to begin with: the sample, or a draft from your files.",
    discussion: """
      Given CSV files or .xlsx workbooks with answers, it looks at them and drafts a
      samhold.yaml: the columns, the labels in a guessed order, and questions marked
      # DECIDE where only you can know. The files must lie in the project's folder or
      below it. With --interactive it asks these questions one by one, on a terminal.

      --sample writes a synthetic project: every name, place and answer in it is
      invented. Its samhold.yaml shows every part of a project file.

      Examples:
        samhold init waves/*.csv
        samhold init waves/*.csv --interactive
        samhold init --from my-project/waves/*.csv --output my-project
        samhold init --sample my-sample
      """
  )

  @Argument(
    help: ArgumentHelp("Draft a project file for these CSV files or workbooks.", valueName: "file"),
    completion: .file(extensions: ["csv", "tsv", "txt", "xlsx"])
  )
  var files: [String] = []

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("The same, after an option.", valueName: "file"),
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

  @Flag(name: .shortAndLong, help: "Ask the open questions of the draft on the terminal.")
  var interactive = false

  @Flag(help: "Write even if there is a project file, or the sample's folder is not empty.")
  var force = false

  @Flag(name: .shortAndLong, help: "Print errors only.")
  var quiet = false

  func validate() throws {
    guard named.isEmpty == (sample == nil) else {
      return try validateInteraction()
    }
    throw ValidationError(
      sample == nil
        ? "Say what to begin with: CSV files, or --sample and a folder."
        : "Give either files or --sample, not both."
    )
  }

  private func validateInteraction() throws {
    guard interactive else { return }
    guard sample == nil else {
      throw ValidationError("--interactive asks about a draft; the sample leaves nothing open.")
    }
    guard Terminal(descriptor: 0).isTerminal, Terminal(descriptor: 1).isTerminal else {
      throw ValidationError(
        "--interactive asks on a terminal, and this is none: leave it out, and settle the lines"
          + " marked # DECIDE in the file."
      )
    }
  }

  /// The files, however they were named.
  private var named: [String] { files + from }

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
    let files = try named.map { path in
      guard let file = folder.relativePath(of: path) else {
        throw ValidationError(
          "\(path.harmless) does not lie in the project's folder: copy it there, or name a"
            + " folder around it with --output."
        )
      }
      return file
    }
    let drafted = try console.withComplaintsTold(in: folder) {
      let progress = Progress(on: console)
      defer { progress.finish() }
      let inputs = Inputs(in: folder, progress: progress)
      return try Drafting { try inputs.open($0) }.draft(files)
    }
    let draft = interactive ? try ask(drafted, on: console) : drafted
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

  private func ask(_ draft: Draft, on console: Console) throws -> Draft {
    try DraftDialogue(say: { try console.output.write($0) }, hear: { readLine() }).answered(draft)
  }
}
