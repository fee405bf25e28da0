import ArgumentParser
import Glibc
import Survey

/// Where the program speaks: results on standard output, everything else on standard error.
struct Console {
  /// Whether only errors and results are told.
  let isQuiet: Bool
  let output = Terminal(descriptor: 1)
  let errors = Terminal(descriptor: 2)

  /// The most diagnostics that are printed one by one.
  static let mostPrinted = 50

  /// Prints a result.
  ///
  /// - Throws: ``ExitStatus/cannotWrite`` when nothing more can be written there.
  func result(_ text: String) throws {
    do {
      try output.write(text + "\n")
    } catch {
      try? errors.write("samhold: standard output cannot be written: \(error.words)\n")
      throw ExitStatus.cannotWrite.exit
    }
  }

  /// Prints a remark that `--quiet` leaves out.
  func remark(_ text: String) throws {
    if !isQuiet { try result(text) }
  }

  /// What is told of what was noticed, in order of place: `--quiet` leaves only the errors.
  ///
  /// - Parameter isAskedFor: What `--quiet` leaves besides the errors.
  func wanted(
    _ diagnostics: [Diagnostic],
    even isAskedFor: (Diagnostic) -> Bool = { _ in false }
  ) -> [Diagnostic] {
    diagnostics.filter { !isQuiet || $0.severity == .error || isAskedFor($0) }
      .sorted(by: Diagnostic.precedes)
  }

  /// Prints what was noticed, in order of place, and then how much it is.
  ///
  /// - Parameters:
  ///   - diagnostics: What was noticed; of this, what is ``wanted(_:even:)`` is printed.
  ///   - folder: The project's folder, from which the places count.
  ///   - most: How many of them are printed one by one.
  ///   - isAskedFor: What `--quiet` leaves besides the errors.
  func tell(
    _ diagnostics: [Diagnostic],
    in folder: Folder,
    most: Int = mostPrinted,
    even isAskedFor: (Diagnostic) -> Bool = { _ in false }
  ) {
    let told = wanted(diagnostics, even: isAskedFor)
    guard !told.isEmpty else { return }
    // Errors must not be crowded out by notes.
    let important = told.filter { $0.severity == .error } + told.filter { $0.severity != .error }
    let printed = told.count > most ? Array(important.prefix(most)) : told
    var lines = printed.map { words(for: $0, in: folder) }
    if printed.count < told.count {
      lines.append(
        "and \(told.count - printed.count) more; `samhold check` prints them all"
      )
    }
    lines.append(DiagnosticWords.count(of: told))
    try? errors.write(lines.joined(separator: "\n") + "\n")
  }

  private func words(for diagnostic: Diagnostic, in folder: Folder) -> String {
    DiagnosticWords(diagnostic: diagnostic, folder: folder).text(errors.style)
  }

  /// Prints what keeps the program from ending well, also with `--quiet`.
  func complain(_ lines: [String]) {
    try? errors.write(lines.map { $0.harmless + "\n" }.joined())
  }

  /// Runs a step, tells what it complains of, and ends the program if it does.
  func withComplaintsTold<Value>(
    in folder: Folder,
    _ step: () throws -> Value
  ) throws -> Value {
    do {
      return try step()
    } catch let complaints as Complaints {
      tell(complaints.diagnostics, in: folder)
      throw (ExitStatus(complaints.diagnostics) ?? .ownFault).exit
    }
  }
}
