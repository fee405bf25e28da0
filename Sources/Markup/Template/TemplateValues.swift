/// Evaluates the expressions of a template at one place of the data.
struct TemplateValues {
  let evaluator: XPathEvaluator
  let node: TreeNode
  var position = 1
  var size = 1

  /// The same at another place.
  func at(_ node: TreeNode, _ position: Int = 1, of size: Int = 1) -> TemplateValues {
    TemplateValues(evaluator: evaluator, node: node, position: position, size: size)
  }

  /// The value of an expression, whatever it is.
  func any(_ expression: XPath) throws(MarkupError) -> TreeValue {
    try evaluator.value(of: expression, at: node, position, of: size)
  }

  /// The nodes that an expression selects.
  func nodes(_ expression: XPath) throws(MarkupError) -> [TreeNode] {
    guard let nodes = try any(expression).nodes else {
      throw MarkupError("'\(expression.source)' does not select nodes", at: expression.place)
    }
    return nodes
  }

  /// The one node that an expression selects.
  func onlyNode(_ expression: XPath) throws(MarkupError) -> TreeNode {
    let nodes = try nodes(expression)
    guard nodes.count == 1 else { throw wrongCount(nodes.count, for: expression) }
    return nodes[0]
  }

  /// The value of an expression, which is one node if it is nodes.
  func one(_ expression: XPath) throws(MarkupError) -> TreeValue {
    let value = try any(expression)
    if let count = value.nodeCount, count != 1 { throw wrongCount(count, for: expression) }
    return value
  }

  /// The value of an expression, which is at most one node if it is nodes.
  func optional(_ expression: XPath) throws(MarkupError) -> TreeValue {
    let value = try any(expression)
    if let count = value.nodeCount, count > 1 { throw wrongCount(count, for: expression) }
    return value
  }

  /// A text with its expressions replaced by their strings.
  func string(of template: ValueTemplate) throws(MarkupError) -> String {
    var string = ""
    for part in template.parts {
      switch part {
      case .literal(let literal): string += literal.text
      case .expression(let expression): string += try one(expression).string
      }
    }
    return string
  }

  private func wrongCount(_ count: Int, for expression: XPath) -> MarkupError {
    let source = expression.source
    return count == 0
      ? MarkupError(
        "'\(source)' selects nothing",
        at: expression.place,
        hint: "write string(\(source)) if it may be missing"
      )
      : MarkupError(
        "'\(source)' selects \(count) nodes where one is wanted",
        at: expression.place,
        hint: "write (\(source))[1] for the first of them"
      )
  }
}
