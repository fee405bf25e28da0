package import Markup
package import Survey
import Templates

/// Writes a report's disclosures as one Inline XBRL document, for people and programs at once.
///
/// What stands in it, in which order and in which words, is said by the template `page/esrs.xhtml`
/// over report.xml, as for ``Page``. Contexts and units are made for the facts that are there and
/// shared among them. (Inline XBRL 1.1; the ESRS taxonomy asks for dimensions in `scenario`.)
package enum InlineXBRL {
  private static let (folder, start) = ("page/", "esrs.xhtml")

  /// What a report can lack that a document of facts needs.
  package enum Lack {
    /// The undertaking's identifier.
    case identifier
    /// Tags that are to be written: its standard's taxonomy is a draft.
    case finalTaxonomy
    /// A fact with a tag.
    case facts
  }

  /// What a report lacks first; nil when it can be written as a document of facts.
  package static func lack(of report: Document) -> Lack? {
    guard report.root.child("undertaking")?.child("identifier") != nil else { return .identifier }
    guard report.root.child("disclosures")?["tagged"] != "false" else { return .finalTaxonomy }
    let hasFacts = report.datapoints.contains { datapoint in
      datapoint.children("fact").contains { $0["concept"] != nil }
    }
    return hasFacts ? nil : .facts
  }

  /// The document for a report.
  ///
  /// - Parameters:
  ///   - report: The report as ``ReportXML`` gives it, or as it was read from a `report.xml` that
  ///     is valid against the schema.
  ///   - language: The language of the document, which is also that of its texts' facts. A text
  ///     that lacks it is shown in another, and tagged as such.
  ///   - overrides: Templates and phrase books to use instead of the embedded ones.
  /// - Returns: The document in UTF-8: the same bytes for the same report, language and templates.
  package static func xhtml(
    of report: Document,
    in language: Language,
    overriding overrides: [String: [UInt8]] = [:]
  ) throws(InlineXBRLFault) -> [UInt8] {
    let load = { (name: String) in overrides[name] ?? TemplateFiles.bytes(of: name) }
    let frame = try TaggingFrame(of: report)
    let facts = try FactSet(of: report)
    let (document, written) = try orTemplateFault { () throws(MarkupError) in
      try render(report, frame, facts, in: language, load: load)
    }
    let faults = InlineAudit(of: document, in: language).faults + facts.faults(of: written)
    guard faults.isEmpty else { throw .tagging(faults) }
    return try orTemplateFault { () throws(MarkupError) in
      try Writer.xml(document, indented: false)
    }
  }

  /// The document, and which parts of which facts the template had written.
  private static func render(
    _ report: Document,
    _ frame: TaggingFrame,
    _ facts: FactSet,
    in language: Language,
    load: @escaping (String) -> [UInt8]?
  ) throws(MarkupError) -> (Document, [String: [FactWriter.Part]]) {
    let tongue = try Tongue(language, load: load)
    let contents = ReportIndex(report)
    let functions = PageFunctions(tongue: tongue, report: contents)
    let words = FactWords(tongue: tongue, functions: functions)
    let writer = FactWriter(tongue: tongue, frame: frame, facts: facts, words: words)
    let page = PageElements(
      tongue: tongue,
      report: contents,
      functions: functions,
      paper: .strict(ChartImage(load: load, folder: folder))
    )
    let index = FactIndex(report)
    let inline = InlineElements(
      header: InlineHeader(frame: frame, facts: facts),
      writer: writer,
      index: index
    )
    let metrics = InlineFunctions(index: index, words: MetricWords(tongue: tongue, index: index))
    let template = try Template(start, prefixes: ["r": ReportXML.namespace]) { load(folder + $0) }
    let document = try template.render(
      report,
      functions: functions.byName.merging(metrics.byName) { $1 },
      handlers: page.byName().merging(inline.byName) { $1 }
    )
    return (document, writer.written)
  }

  private static func orTemplateFault<Value>(
    _ body: () throws(MarkupError) -> Value
  ) throws(InlineXBRLFault) -> Value {
    do throws(MarkupError) {
      return try body()
    } catch {
      throw .template(error)
    }
  }
}
