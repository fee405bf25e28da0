import Impact
import Markup
import Rendering
import Standards
import Survey

/// The files of a report, all rendered in memory.
struct ReportFiles {
  /// The language of the main page and of the tables.
  let language: Language
  /// Another language in which there is a page too.
  let otherLanguage: Language?
  /// Templates that replace the built-in ones, by name.
  let templates: TemplateOverrides
  /// The kinds of file to write; nil for all that the report has something for.
  let formats: Set<ReportFormat>?
  let statement: StatementFiles

  /// A report that is written down, and is enough to make its files from.
  struct Text {
    fileprivate let xml: [UInt8]
    fileprivate let faults: Meanwhile<[MarkupError]>
    fileprivate let tables: Meanwhile<Result<[OutputFile], Complaints>>?
    /// Whether there may be something to tag.
    fileprivate let mayBeTagged: Bool
  }

  /// Writes a report down, and begins to check it against its schema.
  ///
  /// - Throws: ``Complaints`` when a fact does not fit its datapoint, which is our own fault.
  func text(of report: Report, _ disclosures: DisclosureIndex?) throws(Complaints) -> Text {
    let misfits = disclosures.map(FactCheck.faults) ?? []
    guard misfits.isEmpty else { throw Complaints(misfits) }
    let xml = try xml(of: report, disclosures)
    return Text(
      xml: xml,
      faults: Meanwhile { ReportSchema.validate(xml) },
      tables: isWanted(.tables) ? Meanwhile { self.tables(of: report, disclosures) } : nil,
      mayBeTagged: report.project.undertaking.identifier != nil && disclosures?.isTagged == true
    )
  }

  /// Renders a report.
  ///
  /// - Throws: ``Complaints`` for a mistaken template, or when `report.xml` does not fit its
  ///   schema, which is our own fault.
  func render(_ text: Text) throws(Complaints) -> [OutputFile] {
    let rendered = Result { () throws(Complaints) in try files(of: text) }
    // Behind whatever else is wrong may be a report that does not fit its schema.
    let faults = text.faults.value
    guard faults.isEmpty else { throw Complaints(faults.map(Self.invalid)) }
    return try rendered.get() + (text.tables?.value.get() ?? [])
  }

  /// All files but the tables.
  private func files(of text: Text) throws(Complaints) -> [OutputFile] {
    let isTagging = formats?.contains(.xbrl) ?? text.mayBeTagged
    let xml = isWanted(.xml) ? [OutputFile("report.xml", text.xml)] : []
    guard isWanted(.html) || isTagging else { return xml }
    // Someone's own template may look at anything.
    let hasFacts = isTagging || !templates.files.isEmpty
    let document = ReportXML.document(text.xml, hasFacts: hasFacts)
    let files = (isWanted(.html) ? try pages(of: document) : []) + xml
    guard isTagging, formats != nil || InlineXBRL.lack(of: document) == nil else { return files }
    return files + (try statement.render(document))
  }

  private func xml(
    of report: Report,
    _ disclosures: DisclosureIndex?
  ) throws(Complaints) -> [UInt8] {
    guard let disclosures else { return ReportXML.bytes(of: report) }
    do {
      return try ReportXML.bytes(of: report, with: disclosures)
    } catch {
      throw Complaints([Self.invalid(error)])
    }
  }

  private func tables(
    of report: Report,
    _ disclosures: DisclosureIndex?
  ) -> Result<[OutputFile], Complaints> {
    let ofReport = Tables.files(of: report, language: language)
    return Result { () throws(MarkupError) in
      let ofDisclosures = try disclosures.map { (index) throws(MarkupError) in
        try Tables.files(of: index, in: report.project, language: language)
      }
      return (ofReport + (ofDisclosures ?? [])).map { OutputFile("tables/\($0.name)", $0.bytes) }
    }.mapError { Complaints([Self.invalid($0)]) }
  }

  private func isWanted(_ format: ReportFormat) -> Bool { formats?.contains(format) ?? true }

  private func pages(of document: Document) throws(Complaints) -> [OutputFile] {
    let files = [OutputFile("report.html", try page(document, in: language))]
    guard let otherLanguage else { return files }
    let other = try page(document, in: otherLanguage)
    return files + [OutputFile(Self.name(in: otherLanguage), other)]
  }

  /// The name of the page in another language than the report's own.
  static func name(in language: Language) -> String { "report.\(language.rawValue).html" }

  private func page(_ document: Document, in language: Language) throws(Complaints) -> [UInt8] {
    do {
      return try Page.html(of: document, in: language, overriding: templates.files)
    } catch {
      throw Complaints([templates.complaint(error)])
    }
  }

  private static func invalid(_ error: MarkupError) -> Diagnostic {
    Diagnostic(
      .error,
      .reportInvalid,
      "The report does not fit its own schema: \(error)",
      hint: "This is a fault of Samhold: please report it. Nothing was written."
    )
  }
}
