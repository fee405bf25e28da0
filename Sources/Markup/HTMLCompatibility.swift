import CLibXML2

/// Makes a tree such that the XML serialiser writes what an HTML parser reads as the same tree.
///
/// This needs no XHTML mode of libxml2, which differs between versions and adds elements.
enum HTMLCompatibility {
  /// Elements that HTML closes at once (HTML Standard, "Void elements").
  private static let void: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
  ]

  /// Elements whose content HTML takes as it stands, to the end tag.
  static let raw: Set<String> = ["script", "style"]

  /// Prepares an element and all below it.
  static func prepare(_ element: Element) throws(MarkupError) {
    // An explicit stack, since a document made by the program may be of any depth.
    var waiting = [element]
    while let element = waiting.popLast() {
      waiting += element.children
      guard element.isInNamespace(Namespace.xhtml) else { continue }
      let name = element.name
      if let prefix = element.prefix {
        throw MarkupError("HTML has no prefixes, as in '\(prefix):\(name)'", at: element.place)
      }
      if void.contains(name) {
        guard element.isEmpty else {
          throw MarkupError("HTML allows no content in '\(name)'", at: element.place)
        }
        continue
      }
      if raw.contains(name) {
        try checkRaw(element, name)
        markUnescaped(element)
      }
      keepEndTag(of: element)
    }
  }

  private static func checkRaw(_ element: Element, _ name: String) throws(MarkupError) {
    if !element.children.isEmpty {
      throw MarkupError("HTML allows no elements in '\(name)'", at: element.place)
    }
    // Bytes, since a character may be one of these with a combining mark.
    let text = element.text.utf8
    if text.contains(UInt8(ascii: "<")) || text.contains(UInt8(ascii: "&"))
      || text.contains(UInt8(ascii: "]")) && Array(text).contains("]]>".utf8)
    {
      throw MarkupError(
        "'\(name)' contains '<', '&' or ']]>', which HTML cannot escape there",
        at: element.place,
        hint: "write the \(name) without these characters"
      )
    }
  }

  /// Keeps `>` in style sheets readable: XML needs no escape for it, HTML would not undo it.
  private static func markUnescaped(_ element: Element) {
    for node in element.childNodes where node.kind == XML_TEXT_NODE {
      unsafe cxml_mark_unescaped(node.pointer)
    }
  }

  /// Gives an element without children an empty text, which keeps it from being written `<p/>`.
  private static func keepEndTag(of element: Element) {
    guard element.isEmpty else { return }
    let text = unsafe Library.allocated(xmlNewDocText(element.document.pointer, ""))
    _ = unsafe xmlAddChild(element.pointer, text)
  }
}
