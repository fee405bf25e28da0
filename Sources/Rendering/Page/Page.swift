package import Markup
package import Survey
import Templates

/// Writes a report as one page to read, print and sign: XHTML without a script or an outside
/// request.
///
/// What stands on it, in which order and in which words, is said by templates alone:
/// `page/report.xhtml`, what it includes, and the phrases in `text/`.
package enum Page {
  /// The template the page begins with, and where it lies.
  private static let (folder, start) = ("page/", "report.xhtml")

  /// The page for a report.
  ///
  /// - Parameters:
  ///   - report: The report as ``ReportXML`` gives it, or as it was read from a `report.xml` that
  ///     is valid against the schema.
  ///   - language: The language of the page. Texts of the user's that lack it are shown in
  ///     another, and marked as such.
  ///   - overrides: Templates and phrase books to use instead of the embedded ones, by the same
  ///     names: `page/summary.xhtml`, `text/da.yaml`.
  /// - Returns: The page in UTF-8: the same bytes for the same report, language and templates.
  /// - Throws: `MarkupError` with file and line for a template or phrase book that is mistaken.
  package static func html(
    of report: Document,
    in language: Language,
    overriding overrides: [String: [UInt8]] = [:]
  ) throws(MarkupError) -> [UInt8] {
    let load = { (name: String) in overrides[name] ?? TemplateFiles.bytes(of: name) }
    let tongue = try Tongue(language, load: load)
    let contents = ReportIndex(report)
    let template = try Template(start, prefixes: ["r": ReportXML.namespace]) { load(folder + $0) }
    let functions = PageFunctions(tongue: tongue, report: contents)
    let elements = PageElements(
      tongue: tongue,
      report: contents,
      functions: functions,
      paper: .page
    )
    return try template.xhtml(report, functions: functions.byName, handlers: elements.byName())
  }
}
