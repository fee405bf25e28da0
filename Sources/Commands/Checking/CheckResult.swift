import Survey

/// What `samhold check` found, before it is written in one of the ``CheckFormat``s.
struct CheckResult {
  /// What was noticed, in order of place; without what the user asked to be spared.
  let diagnostics: [Diagnostic]
  /// How the rows of every file and wave were used; empty when the files could not be read.
  let accounts: [RowAccount]
  /// How people met each item in each wave; empty unless it was asked for.
  let items: [ItemStates]
  /// What the gates that were asked for say, in the order asked for.
  let gates: [Gate.Answer]
  /// The files that were read, in the order of the project file; the project file first.
  let files: [String]
  /// The project's folder, from which the places count.
  let folder: Folder

  /// A file's path as the user would write it, without what could steer a terminal.
  func path(of file: String) -> String { folder.display(file).harmless }

  func count(of severity: Diagnostic.Severity) -> Int {
    diagnostics.count { $0.severity == severity }
  }
}

extension Diagnostic {
  /// What is wrong, how often, and how to mend it, in one text.
  var message: String {
    summary.harmless + (hint.map { "\nhint: " + $0.harmless } ?? "")
  }
}
