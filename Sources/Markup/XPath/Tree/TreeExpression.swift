/// A part of an expression that is evaluated on the tree itself, without libxml2.
///
/// Templates ask for thousands of attributes and children by name. That is a walk of a few steps,
/// which libxml2 wraps in contexts, sets and objects. What is evaluated here gives what libxml2
/// would give (XPath 1.0); what is not, and whatever goes wrong, is left to libxml2, which has the
/// words for it.
class TreeExpression {
  /// The value.
  ///
  /// - Throws: ``Unanswered`` for what libxml2 is to evaluate, or to refuse.
  func value(in scope: TreeScope) throws(Unanswered) -> TreeValue {
    throw Unanswered()
  }

  /// The value as a boolean, for which not all of it need be known.
  func boolean(in scope: TreeScope) throws(Unanswered) -> Bool {
    try value(in: scope).boolean
  }

  /// The nodes of the value.
  final func nodes(in scope: TreeScope) throws(Unanswered) -> [TreeNode] {
    guard let nodes = try value(in: scope).nodes else { throw Unanswered() }
    return nodes
  }

  /// Whether the value is sure to be no number, so that it is no position as a predicate.
  var isTest: Bool { false }

  /// Whether the value depends on the position or number of nodes in the context.
  var usesPosition: Bool { true }
}

/// That an expression is not evaluated on the tree.
struct Unanswered: Error {}

/// What an expression is evaluated against.
@safe
struct TreeScope {
  let node: TreeNode
  let position: Int
  let size: Int
  /// Safe: the scope lives for one evaluation, which the evaluator goes through itself.
  private unowned(unsafe) let holder: XPathEvaluator

  init(node: TreeNode, position: Int, size: Int, evaluator: XPathEvaluator) {
    self.node = node
    self.position = position
    self.size = size
    unsafe holder = evaluator
  }

  var evaluator: XPathEvaluator { unsafe holder }

  /// The scope of a predicate.
  func at(_ node: TreeNode, _ position: Int, of size: Int) -> TreeScope {
    TreeScope(node: node, position: position, size: size, evaluator: evaluator)
  }
}

/// A string or a number as it is written.
final class TreeConstant: TreeExpression {
  private let constant: TreeValue
  /// The string, if it is one.
  let text: TreeText?

  init(_ constant: TreeValue) {
    self.constant = constant
    text = if case .string(let string) = constant { TreeText(string) } else { nil }
  }

  override func value(in scope: TreeScope) throws(Unanswered) -> TreeValue { constant }
  override var isTest: Bool { text != nil }
  override var usesPosition: Bool { false }
}

/// `$name`.
final class TreeVariable: TreeExpression {
  private let name: String
  /// Where it stands among the variables, if they are those that the expression was compiled among.
  private let slot: Int

  init(_ name: String, slot: Int) {
    self.name = name
    self.slot = slot
  }

  override func value(in scope: TreeScope) throws(Unanswered) -> TreeValue {
    guard let value = scope.evaluator.variable(name, at: slot) else { throw Unanswered() }
    return value
  }

  override var usesPosition: Bool { false }
}

/// `one | other`.
final class TreeUnion: TreeExpression {
  private let parts: [TreeExpression]

  init(_ parts: [TreeExpression]) {
    self.parts = parts
  }

  override func value(in scope: TreeScope) throws(Unanswered) -> TreeValue {
    var nodes: [TreeNode] = []
    for part in parts { nodes += try part.nodes(in: scope) }
    try nodes.putInDocumentOrder()
    return .nodes(nodes)
  }

  override var isTest: Bool { true }
  override var usesPosition: Bool { parts.contains { $0.usesPosition } }
}
