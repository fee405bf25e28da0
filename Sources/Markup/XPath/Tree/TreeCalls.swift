import CLibXML2

/// A call of one of XPath's own functions.
final class TreeCoreCall: TreeExpression {
  /// Those that are evaluated here, by name.
  enum Function: String {
    case boolean, concat, contains, count, last, not, number, position, string, sum
    case startsWith = "starts-with"
    case yes = "true"
    case no = "false"

    /// How many arguments it takes here.
    var arity: ClosedRange<Int> {
      switch self {
      case .last, .position, .yes, .no: 0...0
      case .boolean, .count, .not, .sum: 1...1
      case .number, .string: 0...1
      case .contains, .startsWith: 2...2
      case .concat: 2...(.max)
      }
    }
  }

  private let function: Function
  private let arguments: [TreeExpression]

  init(_ function: Function, _ arguments: [TreeExpression]) {
    self.function = function
    self.arguments = arguments
  }

  override func value(in scope: TreeScope) throws(Unanswered) -> TreeValue {
    switch function {
    case .position: return .number(Double(scope.position))
    case .last: return .number(Double(scope.size))
    case .count:
      guard let count = try arguments[0].value(in: scope).nodeCount else { throw Unanswered() }
      return .number(Double(count))
    case .sum:
      return .number(try arguments[0].nodes(in: scope).reduce(0) { $0 + $1.number })
    case .number:
      return .number(try arguments.first?.value(in: scope).number ?? scope.node.number)
    case .string:
      return .string(try arguments.first?.value(in: scope).string ?? scope.node.string)
    case .concat:
      var text = ""
      for argument in arguments { text += try argument.value(in: scope).string }
      return .string(text)
    case .boolean, .contains, .startsWith, .not, .yes, .no:
      return .boolean(try boolean(in: scope))
    }
  }

  override func boolean(in scope: TreeScope) throws(Unanswered) -> Bool {
    switch function {
    case .not: return try !arguments[0].boolean(in: scope)
    case .boolean: return try arguments[0].boolean(in: scope)
    case .yes: return true
    case .no: return false
    case .contains:
      let (text, part) = try strings(in: scope)
      return unsafe Library.with(text) { text in
        unsafe Library.with(part) { unsafe xmlStrstr(text, $0) != nil }
      }
    case .startsWith:
      let (text, part) = try strings(in: scope)
      return text.utf8.starts(with: part.utf8)
    default: return try value(in: scope).boolean
    }
  }

  private func strings(in scope: TreeScope) throws(Unanswered) -> (String, String) {
    (try arguments[0].value(in: scope).string, try arguments[1].value(in: scope).string)
  }

  override var isTest: Bool {
    switch function {
    case .boolean, .contains, .startsWith, .not, .yes, .no, .concat, .string: true
    case .count, .last, .number, .position, .sum: false
    }
  }

  override var usesPosition: Bool {
    function == .position || function == .last || arguments.contains { $0.usesPosition }
  }
}

/// A call of a function written in Swift.
final class TreeCall: TreeExpression {
  private let name: String
  private let namespace: String
  private let arguments: [TreeExpression]

  init(_ name: String, in namespace: String, _ arguments: [TreeExpression]) {
    self.name = name
    self.namespace = namespace
    self.arguments = arguments
  }

  override func value(in scope: TreeScope) throws(Unanswered) -> TreeValue {
    guard let function = scope.evaluator.function(name, in: namespace),
      function.arity.contains(arguments.count)
    else { throw Unanswered() }
    let document = scope.evaluator.document
    var values: [XPathValue] = []
    values.reserveCapacity(arguments.count)
    for argument in arguments { values.append(try argument.value(in: scope).value(in: document)) }
    let node = unsafe Node(document: document, pointer: scope.node.pointer)
    let value = try? function.body(XPathCall(node: node, arguments: values))
    guard let value else { throw Unanswered() }
    if case .nodes(let nodes) = value {
      guard nodes.allSatisfy({ $0.document === document }) else { throw Unanswered() }
      var own = nodes.map { unsafe TreeNode($0.pointer) }
      try own.putInDocumentOrder()
      return own.count == 1 ? .node(own[0]) : .nodes(own)
    }
    return TreeValue(value)
  }

  override var usesPosition: Bool { arguments.contains { $0.usesPosition } }
}
