import CLibXML2

/// A node as XPath knows them: an element, an attribute, a text, a comment or the whole document.
@safe
package struct Node {
  /// The document that holds the node, kept alive by it.
  package let document: Document

  /// Safe: nodes are freed with their document only, and `document` keeps that alive.
  ///
  /// For an attribute or a document this is really another struct of libxml2's; all of them begin
  /// with the same fields, up to `doc`, and only those are read before the kind is known.
  let pointer: xmlNodePtr

  init(document: Document, pointer: xmlNodePtr) {
    self.document = document
    unsafe self.pointer = pointer
  }

  var kind: xmlElementType { unsafe pointer.pointee.type }

  /// The name without its prefix; empty for the document itself.
  package var name: String { unsafe Library.string(pointer.pointee.name) ?? "" }

  /// The string value as XPath defines it: an attribute's value, or all text below.
  package var string: String {
    let isParent = kind == XML_ELEMENT_NODE || kind == XML_ATTRIBUTE_NODE
    return unsafe (isParent ? Library.text(ofOnly: pointer.pointee.children) : nil)
      ?? Library.string(taking: xmlXPathCastNodeToString(pointer))
  }

  /// The element this node is, or nil if it is another kind of node.
  package var element: Element? {
    guard kind == XML_ELEMENT_NODE else { return nil }
    return unsafe Element(document: document, pointer: pointer)
  }

  /// Whether the node is text, marked as a CDATA section or not.
  var isText: Bool { kind == XML_TEXT_NODE || kind == XML_CDATA_SECTION_NODE }

  /// The line on which the node's start tag or text ends, or nil if there is none.
  package var line: Int? {
    let line = unsafe xmlGetLineNo(pointer)
    return line > 0 ? line : nil
  }
}
