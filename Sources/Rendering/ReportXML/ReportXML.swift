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

  /// The report as a document.
  ///
  /// Of a finding that is withheld or not known nothing is written but what it is about, its state
  /// and its rule or reason. A figure that is not finite is written as it is, and the schema then
  /// refuses the document: see ``ReportSchema``.
  package static func document(of report: Report) -> Document {
    document(of: report) { _ in }
  }

  /// The report as a document, with the datapoints of a reporting standard.
  ///
  /// - Throws: `MarkupError` for an embedded phrase book that lacks a phrase, which is our own fault.
  package static func document(
    of report: Report,
    with index: DisclosureIndex
  ) throws(MarkupError) -> Document {
    let words = try DisclosureWords()
    do {
      return try document(of: report) { root in
        var part = DisclosuresPart(index, words: words)
        try part.add(to: root)
      }
    } catch {
      throw MarkupError("\(error)", at: Markup.Place(file: "report.xml"))
    }
  }

  private static func document(
    of report: Report,
    addingDisclosures: (Element) throws -> Void
  ) rethrows -> Document {
    let document = Document(root: "report", namespace: namespace, name: "report.xml")
    let project = report.project
    let root = document.root
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
    return document
  }
}
