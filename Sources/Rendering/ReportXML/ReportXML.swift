package import Impact
package import Markup
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
    root.addClaims(report.claims)
    root.addEarlierReports(of: report)
    root.addQualities(report.quality)
    root.addDataQuality(report.rowUses)
    root.addDiagnostics(report.diagnostics)
    root.add(report.provenance)
    return document
  }
}
