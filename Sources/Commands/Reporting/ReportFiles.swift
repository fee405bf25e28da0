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
    let faults = ReportSchema.validate(document)
    guard faults.isEmpty else { throw Complaints(faults.map(Self.invalid)) }
    var files: [OutputFile] = []
    if isWanted(.html) { files += try pages(of: document) }
    if isWanted(.xml) { files.append(OutputFile("report.xml", try xml(document))) }
    if formats?.contains(.xbrl) ?? (InlineXBRL.lack(of: document) == nil) {
      files += try statement.render(document)
    }
    return isWanted(.tables) ? files + (try tables(of: report, disclosures)) : files
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
  ) throws(Complaints) -> [OutputFile] {
    var files = Tables.files(of: report, language: language)
    do {
      if let disclosures {
        files += try Tables.files(of: disclosures, in: report.project, language: language)
      }
      return files.map { OutputFile("tables/\($0.name)", $0.bytes) }
    } catch {
      throw Complaints([Self.invalid(error)])
    }
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
