import CLibXML2

/// What an XPath expression yields, and what its functions and variables are made of.
package enum XPathValue {
  /// A set of nodes, in document order, none of them twice.
  case nodes([Node])
  case string(String)
  case number(Double)
  case boolean(Bool)

  /// The value as XPath's `string()` gives it: of nodes, the first one's text.
  package var string: String {
    switch self {
    case .nodes(let nodes): nodes.first?.string ?? ""
    case .string(let string): string
    case .number(let number): unsafe Library.string(taking: xmlXPathCastNumberToString(number))
    case .boolean(let boolean): boolean ? "true" : "false"
    }
  }

  /// The value as XPath's `number()` gives it: not a number where there is none.
  package var number: Double {
    switch self {
    case .number(let number): number
    case .boolean(let boolean): boolean ? 1 : 0
    case .nodes, .string: Self.number(string)
    }
  }

  private static func number(_ string: String) -> Double {
    // libxml2 has no "not a number" before it is made ready.
    Library.prepare()
    return unsafe xmlXPathCastStringToNumber(string)
  }

  /// The value as XPath's `boolean()` gives it: whether there is a node, text, or a number but 0.
  package var boolean: Bool {
    switch self {
    case .nodes(let nodes): !nodes.isEmpty
    case .string(let string): !string.isEmpty
    case .number(let number): number != 0 && !number.isNaN
    case .boolean(let boolean): boolean
    }
  }
}

extension XPathValue {
  /// Copies a value out of libxml2; nil if it holds namespace nodes or is of no XPath 1.0 type.
  ///
  /// Safe: the nodes belong to `document`, which they keep alive; the object stays the caller's.
  init?(_ object: xmlXPathObject, in document: Document) {
    switch unsafe object.type {
    case XPATH_NODESET:
      let set = unsafe object.nodesetval
      let count = unsafe Int(set?.pointee.nodeNr ?? 0)
      var nodes: [Node] = []
      nodes.reserveCapacity(count)
      for index in 0..<count {
        guard let pointer = unsafe set?.pointee.nodeTab[index] else { return nil }
        // A namespace node is a struct of its own, freed with the set.
        guard unsafe pointer.pointee.type != XML_NAMESPACE_DECL else { return nil }
        unsafe nodes.append(Node(document: document, pointer: pointer))
      }
      self = .nodes(nodes)
    case XPATH_STRING: self = unsafe .string(Library.string(object.stringval) ?? "")
    case XPATH_NUMBER: self = unsafe .number(object.floatval)
    case XPATH_BOOLEAN: self = unsafe .boolean(object.boolval != 0)
    default: return nil
    }
  }

  /// A new object of libxml2's with this value, owned by the caller.
  func makeObject() -> xmlXPathObjectPtr {
    switch self {
    case .nodes(let nodes):
      let set = unsafe Library.allocated(xmlXPathNodeSetCreate(nil))
      for node in nodes { _ = unsafe xmlXPathNodeSetAddUnique(set, node.pointer) }
      return unsafe Library.allocated(xmlXPathWrapNodeSet(set))
    case .string(let string):
      return unsafe Library.allocated(xmlXPathNewString(string.filteredForXML))
    case .number(let number): return unsafe Library.allocated(xmlXPathNewFloat(number))
    case .boolean(let boolean):
      return unsafe Library.allocated(xmlXPathNewBoolean(boolean ? 1 : 0))
    }
  }
}
