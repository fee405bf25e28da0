/// Packs an Inline XBRL document for filing, as a report package (`.xbri`).
///
/// XBRL Report Package 1.0 (2023): one top folder with `META-INF/reportPackage.json`, which says
/// what kind of package it is, and the document alone in `reports`.
package enum ReportPackage {
  /// The package's bytes: the same for the same document; nil for one too large to be packed.
  ///
  /// - Parameters:
  ///   - document: The document, as ``InlineXBRL`` writes it.
  ///   - name: The name of the top folder: letters, digits and hyphens.
  package static func bytes(of document: [UInt8], named name: String) -> [UInt8]? {
    let kind = """
      {"documentInfo": {"documentType": "https://xbrl.org/report-package/2023/xbri"}}

      """
    var archive = StoredArchive()
    guard archive.add("\(name)/META-INF/reportPackage.json", Array(kind.utf8)),
      archive.add("\(name)/reports/esrs.xhtml", document)
    else { return nil }
    return archive.bytes
  }
}
