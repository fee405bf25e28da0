import CLibXML2

/// Names in these methods are `local` or `prefix:local` and mean what they would mean written at
/// that place in the file: without a prefix an element is in the default namespace and an
/// attribute in none; a prefix must be declared on the element or around it. Names come from the
/// program, so a wrong one is a broken precondition. Text and values come from anywhere: they are
/// escaped, and what XML cannot hold becomes U+FFFD.
extension Element {
  /// Adds an element at the end of this one.
  ///
  /// - Parameters:
  ///   - name: The element's name.
  ///   - attributes: Attributes in the order in which to write them; a nil value leaves one out.
  ///   - text: Text to begin the element with.
  ///   - language: The language of the text, set as `xml:lang`.
  ///   - namespace: A default namespace to declare on the new element, as for `svg` in XHTML.
  /// - Returns: The new element.
  @discardableResult
  package func add(
    _ name: String,
    _ attributes: KeyValuePairs<String, String?> = [:],
    text: String? = nil,
    language: String? = nil,
    namespace: String? = nil
  ) -> Element {
    let qualified = QualifiedName(name)
    let child = addUnbound(qualified.local)
    if let namespace { child.declare(prefix: nil, as: namespace) }
    child.bind(to: qualified)
    for (name, value) in attributes { child.set(name, value) }
    child.set("xml:lang", language)
    if let text { child.append(text) }
    return child
  }

  /// Sets an attribute; nil leaves it as it is.
  package func set(_ name: String, _ value: String?) {
    guard let value else { return }
    set(QualifiedName(name), value)
  }

  /// Sets an attribute whose name is known to be one.
  func set(_ name: QualifiedName, _ value: String) {
    let namespace = unsafe name.prefix == nil ? nil : namespacePointer(for: name)
    unsafe Library.with(name.local) { local in
      unsafe Library.with(value.filteredForXML) { value in
        _ = unsafe xmlSetNsProp(pointer, namespace, local, value)
      }
    }
  }

  /// Adds text at the end of the element.
  package func append(_ text: String) {
    guard !text.isEmpty else { return }
    let node = unsafe Library.with(text.filteredForXML) { text in
      unsafe xmlNewDocText(document.pointer, text)
    }
    // Safe: libxml2 frees the new node if it merges it into a text before it; it is not used again.
    _ = unsafe xmlAddChild(pointer, Library.allocated(node))
  }

  /// Declares a namespace prefix, or the default namespace, on this element.
  ///
  /// It must not be declared on this element already.
  package func declare(prefix: String?, as namespace: String) {
    let declaration = unsafe xmlNewNs(pointer, namespace.filteredForXML, prefix)
    precondition(
      unsafe declaration != nil,
      "the prefix '\(prefix ?? "")' is declared already, or reserved"
    )
  }

  /// Adds an element whose namespace is not yet settled.
  func addUnbound(_ local: String) -> Element {
    let node = unsafe Library.with(local) { local in
      unsafe Library.allocated(xmlNewDocNode(document.pointer, nil, local, nil))
    }
    _ = unsafe xmlAddChild(pointer, node)
    return unsafe Element(document: document, pointer: node)
  }

  /// Puts the element into the namespace that its name refers to.
  func bind(to name: QualifiedName) {
    unsafe pointer.pointee.ns = namespacePointer(for: name)
  }

  /// Makes sure that a prefix stands for a namespace here, declaring it if it does not yet.
  func ensure(_ declaration: NamespaceDeclaration) {
    let current = unsafe xmlSearchNs(document.pointer, pointer, declaration.prefix)
    guard unsafe xmlStrEqual(current?.pointee.href, declaration.namespace) == 0 else { return }
    declare(prefix: declaration.prefix, as: declaration.namespace)
  }

  /// The declaration that a name at this element refers to, owned by the tree.
  private func namespacePointer(for name: QualifiedName) -> xmlNsPtr? {
    let declaration = unsafe xmlSearchNs(document.pointer, pointer, name.prefix)
    precondition(
      unsafe declaration != nil || name.prefix == nil,
      "the prefix '\(name.prefix ?? "")' is not declared"
    )
    return unsafe declaration
  }
}
