import CLibXML2

/// What an expression yields while it is evaluated: an `XPathValue` whose nodes are those of a tree
/// that the evaluator holds.
enum TreeValue {
  /// One node, the most frequent set of them.
  case node(TreeNode)
  /// A set of nodes, in document order, none of them twice.
  case nodes([TreeNode])
  case string(String)
  case number(Double)
  case boolean(Bool)

  /// No node.
  static var none: TreeValue { .nodes([]) }

  init(_ node: TreeNode?) {
    self = node.map { .node($0) } ?? .none
  }

  /// The nodes of a set; nil for another kind of value.
  var nodes: [TreeNode]? {
    switch self {
    case .node(let node): [node]
    case .nodes(let nodes): nodes
    case .string, .number, .boolean: nil
    }
  }

  /// How many nodes a set has; nil for another kind of value.
  var nodeCount: Int? {
    switch self {
    case .node: 1
    case .nodes(let nodes): nodes.count
    case .string, .number, .boolean: nil
    }
  }

  /// The first node of a set, if it has one.
  var firstNode: TreeNode? {
    switch self {
    case .node(let node): node
    case .nodes(let nodes): nodes.first
    case .string, .number, .boolean: nil
    }
  }

  /// The value as XPath's `string()` gives it.
  var string: String {
    switch self {
    case .node(let node): node.string
    case .nodes(let nodes): nodes.first?.string ?? ""
    case .string(let string): string
    case .number(let number): XPathValue.number(number).string
    case .boolean(let boolean): boolean ? "true" : "false"
    }
  }

  /// The value as XPath's `number()` gives it.
  var number: Double {
    switch self {
    case .node(let node): node.number
    case .nodes(let nodes): nodes.first?.number ?? .nan
    case .string(let string): XPathValue.string(string).number
    case .number(let number): number
    case .boolean(let boolean): boolean ? 1 : 0
    }
  }

  /// The value as XPath's `boolean()` gives it.
  var boolean: Bool {
    switch self {
    case .node: true
    case .nodes(let nodes): !nodes.isEmpty
    case .string(let string): !string.isEmpty
    case .number(let number): number != 0 && !number.isNaN
    case .boolean(let boolean): boolean
    }
  }
}

extension TreeValue {
  /// A value whose nodes are known to be of the tree that is evaluated.
  init(_ value: XPathValue) {
    switch value {
    case .nodes(let nodes):
      self =
        nodes.count == 1
        ? unsafe .node(TreeNode(nodes[0].pointer))
        : .nodes(nodes.map { unsafe TreeNode($0.pointer) })
    case .string(let string): self = .string(string.filteredForXML)
    case .number(let number): self = .number(number)
    case .boolean(let boolean): self = .boolean(boolean)
    }
  }

  /// The value with nodes that keep their document.
  func value(in document: Document) -> XPathValue {
    switch self {
    case .node(let node): .nodes([unsafe Node(document: document, pointer: node.pointer)])
    case .nodes(let nodes):
      .nodes(nodes.map { unsafe Node(document: document, pointer: $0.pointer) })
    case .string(let string): .string(string)
    case .number(let number): .number(number)
    case .boolean(let boolean): .boolean(boolean)
    }
  }
}
