/// A location path, or an expression with predicates and steps behind it.
final class TreePath: TreeExpression {
  enum Start {
    case context
    case root
    case expression(TreeExpression)
  }

  enum Axis {
    case child, attribute, parent, itself
  }

  /// A step with its predicates.
  final class Step {
    let axis: Axis
    /// The name of the elements or the attribute; nil for elements of any name.
    let name: TreeName?
    let predicates: [TreeExpression]
    /// Whether nodes can be tested one by one, whatever their number and order.
    let isSimple: Bool

    init(_ axis: Axis, _ name: TreeName? = nil, _ predicates: [TreeExpression]) {
      self.axis = axis
      self.name = name
      self.predicates = predicates
      isSimple = predicates.areSimple
    }
  }

  private let start: Start
  private let predicates: [TreeExpression]
  private let steps: [Step]
  private let isSimple: Bool

  /// Makes a path.
  ///
  /// - Parameters:
  ///   - start: Where it begins.
  ///   - predicates: Predicates on an expression it begins with.
  ///   - steps: The steps. Steps to a parent must come before those to children, so that from one
  ///     node all are found in document order, and none twice.
  init(_ start: Start, _ predicates: [TreeExpression], _ steps: [Step]) {
    self.start = start
    self.predicates = predicates
    self.steps = steps
    isSimple = predicates.areSimple
  }

  override func value(in scope: TreeScope) throws(Unanswered) -> TreeValue {
    try select(in: scope, atMost: .max)
  }

  override func boolean(in scope: TreeScope) throws(Unanswered) -> Bool {
    try select(in: scope, atMost: 1).boolean
  }

  override var isTest: Bool {
    if case .expression(let expression) = start, predicates.isEmpty, steps.isEmpty {
      return expression.isTest
    }
    return true
  }

  override var usesPosition: Bool {
    if case .expression(let expression) = start { expression.usesPosition } else { false }
  }
}

// MARK: - Selecting

extension TreePath {
  /// The nodes, or so many of them as are wanted to know whether there are any.
  private func select(in scope: TreeScope, atMost most: Int) throws(Unanswered) -> TreeValue {
    switch start {
    case .context: return try select(from: scope.node, in: scope, atMost: most)
    case .root: return try select(from: scope.evaluator.rootNode, in: scope, atMost: most)
    case .expression(let expression):
      let value = try expression.value(in: scope)
      guard !predicates.isEmpty || !steps.isEmpty else { return value }
      guard let nodes = value.nodes else { throw Unanswered() }
      let isLast = steps.isEmpty
      let kept = try keep(nodes, predicates, isSimple, in: scope, atMost: isLast ? most : .max)
      if isLast { return kept.count == 1 ? .node(kept[0]) : .nodes(kept) }
      if kept.count == 1 { return try select(from: kept[0], in: scope, atMost: most) }
      var found: [TreeNode] = []
      for node in kept where found.count < most {
        try collect(from: node, 0, in: scope, atMost: most, &found)
      }
      if most > 1 { try found.putInDocumentOrder() }
      return .nodes(found)
    }
  }

  private func select(
    from node: TreeNode,
    in scope: TreeScope,
    atMost most: Int
  ) throws(Unanswered) -> TreeValue {
    // Parents and attributes are one or none: no set need be made for them.
    var node = node
    for (index, step) in steps.enumerated() {
      guard step.predicates.isEmpty, step.axis != .child else {
        return try selectMany(from: node, index, in: scope, atMost: most)
      }
      guard let next = step.first(from: node) else { return .none }
      node = next
    }
    return .node(node)
  }

  private func selectMany(
    from node: TreeNode,
    _ index: Int,
    in scope: TreeScope,
    atMost most: Int
  ) throws(Unanswered) -> TreeValue {
    var found: [TreeNode] = []
    try collect(from: node, index, in: scope, atMost: most, &found)
    return found.count == 1 ? .node(found[0]) : .nodes(found)
  }

  /// Adds what the steps from an index on select from a node.
  private func collect(
    from node: TreeNode,
    _ index: Int,
    in scope: TreeScope,
    atMost most: Int,
    _ found: inout [TreeNode]
  ) throws(Unanswered) {
    guard index < steps.count else {
      found.append(node)
      return
    }
    let step = steps[index]
    if step.isSimple {
      var next = step.first(from: node)
      while let candidate = next, found.count < most {
        if try passes(candidate, step.predicates, in: scope) {
          try collect(from: candidate, index + 1, in: scope, atMost: most, &found)
        }
        next = step.next(after: candidate)
      }
    } else {
      var candidates: [TreeNode] = []
      var next = step.first(from: node)
      while let candidate = next {
        candidates.append(candidate)
        next = step.next(after: candidate)
      }
      for kept in try keep(candidates, step.predicates, false, in: scope, atMost: .max)
      where found.count < most {
        try collect(from: kept, index + 1, in: scope, atMost: most, &found)
      }
    }
  }
}

// MARK: - Predicates

extension TreePath {
  private func passes(
    _ node: TreeNode,
    _ predicates: [TreeExpression],
    in scope: TreeScope
  ) throws(Unanswered) -> Bool {
    for predicate in predicates {
      guard try predicate.boolean(in: scope.at(node, 1, of: 1)) else { return false }
    }
    return true
  }

  /// The nodes that pass all predicates, each counting those that passed the one before.
  private func keep(
    _ nodes: [TreeNode],
    _ predicates: [TreeExpression],
    _ isSimple: Bool,
    in scope: TreeScope,
    atMost most: Int
  ) throws(Unanswered) -> [TreeNode] {
    guard !predicates.isEmpty else { return nodes }
    var kept: [TreeNode] = []
    if isSimple {
      for node in nodes where kept.count < most {
        if try passes(node, predicates, in: scope) { kept.append(node) }
      }
      return kept
    }
    kept = nodes
    for predicate in predicates {
      let all = kept
      kept = []
      for (index, node) in all.enumerated() {
        switch try predicate.value(in: scope.at(node, index + 1, of: all.count)) {
        case .number(let position): if position == Double(index + 1) { kept.append(node) }
        case let value: if value.boolean { kept.append(node) }
        }
      }
    }
    return kept
  }
}

extension [TreeExpression] {
  /// Whether as predicates they do not depend on the number and order of nodes.
  fileprivate var areSimple: Bool { allSatisfy { $0.isTest && !$0.usesPosition } }
}

extension TreePath.Step {
  /// The first node along the axis that passes the name test.
  fileprivate func first(from node: TreeNode) -> TreeNode? {
    switch axis {
    case .child: matching(from: node.firstChild)
    case .attribute: name.flatMap { node.attribute($0) }
    case .parent: node.parent
    case .itself: node
    }
  }

  /// The next one.
  fileprivate func next(after node: TreeNode) -> TreeNode? {
    axis == .child ? matching(from: node.next) : nil
  }

  private func matching(from start: TreeNode?) -> TreeNode? {
    var next = start
    while let node = next {
      if name.map({ node.isElement(named: $0) }) ?? node.isElement { return node }
      next = node.next
    }
    return nil
  }
}
