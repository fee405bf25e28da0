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
  package var children: [Element] { childNodes.compactMap(\.element) }

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
    let value =
      if let namespace {
        unsafe xmlGetNsProp(pointer, name, namespace)
      } else {
        unsafe xmlGetNoNsProp(pointer, name)
      }
    return unsafe value.map { unsafe Library.string(taking: $0) }
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
          value: unsafe Library.string(
            taking: xmlNodeListGetString(document.pointer, attribute.pointee.children, 1)
          )
        )
      )
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
