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

  /// Renders a report.
  ///
  /// - Throws: ``Complaints`` for a mistaken template, or when `report.xml` does not fit its
  ///   schema, which is our own fault.
  func render(
    _ report: Report,
    _ disclosures: DisclosureIndex?
  ) throws(Complaints) -> [OutputFile] {
    let misfits = disclosures.map(FactCheck.faults) ?? []
    guard misfits.isEmpty else { throw Complaints(misfits) }
    let document = try document(of: report, disclosures)
    let xml = try xml(document)
    let faults = Meanwhile { ReportSchema.validate(xml) }
    let tables = isWanted(.tables) ? Meanwhile { self.tables(of: report, disclosures) } : nil
    let rendered = Result { () throws(Complaints) in
      var files = isWanted(.html) ? try pages(of: document) : []
      if isWanted(.xml) { files.append(OutputFile("report.xml", xml)) }
      if formats?.contains(.xbrl) ?? (InlineXBRL.lack(of: document) == nil) {
        files += try statement.render(document)
      }
      return files
    }
    // Behind whatever else is wrong may be a report that does not fit its schema.
    guard faults.value.isEmpty else { throw Complaints(faults.value.map(Self.invalid)) }
    return try rendered.get() + (tables?.value.get() ?? [])
  }

  private func document(
    of report: Report,
    _ disclosures: DisclosureIndex?
  ) throws(Complaints) -> Document {
    guard let disclosures else { return ReportXML.document(of: report) }
    do {
      return try ReportXML.document(of: report, with: disclosures)
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

  private func xml(_ document: Document) throws(Complaints) -> [UInt8] {
    do {
      return try Writer.xml(document)
    } catch {
      throw Complaints([Self.invalid(error)])
    }
  }

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
