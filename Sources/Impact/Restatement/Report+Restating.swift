package import Survey

extension Report {
  /// The same report beside the reports that came before it.
  ///
  /// - Parameters:
  ///   - published: This report as it would be published without them.
  ///   - previous: The earlier reports; none leaves the report as it is.
  /// - Throws: ``Complaints``, see ``Restatements``.
  package func beside(
    _ previous: [PublishedReport],
    published: PublishedReport
  ) throws(Complaints) -> Report {
    let restatements = try Restatements(of: published, against: previous, in: project)
    guard !previous.isEmpty else { return self }
    var report = self
    report.restatements = restatements
    report.diagnostics = (diagnostics + restatements.diagnostics)
      .sorted(by: Diagnostic.precedes)
    return report
  }
}
