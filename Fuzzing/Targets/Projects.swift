import Survey

extension FuzzTarget {
  /// Reads a project file; there is always a project or a reason why there is none.
  func readProject(_ bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self) else { return }
    let reading = ProjectReader.read(text, file: "samhold.yaml")
    let hasErrors = reading.diagnostics.contains { $0.severity == .error }
    precondition(
      (reading.project == nil) == hasErrors,
      "a project with errors, or none without"
    )
    precondition(
      !reading.diagnostics.contains { $0.code == .internalFault },
      "no project, and no reason"
    )
  }
}
