import Markup
import Rendering
import Standards
import Survey

/// The files that carry the tagged disclosures, all rendered in memory.
struct StatementFiles {
  /// The language of the document that is named plainly, and is packed.
  let language: Language
  /// Another language in which there is a document too.
  let otherLanguage: Language?
  let templates: TemplateOverrides
  /// Schemas that the documents must fit as well.
  let schema: Schema?
  /// Whether a report package is written too.
  let isPacked: Bool

  /// Every name such a file can have.
  static let names =
    ["esrs.xhtml", "esrs.xbri"] + Language.allCases.map { "esrs.\($0.rawValue).xhtml" }

  /// Renders the disclosures of a report.
  ///
  /// - Throws: ``Complaints`` for a mistaken template, or when the tagging would not be valid.
  func render(_ document: Document) throws(Complaints) -> [OutputFile] {
    if let lack = InlineXBRL.lack(of: document) { throw Complaints([Self.nothingToFile(lack)]) }
    let statement = try statement(of: document, in: language)
    var files = [OutputFile("esrs.xhtml", statement)]
    if let otherLanguage {
      let bytes = try self.statement(of: document, in: otherLanguage)
      files.append(OutputFile("esrs.\(otherLanguage.rawValue).xhtml", bytes))
    }
    guard isPacked else { return files }
    guard let package = ReportPackage.bytes(of: statement, named: "esrs") else {
      throw Complaints([
        Diagnostic(.error, .cannotWrite, "esrs.xbri cannot be written: it would be too large.")
      ])
    }
    return files + [OutputFile("esrs.xbri", package)]
  }

  private func statement(
    of document: Document,
    in language: Language
  ) throws(Complaints) -> [UInt8] {
    let bytes: [UInt8]
    do throws(InlineXBRLFault) {
      bytes = try InlineXBRL.xhtml(of: document, in: language, overriding: templates.files)
    } catch {
      switch error {
      case .template(let error): throw Complaints([templates.complaint(error)])
      case .tagging(let errors): throw Complaints(errors.map(invalid))
      }
    }
    try validate(bytes)
    return bytes
  }

  /// Checks a document against the schemas that were given.
  private func validate(_ bytes: [UInt8]) throws(Complaints) {
    guard let schema else { return }
    let faults: [MarkupError]
    do {
      faults = schema.validate(try Document(parsing: bytes, name: "esrs.xhtml"))
    } catch {
      faults = [error]
    }
    guard faults.isEmpty else { throw Complaints(faults.map(invalid)) }
  }

  private func invalid(_ error: MarkupError) -> Diagnostic {
    Diagnostic(
      .error,
      templates.files.isEmpty ? .reportInvalid : .templateFault,
      "esrs.xhtml would not be valid: \(error).",
      hint: templates.files.isEmpty
        ? "This is a fault of Samhold: please report it. Nothing was written."
        : "Try it without your own templates. Nothing was written."
    )
  }

  private static func nothingToFile(_ lack: InlineXBRL.Lack) -> Diagnostic {
    let (reason, hint) =
      switch lack {
      case .identifier:
        (
          "the undertaking has no identifier",
          "Give `undertaking:` an `identifier:`, its LEI or CVR number."
        )
      case .finalTaxonomy: ("the taxonomy of its standard is only a draft", draftHint)
      case .facts:
        ("the report answers no datapoint that has a tag", "See the index in report.html.")
      }
    return Diagnostic(
      .error,
      .statementNotTagged,
      "There is nothing to file: \(reason).",
      hint: hint
    )
  }

  /// What is told of a report that would have a statement, were its standard's taxonomy final.
  static func notesOnDraft(of index: DisclosureIndex?, in project: Project) -> [Diagnostic] {
    guard let index, !index.isTagged, project.undertaking.identifier != nil else { return [] }
    return [
      Diagnostic(
        .note,
        .statementNotTagged,
        "There is no esrs.xhtml: the taxonomy of \(index.map.standard) is only a draft.",
        hint: draftHint
      )
    ]
  }

  private static let draftHint =
    "Write `draft_tags: true` under `disclosures:` to tag by the draft, or choose `esrs-2023`."
}
