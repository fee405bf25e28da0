import CLibXML2

extension TreeValue {
  /// Copies a value out of libxml2; nil if it holds namespace nodes or is of no XPath 1.0 type.
  ///
  /// The object stays the caller's.
  init?(_ object: xmlXPathObject) {
    switch unsafe object.type {
    case XPATH_NODESET:
      let set = unsafe object.nodesetval
      let count = unsafe Int(set?.pointee.nodeNr ?? 0)
      var nodes: [TreeNode] = []
      nodes.reserveCapacity(count)
      for index in 0..<count {
        guard let pointer = unsafe set?.pointee.nodeTab[index] else { return nil }
        // A namespace node is a struct of its own, freed with the set.
        guard unsafe pointer.pointee.type != XML_NAMESPACE_DECL else { return nil }
        unsafe nodes.append(TreeNode(pointer))
      }
      self = count == 1 ? .node(nodes[0]) : .nodes(nodes)
    case XPATH_STRING: self = unsafe .string(Library.string(object.stringval) ?? "")
    case XPATH_NUMBER: self = unsafe .number(object.floatval)
    case XPATH_BOOLEAN: self = unsafe .boolean(object.boolval != 0)
    default: return nil
    }
  }

  /// A new object of libxml2's with this value, owned by the caller.
  func makeObject() -> xmlXPathObjectPtr {
    switch self {
    case .node, .nodes:
      let set = unsafe Library.allocated(xmlXPathNodeSetCreate(nil))
      for node in nodes ?? [] { _ = unsafe xmlXPathNodeSetAddUnique(set, node.pointer) }
      return unsafe Library.allocated(xmlXPathWrapNodeSet(set))
    case .string(let string):
      return unsafe Library.allocated(xmlXPathNewString(string.filteredForXML))
    case .number(let number): return unsafe Library.allocated(xmlXPathNewFloat(number))
    case .boolean(let boolean):
      return unsafe Library.allocated(xmlXPathNewBoolean(boolean ? 1 : 0))
    }
  }
}
