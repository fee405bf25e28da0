import Markup
import Survey

/// A folder with the schemas of Inline XBRL, laid out by their addresses.
///
/// `DIR/www.xbrl.org/2013/inlineXBRL/xhtml-inlinexbrl-1_1.xsd` and what it needs, such as
/// `DIR/www.w3.org/2001/xml.xsd`. They are the consortium's and not ours to hand on.
struct SchemaFolder {
  private static let start =
    "http://www.xbrl.org/2013/inlineXBRL/xhtml-inlinexbrl-1_1.xsd"
  /// More than any schema has.
  private static let mostBytes = 16 << 20

  let path: String

  /// Reads the schemas.
  ///
  /// - Throws: ``Complaints`` if they are not there or not schemas.
  func schema() throws(Complaints) -> Schema {
    let folder = Folder(path: path)
    do throws(MarkupError) {
      return try Schema(at: Self.start) { address in
        guard let parts = address.split(separator: "://", maxSplits: 1).last else { return nil }
        let path = folder.display(String(parts))
        return try? Descriptor.contents(of: path, atMost: Self.mostBytes).bytes
      }
    } catch {
      throw Complaints([
        Diagnostic(
          .error,
          .fileUnreadable,
          "The schemas of Inline XBRL cannot be read in \(path): \(error.message).",
          hint: "In the folder there must be www.xbrl.org/2013/inlineXBRL/"
            + "xhtml-inlinexbrl-1_1.xsd and what it needs, laid out by address."
        )
      ])
    }
  }
}
