/// Drafts a project file by looking at the files with the answers.
///
/// Each file is read once, in memory that does not grow with it. What cannot be seen is never
/// decided: it is a placeholder, or a line in a comment, and marked `# DECIDE`. No value is
/// written of a column that may identify people or hold what they wrote; only values that are
/// few and come again are.
package struct Drafting {
  private let opening: Opening

  /// - Parameter opening: Opens a file by the path that ``draft(_:)`` is given.
  package init(opening: @escaping Opening) {
    self.opening = opening
  }

  /// The draft of a project file for some CSV files, the platforms of which are recognised.
  ///
  /// The same files in the same order give the same draft, whatever the order of their rows.
  ///
  /// - Parameter paths: The files, as they are to be written in the project file; one that is
  ///   given twice is looked at once.
  /// - Throws: ``Complaints`` of every file that cannot be read.
  package func draft(_ paths: [String]) throws(Complaints) -> Draft {
    var seen: Set<String> = []
    let files = paths.filter { seen.insert($0).inserted }
      .map { InputFile(path: $0, at: Place(file: $0)) }
    let finder = AnswersFinder(paths, opening: opening)
    var profiles: [FileProfile] = []
    var diagnostics: [Diagnostic] = []
    for file in files {
      diagnostics += complaints(reading: file) {
        guard let profile = try finder.answers(in: file) else { return }
        if let note = Diagnostic(fallbackOf: profile.sniffed, in: file.path) {
          diagnostics.append(note)
        }
        profiles.append(profile)
      }
    }
    if files.isEmpty { diagnostics.append(.nothingToLookAt) }
    if profiles.isEmpty, !diagnostics.contains(where: { $0.severity == .error }) {
      diagnostics += files.map { .noAnswers(in: $0.path) }
    }
    guard !diagnostics.contains(where: { $0.severity == .error }) else {
      throw Complaints(diagnostics)
    }
    // A file that only tells the labels of another is none with answers of its own.
    let told = Set(profiles.flatMap(\.sidecars.tables))
    var answered = profiles.filter { !told.contains($0.path) }
    for file in answered.indices { answered[file].adoptNames(of: answered[..<file]) }
    let lines = DraftWriter(Findings(answered)).write()
    return Draft(text: lines.text, openQuestions: lines.questions, diagnostics: diagnostics)
  }
}

/// A draft of a project file.
package struct Draft: Sendable, Equatable {
  /// The content of `samhold.yaml`.
  package let text: String
  /// How many places in it are marked `# DECIDE`.
  package let openQuestions: Int
  /// What is worth knowing about the files; no errors.
  package let diagnostics: [Diagnostic]

  package init(text: String, openQuestions: Int, diagnostics: [Diagnostic]) {
    self.text = text
    self.openQuestions = openQuestions
    self.diagnostics = diagnostics
  }
}

extension Diagnostic {
  fileprivate static let nothingToLookAt = Diagnostic(
    .error,
    .fileMissing,
    "There is no file to look at.",
    hint: "Name the CSV files with the answers, such as waves/*.csv."
  )

  fileprivate static func noAnswers(in file: String) -> Diagnostic {
    Diagnostic(
      .error,
      .fileMissing,
      at: Place(file: file),
      "This file describes questions and has no answers.",
      hint: "Name the file with the answers too; the description is found beside it."
    )
  }
}
