import CLibXML2

extension [TreeNode] {
  /// Puts elements and attributes in document order, each once.
  ///
  /// - Throws: ``Unanswered`` for nodes whose order is not known here.
  mutating func putInDocumentOrder() throws(Unanswered) {
    guard count > 1 else { return }
    var keys: [(element: Int, attribute: Int, node: TreeNode)] = []
    keys.reserveCapacity(count)
    var isOrdered = true
    for node in self {
      let key = try node.orderKey
      if let last = keys.last, (last.element, last.attribute) >= key { isOrdered = false }
      keys.append((key.element, key.attribute, node))
    }
    if isOrdered { return }
    keys.sort { ($0.element, $0.attribute) < ($1.element, $1.attribute) }
    removeAll(keepingCapacity: true)
    for key in keys where last != key.node { append(key.node) }
  }
}

extension TreeNode {
  /// The number of the element, or of the one around it, and an attribute's number on it.
  fileprivate var orderKey: (element: Int, attribute: Int) {
    get throws(Unanswered) {
      if let order = elementOrder { return (order, 0) }
      guard isAttribute, let order = parent?.elementOrder else { throw Unanswered() }
      return (order, attributeNumber)
    }
  }

  /// How many attributes stand up to this one.
  private var attributeNumber: Int {
    var number = 1
    var before = unsafe pointer.pointee.prev
    while let one = unsafe before {
      number += 1
      unsafe before = one.pointee.prev
    }
    return number
  }
}
