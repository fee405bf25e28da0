/// Reads expressions that can be evaluated on the tree.
///
/// That is XPath 1.0 without `//` and named axes, without tests for kinds of node, and with a few
/// of its functions; anything else is left to libxml2, and so is what is no XPath at all.
struct TreeParser {
  /// Namespaces by prefix.
  private let prefixes: [String: String]
  /// The variables that are defined where the expression stands.
  private let variables: [String]
  private var tokens: TreeTokens
  /// The functions that are called by a prefix, as they are written.
  private var functions: [String] = []
  /// How deeply expressions stand in one another.
  private var depth = 0

  private init(prefixes: [String: String], variables: [String], tokens: TreeTokens) {
    self.prefixes = prefixes
    self.variables = variables
    self.tokens = tokens
  }

  /// The expression and the functions it calls by a prefix; nil for one that is libxml2's.
  static func parse(
    _ source: String,
    prefixes: [String: String],
    variables: [String]
  ) -> (expression: TreeExpression, functions: [String])? {
    do throws(Unanswered) {
      var parser = TreeParser(
        prefixes: prefixes,
        variables: variables,
        tokens: try TreeTokens(source)
      )
      let expression = try parser.expression()
      return parser.tokens.isAtEnd ? (expression, parser.functions) : nil
    } catch {
      return nil
    }
  }

  private func namespace(of prefix: String) throws(Unanswered) -> String {
    guard let namespace = prefixes[prefix] else { throw Unanswered() }
    return namespace
  }
}

// MARK: - Operators

extension TreeParser {
  private mutating func expression() throws(Unanswered) -> TreeExpression {
    depth += 1
    defer { depth -= 1 }
    guard depth <= XPathNames.greatestDepth else { throw Unanswered() }
    var parts = [try conjunction()]
    while tokens.take(name: "or") { parts.append(try conjunction()) }
    return parts.count == 1 ? parts[0] : TreeJunction(parts, isOr: true)
  }

  private mutating func conjunction() throws(Unanswered) -> TreeExpression {
    var parts = [try equality()]
    while tokens.take(name: "and") { parts.append(try equality()) }
    return parts.count == 1 ? parts[0] : TreeJunction(parts, isOr: false)
  }

  private mutating func equality() throws(Unanswered) -> TreeExpression {
    var left = try relation()
    while let sign: TreeComparison.Operator = tokens.take(oneOf: [
      .equal: .equal, .unequal: .unequal,
    ]) {
      left = TreeComparison(left, sign, try relation())
    }
    return left
  }

  private mutating func relation() throws(Unanswered) -> TreeExpression {
    let signs: KeyValuePairs<TreeTokens.Sign, TreeComparison.Operator> = [
      .less: .less, .lessOrEqual: .lessOrEqual, .greater: .greater,
      .greaterOrEqual: .greaterOrEqual,
    ]
    var left = try sum()
    while let sign = tokens.take(oneOf: signs) { left = TreeComparison(left, sign, try sum()) }
    return left
  }

  private mutating func sum() throws(Unanswered) -> TreeExpression {
    var left = try product()
    while let sign: TreeArithmetic.Operator = tokens.take(oneOf: [.plus: .plus, .minus: .minus]) {
      left = TreeArithmetic(left, sign, try product())
    }
    return left
  }

  private mutating func product() throws(Unanswered) -> TreeExpression {
    var left = try negation()
    while let sign = operatorOfProduct() { left = TreeArithmetic(left, sign, try negation()) }
    return left
  }

  private mutating func operatorOfProduct() -> TreeArithmetic.Operator? {
    if tokens.take(.star) { return .times }
    if tokens.take(name: "div") { return .divided }
    return tokens.take(name: "mod") ? .remainder : nil
  }

  private mutating func negation() throws(Unanswered) -> TreeExpression {
    guard tokens.take(.minus) else { return try union() }
    // Once: libxml2 has its own way with several.
    return TreeNegation(try union())
  }

  private mutating func union() throws(Unanswered) -> TreeExpression {
    var parts = [try path()]
    while tokens.take(.bar) { parts.append(try path()) }
    return parts.count == 1 ? parts[0] : TreeUnion(parts)
  }
}

// MARK: - Paths

extension TreeParser {
  private mutating func path() throws(Unanswered) -> TreeExpression {
    if tokens.take(.slash) { return TreePath(.root, [], try steps()) }
    guard let primary = try primary() else { return TreePath(.context, [], try steps()) }
    let predicates = try predicates()
    let steps = tokens.take(.slash) ? try steps() : []
    guard !predicates.isEmpty || !steps.isEmpty else { return primary }
    return TreePath(.expression(primary), predicates, steps)
  }

  private mutating func steps() throws(Unanswered) -> [TreePath.Step] {
    var steps: [TreePath.Step] = []
    var isBelow = false
    repeat {
      let (axis, name) = try axis()
      // From one node only such steps find all in document order, and none twice.
      if axis == .parent, isBelow { throw Unanswered() }
      isBelow = isBelow || axis == .child || axis == .attribute
      let predicates = try predicates()
      // `.[…]` and `..[…]` are no XPath.
      if axis == .parent || axis == .itself, !predicates.isEmpty { throw Unanswered() }
      steps.append(TreePath.Step(axis, name, predicates))
    } while tokens.take(.slash)
    return steps
  }

  private mutating func axis() throws(Unanswered) -> (TreePath.Axis, TreeName?) {
    if tokens.take(.point) { return (.itself, nil) }
    if tokens.take(.points) { return (.parent, nil) }
    if tokens.take(.at) {
      guard let name = tokens.takeName(), !name.utf8.contains(UInt8(ascii: ":")) else {
        throw Unanswered()
      }
      return (.attribute, TreeName(name))
    }
    if tokens.take(.star) { return (.child, nil) }
    guard let name = tokens.takeName(), !tokens.isAt(.open), !tokens.isAt(.axis) else {
      throw Unanswered()
    }
    let qualified = try qualified(name)
    return (.child, TreeName(qualified.local, in: qualified.namespace))
  }

  private func qualified(
    _ name: String
  ) throws(Unanswered) -> (local: String, namespace: String?) {
    guard let colon = name.utf8.firstIndex(of: UInt8(ascii: ":")) else { return (name, nil) }
    let local = String(name[name.utf8.index(after: colon)...])
    return (local, try namespace(of: String(name[..<colon])))
  }

  private mutating func predicates() throws(Unanswered) -> [TreeExpression] {
    var predicates: [TreeExpression] = []
    while tokens.take(.openBracket) {
      predicates.append(try expression())
      guard tokens.take(.closeBracket) else { throw Unanswered() }
    }
    return predicates
  }
}

// MARK: - Primaries

extension TreeParser {
  /// A variable, constant, call or expression in parentheses; nil where a step begins.
  private mutating func primary() throws(Unanswered) -> TreeExpression? {
    if let constant = tokens.takeConstant() { return TreeConstant(constant) }
    if tokens.take(.dollar) {
      guard let name = tokens.takeName(), let slot = variables.lastIndex(of: name) else {
        throw Unanswered()
      }
      return TreeVariable(name, slot: slot)
    }
    if tokens.take(.open) {
      let inner = try expression()
      guard tokens.take(.close) else { throw Unanswered() }
      return inner
    }
    guard let name = tokens.takeCall() else { return nil }
    return try call(of: name, try arguments())
  }

  private mutating func arguments() throws(Unanswered) -> [TreeExpression] {
    guard !tokens.take(.close) else { return [] }
    var arguments = [try expression()]
    while tokens.take(.comma) { arguments.append(try expression()) }
    guard tokens.take(.close) else { throw Unanswered() }
    return arguments
  }

  private mutating func call(
    of name: String,
    _ arguments: [TreeExpression]
  ) throws(Unanswered) -> TreeExpression {
    let qualified = try qualified(name)
    if let namespace = qualified.namespace {
      functions.append(name)
      return TreeCall(qualified.local, in: namespace, arguments)
    }
    guard let function = TreeCoreCall.Function(rawValue: name),
      function.arity.contains(arguments.count)
    else { throw Unanswered() }
    return TreeCoreCall(function, arguments)
  }
}
