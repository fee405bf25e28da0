/// `one and other …`, or the same with `or`: what follows is not evaluated once it is decided.
final class TreeJunction: TreeExpression {
  private let parts: [TreeExpression]
  /// Whether one part suffices.
  private let isOr: Bool

  init(_ parts: [TreeExpression], isOr: Bool) {
    self.parts = parts
    self.isOr = isOr
  }

  override func value(in scope: TreeScope) throws(Unanswered) -> TreeValue {
    .boolean(try boolean(in: scope))
  }

  override func boolean(in scope: TreeScope) throws(Unanswered) -> Bool {
    for part in parts where try part.boolean(in: scope) == isOr { return isOr }
    return !isOr
  }

  override var isTest: Bool { true }
  override var usesPosition: Bool { parts.contains { $0.usesPosition } }
}

/// `one = other`, `one < other` and so on.
///
/// Of sets of nodes it is enough that some node, or some pair, compares so (section 3.4).
final class TreeComparison: TreeExpression {
  enum Operator {
    case equal, unequal, less, lessOrEqual, greater, greaterOrEqual
  }

  private let sign: Operator
  private let left: TreeExpression
  private let right: TreeExpression
  /// The right side where it is a string as it is written.
  private let text: TreeText?

  init(_ left: TreeExpression, _ sign: Operator, _ right: TreeExpression) {
    self.left = left
    self.sign = sign
    self.right = right
    text = (right as? TreeConstant)?.text
  }

  override func value(in scope: TreeScope) throws(Unanswered) -> TreeValue {
    .boolean(try boolean(in: scope))
  }

  override func boolean(in scope: TreeScope) throws(Unanswered) -> Bool {
    let value = try left.value(in: scope)
    if let text, sign == .equal || sign == .unequal {
      switch value {
      case .node(let node): return node.hasText(text) == (sign == .equal)
      case .nodes(let nodes): return nodes.contains { $0.hasText(text) == (sign == .equal) }
      case .string, .number, .boolean: break
      }
    }
    let other = try right.value(in: scope)
    switch sign {
    case .equal: return Self.isSome(value, other, equal: true)
    case .unequal: return Self.isSome(value, other, equal: false)
    case .less: return try Self.isSome(value, other) { $0 < $1 }
    case .lessOrEqual: return try Self.isSome(value, other) { $0 <= $1 }
    case .greater: return try Self.isSome(value, other) { $0 > $1 }
    case .greaterOrEqual: return try Self.isSome(value, other) { $0 >= $1 }
    }
  }

  override var isTest: Bool { true }
  override var usesPosition: Bool { left.usesPosition || right.usesPosition }
}

extension TreeComparison {
  /// Whether values, or some node or pair of nodes in them, are equal, or are unequal.
  private static func isSome(_ one: TreeValue, _ other: TreeValue, equal: Bool) -> Bool {
    switch (one, other) {
    case (.boolean, _), (_, .boolean): (one.boolean == other.boolean) == equal
    case (.node(let node), .node(let second)): node.hasText(of: second) == equal
    case (.node(let node), .string(let text)), (.string(let text), .node(let node)):
      node.hasText(text) == equal
    case (.node, _), (.nodes, _):
      (one.nodes ?? []).contains { node in
        switch other {
        case .number(let number): (node.number == number) == equal
        case .string(let text): node.hasText(text) == equal
        default: (other.nodes ?? []).contains { node.hasText(of: $0) == equal }
        }
      }
    case (_, .node), (_, .nodes): isSome(other, one, equal: equal)
    case (.number, _), (_, .number): (one.number == other.number) == equal
    case (.string(let text), .string(let second)): isSame(text, second) == equal
    }
  }

  /// Byte by byte: XPath knows no equivalence of characters, as Swift does.
  private static func isSame(_ one: String, _ other: String) -> Bool {
    one.utf8.elementsEqual(other.utf8)
  }

  /// Whether the numbers of values, or of some node or pair of nodes in them, compare so.
  private static func isSome(
    _ one: TreeValue,
    _ other: TreeValue,
    _ compares: (Double, Double) -> Bool
  ) throws(Unanswered) -> Bool {
    switch (one, other) {
    case (.boolean, .node), (.boolean, .nodes), (.node, .boolean), (.nodes, .boolean):
      throw Unanswered()
    default: break
    }
    let numbers = other.nodes.map { $0.map(\.number) } ?? [other.number]
    return (one.nodes.map { $0.map(\.number) } ?? [one.number]).contains { number in
      numbers.contains { compares(number, $0) }
    }
  }
}

/// `one + other` and so on, of numbers.
final class TreeArithmetic: TreeExpression {
  enum Operator {
    case plus, minus, times, divided, remainder
  }

  private let sign: Operator
  private let left: TreeExpression
  private let right: TreeExpression

  init(_ left: TreeExpression, _ sign: Operator, _ right: TreeExpression) {
    self.left = left
    self.sign = sign
    self.right = right
  }

  override func value(in scope: TreeScope) throws(Unanswered) -> TreeValue {
    let (one, other) = (try left.value(in: scope).number, try right.value(in: scope).number)
    return switch sign {
    case .plus: .number(one + other)
    case .minus: .number(one - other)
    case .times: .number(one * other)
    case .divided: .number(one / other)
    case .remainder: .number(other == 0 ? .nan : one.truncatingRemainder(dividingBy: other))
    }
  }

  override var usesPosition: Bool { left.usesPosition || right.usesPosition }
}

/// `-number`.
final class TreeNegation: TreeExpression {
  private let operand: TreeExpression

  init(_ operand: TreeExpression) {
    self.operand = operand
  }

  override func value(in scope: TreeScope) throws(Unanswered) -> TreeValue {
    .number(-(try operand.value(in: scope).number))
  }

  override var usesPosition: Bool { operand.usesPosition }
}
