import Markup

/// What all facts of a document share: the taxonomy they are tagged by, and whose they are.
struct TaggingFrame {
  /// The prefix and the namespace of the taxonomy's names.
  let prefix: String
  let namespace: String
  /// Where the taxonomy begins: its entry point.
  let schema: String
  /// The register that the undertaking's identifier is from, as a URI, and the identifier.
  let entity: (scheme: String, identifier: String)

  /// Prefixes that have a meaning of their own in the document.
  private static let taken: Set<String> = [
    "ix", "ixt", "xbrli", "xbrldi", "link", "xlink", "xsi", "xml", "xmlns",
  ]

  /// Reads the frame of a report.
  ///
  /// - Throws: ``InlineXBRLFault/tagging(_:)`` if the report has none.
  init(of report: Document) throws(InlineXBRLFault) {
    do throws(MarkupError) {
      let disclosures = try Self.disclosures(of: report)
      prefix = try Self.attribute("prefix", of: disclosures)
      namespace = try Self.attribute("namespace", of: disclosures)
      schema = try Self.attribute("schema", of: disclosures)
      entity = try Self.entity(of: report)
      guard !Self.taken.contains(prefix), schema.hasPrefix(namespace) else {
        throw MarkupError("the entry point lies outside the namespace", at: disclosures.place)
      }
    } catch {
      throw .tagging([error])
    }
  }

  private static func disclosures(of report: Document) throws(MarkupError) -> Element {
    guard let disclosures = report.root.child("disclosures"), disclosures["tagged"] == "true" else {
      throw MarkupError("the report has no tagged disclosures", at: report.root.place)
    }
    return disclosures
  }

  private static func attribute(
    _ name: String,
    of disclosures: Element
  ) throws(MarkupError) -> String {
    guard let value = disclosures[name], !value.isEmpty else {
      throw MarkupError("the disclosures have no \(name)", at: disclosures.place)
    }
    return value
  }

  /// The register numbers that facts can be stated for.
  ///
  /// LEI is what European filings ask for (ESEF), the Danish scheme what the Danish authority asks
  /// for (`http://www.dcca.dk/cvr`).
  private static func entity(
    of report: Document
  ) throws(MarkupError) -> (scheme: String, identifier: String) {
    let identifier = report.root.child("undertaking")?.child("identifier")
    switch (identifier?["scheme"], identifier?.text) {
    case ("lei", let value?): return ("http://standards.iso.org/iso/17442", value)
    case ("cvr", let value?): return ("http://www.dcca.dk/cvr", value)
    default: throw MarkupError("the undertaking has no identifier", at: report.root.place)
    }
  }

  /// A name of the taxonomy, as it is written in a document.
  func name(_ local: String) -> String { "\(prefix):\(local)" }

  /// A member of the taxonomy as a value: Extensible Enumerations 2.0 wants the expanded name.
  func uri(ofMember local: String) -> String { "\(namespace)#\(local)" }
}
