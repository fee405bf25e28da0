import CLibXML2

/// An element of a document, to be read or added to.
@safe
package struct Element {
  /// The document that holds the element, kept alive by it.
  package let document: Document

  /// Safe: nodes are freed with their document only, and `document` keeps that alive.
  let pointer: xmlNodePtr

  init(document: Document, pointer: xmlNodePtr) {
    self.document = document
    unsafe self.pointer = pointer
  }

  /// The name without its prefix.
  package var name: String { unsafe Library.string(pointer.pointee.name) ?? "" }

  /// The prefix in front of the name, if it has one.
  package var prefix: String? { unsafe Library.string(pointer.pointee.ns?.pointee.prefix) }

  /// The namespace, or nil.
  package var namespace: String? { unsafe Library.string(pointer.pointee.ns?.pointee.href) }

  /// Whether the element is in a namespace.
  func isInNamespace(_ namespace: String) -> Bool {
    unsafe xmlStrEqual(pointer.pointee.ns?.pointee.href, namespace) == 1
  }

  /// Whether nothing stands inside, not even text.
  var isEmpty: Bool { unsafe pointer.pointee.children == nil }

  /// The name with its prefix.
  var qualifiedName: QualifiedName { QualifiedName(prefix: prefix, local: name) }

  /// All text in the element and below it, in document order.
  package var text: String { node.string }

  /// The line on which the start tag ends, or nil in a document made by the program.
  package var line: Int? { node.line }

  /// Where the element stands.
  package var place: Place { Place(file: document.name, line: line) }

  /// The element as a node, to evaluate an XPath expression from.
  package var node: Node { unsafe Node(document: document, pointer: pointer) }

  /// The element around this one; nil for the root.
  package var parent: Element? {
    unsafe pointer.pointee.parent.flatMap {
      unsafe Node(document: document, pointer: $0).element
    }
  }

  /// The elements directly inside, in order.
  package var children: [Element] {
    var elements: [Element] = []
    var next = unsafe pointer.pointee.children
    while let child = unsafe next {
      if unsafe child.pointee.type == XML_ELEMENT_NODE {
        unsafe elements.append(Element(document: document, pointer: child))
      }
      unsafe next = child.pointee.next
    }
    return elements
  }

  /// The elements of a local name directly inside, in order, whatever their namespace.
  package func children(_ name: String) -> [Element] {
    unsafe Library.with(name) { name in
      var elements: [Element] = []
      var next = unsafe pointer.pointee.children
      while let child = unsafe Self.first(name, from: next) {
        unsafe elements.append(Element(document: document, pointer: child))
        unsafe next = child.pointee.next
      }
      return elements
    }
  }

  /// The first element of a local name directly inside, whatever its namespace; nil for none.
  package func child(_ name: String) -> Element? {
    unsafe Library.with(name) { unsafe Self.first($0, from: pointer.pointee.children) }
      .map { unsafe Element(document: document, pointer: $0) }
  }

  /// The first element of a local name among a node and those after it.
  private static func first(
    _ name: UnsafePointer<xmlChar>,
    from start: xmlNodePtr?
  ) -> xmlNodePtr? {
    var next = unsafe start
    while let node = unsafe next {
      if unsafe node.pointee.type == XML_ELEMENT_NODE,
        unsafe xmlStrEqual(node.pointee.name, name) == 1
      {
        return unsafe node
      }
      unsafe next = node.pointee.next
    }
    return nil
  }

  /// All nodes directly inside, text and comments included, in order.
  var childNodes: [Node] {
    var nodes: [Node] = []
    var next = unsafe pointer.pointee.children
    while let child = unsafe next {
      unsafe nodes.append(Node(document: document, pointer: child))
      unsafe next = child.pointee.next
    }
    return nodes
  }

  /// The value of an attribute in no namespace, or nil.
  package subscript(_ name: String) -> String? { self[name, namespace: nil] }

  /// The value of an attribute, or nil.
  package subscript(_ name: String, namespace namespace: String?) -> String? {
    // Found by libxml2 itself: this is asked for far more often than for all attributes.
    unsafe Library.with(name) { unsafe xmlHasNsProp(pointer, $0, namespace) }
      .map { unsafe value(of: $0) }
  }

  private func value(of attribute: xmlAttrPtr) -> String {
    unsafe Library.text(ofOnly: attribute.pointee.children)
      ?? Library.string(
        taking: xmlNodeListGetString(document.pointer, attribute.pointee.children, 1)
      )
  }

  /// The attributes in the order in which they were written; namespace declarations are none.
  package var attributes: [Attribute] {
    var attributes: [Attribute] = []
    var next = unsafe pointer.pointee.properties
    while let attribute = unsafe next {
      attributes.append(
        Attribute(
          name: unsafe Library.string(attribute.pointee.name) ?? "",
          prefix: unsafe Library.string(attribute.pointee.ns?.pointee.prefix),
          namespace: unsafe Library.string(attribute.pointee.ns?.pointee.href),
          value: unsafe value(of: attribute)
        )
      )
      unsafe next = attribute.pointee.next
    }
    return attributes
  }

  /// The names and values of the attributes in no namespace, in the order in which they were written.
  package var plainAttributes: [(name: String, value: String)] {
    var attributes: [(name: String, value: String)] = []
    var next = unsafe pointer.pointee.properties
    while let attribute = unsafe next {
      if unsafe attribute.pointee.ns == nil {
        let name = unsafe Library.string(attribute.pointee.name) ?? ""
        attributes.append((name, unsafe value(of: attribute)))
      }
      unsafe next = attribute.pointee.next
    }
    return attributes
  }

  /// The namespace declarations that stand on the element itself.
  var declarations: [NamespaceDeclaration] {
    var declarations: [NamespaceDeclaration] = []
    var next = unsafe pointer.pointee.nsDef
    while let declaration = unsafe next {
      declarations.append(
        NamespaceDeclaration(
          prefix: unsafe Library.string(declaration.pointee.prefix),
          namespace: unsafe Library.string(declaration.pointee.href) ?? ""
        )
      )
      unsafe next = declaration.pointee.next
    }
    return declarations
  }
}

/// A prefix, or none for the default namespace, and what it stands for.
struct NamespaceDeclaration: Equatable {
  let prefix: String?
  let namespace: String
}

/// An attribute as it stands on an element.
package struct Attribute: Equatable, Sendable {
  /// The name without its prefix.
  package let name: String
  /// The prefix in front of the name, if it has one.
  package let prefix: String?
  /// The namespace; nil for an attribute without a prefix.
  package let namespace: String?
  /// The value, with references resolved and white space normalised as XML prescribes.
  package let value: String

  /// The name with its prefix.
  var qualifiedName: QualifiedName { QualifiedName(prefix: prefix, local: name) }
}
