import CLibXML2

/// Makes a tree such that the XML serialiser writes what an HTML parser reads as the same tree.
///
/// This needs no XHTML mode of libxml2, which differs between versions and adds elements.
enum HTMLCompatibility {
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
      let form = HTMLForm(of: name)
      if form == .void {
        guard element.isEmpty else {
          throw MarkupError("HTML allows no content in '\(name)'", at: element.place)
        }
        continue
      }
      if form == .raw {
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
    if let fault = fault(inRaw: Array(element.text.utf8)[...], of: name) {
      throw MarkupError(fault.message, at: element.place, hint: fault.hint)
    }
  }

  /// What HTML cannot hold in an element without escapes; nil if it can hold the text.
  static func fault(
    inRaw text: ArraySlice<UInt8>,
    of name: String
  ) -> (message: String, hint: String)? {
    // Bytes, since a character may be one of these with a combining mark.
    guard
      text.contains(UInt8(ascii: "<")) || text.contains(UInt8(ascii: "&"))
        || text.contains(UInt8(ascii: "]")) && text.contains("]]>".utf8)
    else { return nil }
    return (
      "'\(name)' contains '<', '&' or ']]>', which HTML cannot escape there",
      "write the \(name) without these characters"
    )
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

/// How HTML reads an element of XHTML, and how it must therefore be written.
enum HTMLForm {
  /// With an end tag, even where nothing stands in it.
  case ordinary
  /// Closed at once (HTML Standard, "Void elements").
  case void
  /// Its content is taken as it stands, to the end tag.
  case raw
  /// An element of another vocabulary, such as SVG.
  case foreign

  /// The form of an element in the namespace of XHTML.
  init(of name: String) {
    switch name {
    case "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source",
      "track", "wbr":
      self = .void
    case "script", "style": self = .raw
    default: self = .ordinary
    }
  }
}
