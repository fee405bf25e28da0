package import Impact
package import Markup
package import Standards
import Survey

/// Writes a report as `report.xml`, its canonical form.
///
/// The schema `samhold-report.xsd` is the format's manual. The document says the same in every
/// language, and the same report always gives the same bytes.
package enum ReportXML {
  /// The namespace of the report's elements.
  package static let namespace = "urn:samhold:report:1"

  /// The version of the format.
  static let version = "1"

  /// The report's file.
  private static let file = "report.xml"

  /// The report as its file has it.
  ///
  /// Of a finding that is withheld or not known nothing is written but what it is about, its state
  /// and its rule or reason. A figure that is not finite is written as it is, and the schema then
  /// refuses the document: see ``ReportSchema``.
  package static func bytes(of report: Report) -> [UInt8] {
    bytes(of: report) { _ in }
  }

  /// The report as its file has it, with the datapoints of a reporting standard.
  ///
  /// - Throws: `MarkupError` for an embedded phrase book that lacks a phrase, which is our own fault.
  package static func bytes(
    of report: Report,
    with index: DisclosureIndex
  ) throws(MarkupError) -> [UInt8] {
    let words = try DisclosureWords()
    do {
      return try bytes(of: report) { root in
        var part = DisclosuresPart(index, words: words)
        try part.add(to: root)
      }
    } catch {
      throw MarkupError("\(error)", at: Markup.Place(file: file))
    }
  }

  /// The report as a document.
  package static func document(of report: Report) -> Document {
    document(bytes(of: report))
  }

  /// The report as a document, with the datapoints of a reporting standard.
  ///
  /// - Throws: As for its bytes.
  package static func document(
    of report: Report,
    with index: DisclosureIndex
  ) throws(MarkupError) -> Document {
    document(try bytes(of: report, with: index))
  }

  /// The document that stands in a report's bytes.
  ///
  /// - Parameters:
  ///   - bytes: What was written here, not what was read from a file.
  ///   - hasFacts: Whether it has the facts that answer the datapoints of a reporting standard: of
  ///     many partnerships they are two thirds of a report, and the ``Page`` shows none of them.
  package static func document(_ bytes: [UInt8], hasFacts: Bool = true) -> Document {
    Document(written: bytes, name: file, leavingOut: hasFacts ? nil : DisclosuresPart.fact)
  }

  private static func bytes(
    of report: Report,
    addingDisclosures: (OpenElement) throws -> Void
  ) rethrows -> [UInt8] {
    let text = DocumentText(root: "report", namespace: namespace)
    let project = report.project
    let root = text.root
    root.set("version", version)
    root.set("language", project.language.rawValue)
    root.add("title", project.title)
    root.add(project.undertaking)
    root.add("period", project.period)
    root.addNarrative(project.narrative)
    root.add(report.summary)
    root.add(report.adverse)
    root.addMethod(of: report)
    root.add(report.families)
    root.add(project.questionnaire)
    root.addWaves(of: report)
    root.addGroups(project.groups)
    root.addInstrumentChanges(report.instrumentDrifts)
    root.addCatalogue(of: project.outputs)
    root.addPartnerships(of: report)
    root.addSharedClaims(report.sharedClaims)
    root.addClaims(report.claims)
    try addingDisclosures(root)
    root.addEarlierReports(of: report)
    root.addQualities(report.quality)
    root.addDataQuality(report.rowUses)
    root.addDiagnostics(report.diagnostics)
    root.add(report.provenance)
    return text.finish()
  }
}
