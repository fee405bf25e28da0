import CLibXML2

/// Evaluates XPath expressions on one document, with the caller's prefixes and functions.
@safe
package final class XPathEvaluator {
  /// The document the expressions are about.
  package let document: Document

  /// Variables; of those with one name the last counts.
  var variables: [(name: String, value: TreeValue)] = []

  /// Owned: freed with this object, to which its callbacks come back.
  private let context: xmlXPathContextPtr
  /// Functions by local name; see `call` for why the namespace is not part of the key.
  private let functions: [String: (namespace: String, function: XPathFunction)]
  private let fault = XPathFault()
  /// What a Swift function threw during the evaluation that goes on.
  private var failure: (message: String, hint: String?)?

  /// Makes an evaluator.
  ///
  /// - Parameters:
  ///   - document: The document the expressions are about.
  ///   - prefixes: Namespaces by the prefix that expressions use for them.
  ///   - functions: Functions by the name `prefix:local`, with a prefix out of `prefixes`.
  /// - Precondition: Prefixes and function names are names, every function has a known prefix, and
  ///   no two have the same local name.
  package init(
    _ document: Document,
    prefixes: [String: String] = [:],
    functions: [String: XPathFunction] = [:]
  ) {
    Library.prepare()
    self.document = document
    unsafe context = Library.allocated(xmlXPathNewContext(document.pointer))
    for (prefix, namespace) in prefixes {
      _ = unsafe xmlXPathRegisterNs(context, prefix, namespace)
    }
    var known: [String: (namespace: String, function: XPathFunction)] = [:]
    for (name, function) in functions {
      let qualified = QualifiedName(name)
      guard let namespace = qualified.prefix.flatMap({ prefixes[$0] }) else {
        preconditionFailure("the function '\(name)' has no registered prefix")
      }
      let earlier = known.updateValue((namespace, function), forKey: qualified.local)
      precondition(earlier == nil, "two functions are called '\(qualified.local)'")
    }
    self.functions = known
    // Safe: the context calls back only while it evaluates, which this object, its owner, starts.
    let this = unsafe Unmanaged.passUnretained(self).toOpaque()
    unsafe xmlXPathRegisterFuncLookup(context, findFunction, this)
    unsafe xmlXPathRegisterVariableLookup(context, findVariable, this)
    unsafe context.pointee.userData = Unmanaged.passUnretained(fault).toOpaque()
    unsafe context.pointee.error = noteXPathFault
    // Values that come and go within an evaluation are kept for the next.
    _ = unsafe xmlXPathContextSetCache(context, 1, -1, 0)
    // Numbers the elements once, so that putting node sets in order need not walk the tree.
    _ = unsafe xmlXPathOrderDocElems(document.pointer)
  }

  deinit {
    unsafe xmlXPathFreeContext(context)
  }

  /// Evaluates an expression.
  ///
  /// - Parameters:
  ///   - expression: The expression.
  ///   - node: The context node; nil for the document itself.
  ///   - position: What `position()` gives.
  ///   - size: What `last()` gives.
  /// - Returns: The value, copied: it stays valid when the evaluator is gone.
  /// - Throws: `MarkupError` at the place of the expression: an unknown prefix, function or
  ///   variable, a wrong type, or what a function threw.
  /// - Precondition: The node is of this evaluator's document.
  package func evaluate(
    _ expression: XPath,
    at node: Node? = nil,
    position: Int = 1,
    size: Int = 1
  ) throws(MarkupError) -> XPathValue {
    precondition(node.map { $0.document === document } != false, "a node of another document")
    let start = node.map { unsafe TreeNode($0.pointer) } ?? rootNode
    return try value(of: expression, at: start, position, of: size).value(in: document)
  }

  /// Evaluates an expression at a node of the document.
  func value(
    of expression: XPath,
    at node: TreeNode,
    _ position: Int = 1,
    of size: Int = 1
  ) throws(MarkupError) -> TreeValue {
    if let tree = expression.tree {
      let scope = TreeScope(node: node, position: position, size: size, evaluator: self)
      do throws(Unanswered) {
        return try tree.value(in: scope)
      } catch {
        // Whatever is wrong, libxml2 says it.
      }
    }
    // A function may itself evaluate, so what was there before is put back.
    let outer = unsafe (
      node: context.pointee.node,
      position: context.pointee.proximityPosition,
      size: context.pointee.contextSize
    )
    defer {
      unsafe context.pointee.node = outer.node
      unsafe context.pointee.proximityPosition = outer.position
      unsafe context.pointee.contextSize = outer.size
    }
    unsafe context.pointee.node = node.pointer
    unsafe context.pointee.proximityPosition = Int32(clamping: position)
    unsafe context.pointee.contextSize = Int32(clamping: size)
    return try result(of: expression)
  }

  private func result(of expression: XPath) throws(MarkupError) -> TreeValue {
    fault.clear()
    failure = nil
    let compiled = try unsafe expression.compiled()
    let object = unsafe withExtendedLifetime((self, expression)) {
      unsafe xmlXPathCompiledEval(compiled, context)
    }
    guard let object = unsafe object else {
      if let failure {
        let message = "\(failure.message), in '\(expression.source)'"
        throw MarkupError(message, at: expression.place, hint: failure.hint)
      }
      throw fault.error(in: expression.source, at: expression.place)
    }
    // Safe: the value is a copy, so the object can go.
    defer { unsafe xmlXPathFreeObject(object) }
    guard let value = unsafe TreeValue(object.pointee) else {
      let message = "'\(expression.source)' selects namespaces, which are not supported"
      throw MarkupError(message, at: expression.place)
    }
    return value
  }
}

// MARK: - What expressions refer to

extension XPathEvaluator {
  /// The document as a node.
  var rootNode: TreeNode {
    // Safe: a document begins with the fields of a node.
    unsafe TreeNode(
      UnsafeMutableRawPointer(document.pointer).assumingMemoryBound(to: xmlNode.self)
    )
  }

  /// A variable, of those with one name the last; found at once where it stands in a known place.
  func variable(_ name: String, at slot: Int) -> TreeValue? {
    let variables = variables
    if slot < variables.count, variables[slot].name == name { return variables[slot].value }
    return variables.last { $0.name == name }?.value
  }

  /// A function by its local name and namespace.
  func function(_ local: String, in namespace: String) -> XPathFunction? {
    guard let known = functions[local], known.namespace == namespace else { return nil }
    return known.function
  }
}

extension XPathEvaluator {
  fileprivate func hasFunction(_ local: String, in namespace: String) -> Bool {
    functions[local]?.namespace == namespace
  }

  /// Calls a Swift function with the arguments that lie on the parser's stack.
  ///
  /// The context's `functionURI` must not be read: a compiled call remembers the string of the
  /// first evaluator that resolved it, which may be gone. Hence functions go by local name.
  fileprivate func call(_ parser: xmlXPathParserContextPtr, argumentCount: Int) {
    do {
      let local = unsafe Library.string(context.pointee.function) ?? ""
      let arguments = try unsafe popArguments(parser, count: argumentCount)
      guard let function = functions[local]?.function else {
        throw EvaluationFailure(description: "there is no function \(local)()")
      }
      guard function.arity.contains(argumentCount) else {
        throw EvaluationFailure.wrongCount(argumentCount, of: function.arity, for: local)
      }
      let value = try function.body(XPathCall(node: contextNode, arguments: arguments))
      if case .nodes(let nodes) = value, nodes.contains(where: { $0.document !== document }) {
        throw EvaluationFailure(description: "\(local)() returned nodes of another document")
      }
      unsafe valuePush(parser, TreeValue(value).makeObject())
    } catch {
      failure = wording(of: error)
      unsafe xmlXPathErr(parser, Int32(bitPattern: XPATH_EXPR_ERROR.rawValue))
    }
  }

  private var contextNode: Node {
    unsafe Node(document: document, pointer: context.pointee.node ?? rootNode.pointer)
  }

  private func popArguments(_ parser: xmlXPathParserContextPtr, count: Int) throws -> [XPathValue] {
    var arguments: [XPathValue] = []
    for _ in 0..<count {
      // Safe: a popped object is ours, and freed once copied.
      guard let object = unsafe valuePop(parser) else { break }
      defer { unsafe xmlXPathFreeObject(object) }
      guard let value = unsafe TreeValue(object.pointee) else {
        throw EvaluationFailure(description: "namespaces cannot be passed to functions")
      }
      arguments.append(value.value(in: document))
    }
    return arguments.reversed()
  }
}

/// What is wrong with a call, before its place is known.
private struct EvaluationFailure: Error, CustomStringConvertible {
  let description: String

  static func wrongCount(_ count: Int, of arity: ClosedRange<Int>, for name: String) -> Self {
    let least = arity.lowerBound == arity.upperBound ? "" : "\(arity.lowerBound) to "
    let noun = arity.upperBound == 1 ? "argument" : "arguments"
    let wanted = "\(least)\(arity.upperBound) \(noun)"
    return Self(description: "\(name)() takes \(wanted), not \(count)")
  }
}

/// The evaluator behind the pointer that its context's callbacks are given.
private func evaluator(_ pointer: UnsafeMutableRawPointer?) -> XPathEvaluator? {
  unsafe pointer.map { unsafe Unmanaged<XPathEvaluator>.fromOpaque($0).takeUnretainedValue() }
}

private let findFunction: xmlXPathFuncLookupFunc = { data, name, namespace in
  guard let name = unsafe Library.string(name), let namespace = unsafe Library.string(namespace),
    unsafe evaluator(data)?.hasFunction(name, in: namespace) == true
  else { return nil }
  return unsafe callSwift
}

private let callSwift: xmlXPathFunction = { parser, count in
  guard let parser = unsafe parser, let data = unsafe parser.pointee.context?.pointee.funcLookupData
  else { return }
  unsafe evaluator(data)?.call(parser, argumentCount: Int(count))
}

private let findVariable: xmlXPathVariableLookupFunc = { data, name, _ in
  let name = unsafe Library.string(name)
  return unsafe evaluator(data)?.variables.last { $0.name == name }?.value.makeObject()
}
