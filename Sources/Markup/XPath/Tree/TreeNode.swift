import CLibXML2

/// A node of the tree that an evaluation goes through, without a hold on its document.
///
/// Safe: nodes are freed with their document only, and whoever evaluates holds that: the
/// `XPathEvaluator`, whose variables and values these are.
@safe
struct TreeNode: Equatable {
  /// For an attribute or a document really another struct of libxml2's; see `Node`.
  let pointer: xmlNodePtr

  init(_ pointer: xmlNodePtr) {
    unsafe self.pointer = pointer
  }

  static func == (one: TreeNode, other: TreeNode) -> Bool {
    unsafe one.pointer == other.pointer
  }

  private var kind: xmlElementType { unsafe pointer.pointee.type }

  var isElement: Bool { kind == XML_ELEMENT_NODE }
  var isAttribute: Bool { kind == XML_ATTRIBUTE_NODE }
  var isDocument: Bool { kind == XML_DOCUMENT_NODE }

  /// The node around this one; of an attribute its element, of the root the document.
  var parent: TreeNode? { unsafe pointer.pointee.parent.map { unsafe TreeNode($0) } }

  /// The first node inside an element or a document.
  var firstChild: TreeNode? {
    guard isElement || isDocument else { return nil }
    return unsafe pointer.pointee.children.map { unsafe TreeNode($0) }
  }

  /// The node after this one.
  var next: TreeNode? { unsafe pointer.pointee.next.map { unsafe TreeNode($0) } }

  /// Where an element stands among all, or nil for what `xmlXPathOrderDocElems` has not numbered.
  var elementOrder: Int? {
    guard isElement else { return nil }
    // libxml2 keeps the number below zero in a field that elements do not use.
    let order = unsafe Int(bitPattern: pointer.pointee.content)
    return order < 0 ? -order : nil
  }

  /// The node's own name test: an element of that name and namespace.
  func isElement(named name: TreeName) -> Bool {
    guard isElement, unsafe xmlStrEqual(pointer.pointee.name, name.local) == 1 else {
      return false
    }
    guard let namespace = unsafe name.namespace else { return unsafe pointer.pointee.ns == nil }
    return unsafe xmlStrEqual(pointer.pointee.ns?.pointee.href, namespace) == 1
  }

  /// The attribute of a name without a prefix.
  func attribute(_ name: TreeName) -> TreeNode? {
    guard isElement else { return nil }
    var next = unsafe pointer.pointee.properties
    while let attribute = unsafe next {
      let isPlain =
        unsafe attribute.pointee.ns == nil || attribute.pointee.ns.pointee.prefix == nil
      if isPlain, unsafe xmlStrEqual(attribute.pointee.name, name.local) == 1 {
        // An attribute begins with the fields of a node.
        let node = unsafe UnsafeMutableRawPointer(attribute).assumingMemoryBound(to: xmlNode.self)
        return unsafe TreeNode(node)
      }
      unsafe next = attribute.pointee.next
    }
    return nil
  }

  /// The node's string value, without a copy where it is all in one piece.
  ///
  /// The bytes end in NUL, which is not counted, and are lent for the call.
  func withText<Value>(_ body: (UnsafePointer<xmlChar>) -> Value) -> Value {
    if isElement || isAttribute {
      guard let first = unsafe pointer.pointee.children else { return unsafe Self.empty(body) }
      if unsafe first.pointee.next == nil, unsafe first.pointee.type == XML_TEXT_NODE,
        let text = unsafe first.pointee.content
      {
        return unsafe body(text)
      }
    }
    // Safe: the copy is ours, and freed once it was read.
    guard let text = unsafe xmlXPathCastNodeToString(pointer) else {
      return unsafe Self.empty(body)
    }
    defer { unsafe cxml_free(text) }
    return unsafe body(text)
  }

  private static func empty<Value>(_ body: (UnsafePointer<xmlChar>) -> Value) -> Value {
    var end: xmlChar = 0
    return unsafe body(&end)
  }

  /// The node's string value.
  var string: String {
    unsafe withText { unsafe String(cString: $0) }
  }

  /// The node's string value as a number.
  var number: Double { unsafe withText { unsafe xmlXPathCastStringToNumber($0) } }

  /// Whether two nodes have the same string value.
  func hasText(of other: TreeNode) -> Bool {
    unsafe withText { text in unsafe other.withText { unsafe xmlStrEqual(text, $0) == 1 } }
  }

  /// Whether the node's string value is some text.
  func hasText(_ wanted: String) -> Bool {
    unsafe withText { text in
      unsafe Library.with(wanted) { unsafe xmlStrEqual(text, $0) == 1 }
    }
  }

  /// Whether the node's string value is some text.
  func hasText(_ wanted: TreeText) -> Bool {
    unsafe withText { unsafe xmlStrEqual($0, wanted.pointer) == 1 }
  }
}

/// A name to look for in a tree.
@safe
final class TreeName {
  /// Owned, as is the namespace: freed with this object.
  let local: UnsafeMutablePointer<xmlChar>
  /// Nil for a name in no namespace.
  let namespace: UnsafeMutablePointer<xmlChar>?

  init(_ local: String, in namespace: String? = nil) {
    unsafe self.local = TreeText.copy(of: local)
    unsafe self.namespace = unsafe namespace.map { unsafe TreeText.copy(of: $0) }
  }

  deinit {
    unsafe cxml_free(local)
    unsafe cxml_free(namespace)
  }
}

/// A text as libxml2 keeps it, to be compared with many others.
@safe
final class TreeText {
  /// Owned: freed with this object; ends in NUL.
  let pointer: UnsafeMutablePointer<xmlChar>

  init(_ text: String) {
    unsafe pointer = Self.copy(of: text)
  }

  static func copy(of text: String) -> UnsafeMutablePointer<xmlChar> {
    unsafe Library.allocated(Library.with(text) { unsafe xmlStrdup($0) })
  }

  deinit {
    unsafe cxml_free(pointer)
  }
}
