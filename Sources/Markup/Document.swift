import CLibXML2

/// An XML document: a tree of elements owned by libxml2.
///
/// Nodes are added to a document and never taken out, so every `Element` and `Node` stays valid
/// for as long as it exists: each keeps its document alive. A document belongs to one task at a
/// time and is not `Sendable`; several documents may be worked on in parallel.
@safe
package final class Document {
  /// The document's name in errors, usually the file it came from.
  package let name: String

  /// Owned: freed with this object and never before, which is what makes `Element` and `Node` safe.
  let pointer: xmlDocPtr
  private let rootPointer: xmlNodePtr

  /// The outermost element.
  package var root: Element {
    unsafe Element(document: self, pointer: rootPointer)
  }

  /// Takes over a document of libxml2's that has a root element.
  init(taking pointer: xmlDocPtr, root: xmlNodePtr, name: String) {
    self.name = name
    unsafe self.pointer = pointer
    unsafe self.rootPointer = root
  }

  deinit {
    unsafe xmlFreeDoc(pointer)
  }
}

extension Document {
  /// Makes a document with an empty root element.
  ///
  /// - Parameters:
  ///   - root: The root's name, `local` or `prefix:local` with one of `prefixes`.
  ///   - namespace: The default namespace, of the root and of all below it without a prefix.
  ///   - prefixes: Namespace prefixes to declare on the root, in the order in which to write them.
  ///   - name: The document's name in errors.
  /// - Precondition: `root` is a name, and its prefix is declared.
  package convenience init(
    root: String,
    namespace: String? = nil,
    prefixes: KeyValuePairs<String, String> = [:],
    name: String = "document"
  ) {
    let qualified = QualifiedName(root)
    self.init(unboundRoot: qualified.local, name: name)
    if let namespace { self.root.declare(prefix: nil, as: namespace) }
    for (prefix, uri) in prefixes { self.root.declare(prefix: prefix, as: uri) }
    self.root.bind(to: qualified)
  }

  /// Makes a document of a copy of one element and all below it.
  package convenience init(copying element: Element, name: String) {
    Library.prepare()
    let document = unsafe Library.allocated(xmlNewDoc("1.0"))
    // Safe: the copy is made for the new document, which takes it over; the original stays.
    let root = unsafe Library.allocated(xmlDocCopyNode(element.pointer, document, 1))
    _ = unsafe xmlDocSetRootElement(document, root)
    unsafe self.init(taking: document, root: root, name: name)
  }

  /// Makes a document whose root element's namespace is not yet settled.
  convenience init(unboundRoot local: String, name: String) {
    Library.prepare()
    let document = unsafe Library.allocated(xmlNewDoc("1.0"))
    let root = unsafe Library.allocated(xmlNewDocNode(document, nil, local, nil))
    _ = unsafe xmlDocSetRootElement(document, root)
    unsafe self.init(taking: document, root: root, name: name)
  }
}
