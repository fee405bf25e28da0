import Testing

@testable import Markup

/// What is evaluated on the tree must be what libxml2 gives: both are asked, of invented documents.
@Suite struct `Evaluating expressions on the tree` {
  private static let prefixes = ["r": "urn:r", "s": "urn:s"]
  private static let variables = ["v", "w", "n", "e"]

  private static var functions: [String: XPathFunction] {
    [
      "s:same": XPathFunction(arguments: 1...1) { $0.arguments[0] },
      "s:here": XPathFunction(arguments: 0...0) { .nodes([$0.node]) },
      "s:text": XPathFunction(arguments: 1...2) { call in
        .string(call.arguments.map(\.string).joined(separator: "\u{1}"))
      },
    ]
  }

  /// An evaluator with variables of several kinds.
  private func evaluator(_ random: inout Invention) throws -> XPathEvaluator {
    let document = try parse(random.document())
    let evaluator = XPathEvaluator(
      document,
      prefixes: Self.prefixes,
      functions: Self.functions
    )
    let some = try evaluator.evaluate(XPath("//r:a | //r:b"))
    let one = try evaluator.evaluate(XPath("(//@x)[1]"))
    evaluator.variables = [
      ("v", TreeValue(some)), ("w", TreeValue(one)), ("n", .number(2)), ("e", .string("1")),
    ]
    return evaluator
  }

  private func nodes(of evaluator: XPathEvaluator) throws -> [Node] {
    guard case .nodes(let nodes) = try evaluator.evaluate(XPath("//* | //@* | /")) else {
      return []
    }
    return nodes
  }

  /// The value in words, which tell nodes apart.
  private func words(_ value: XPathValue) -> String {
    switch value {
    case .nodes(let nodes): "nodes \(nodes.map { unsafe "\($0.pointer)" })"
    case .string(let string): "string \(Array(string.utf8))"
    case .number(let number): "number \(number.isNaN ? .nan : number)"
    case .boolean(let boolean): "boolean \(boolean)"
    }
  }

  @Test func `invented expressions have the values that libxml2 gives`() throws {
    var random = Invention(seed: 1)
    var answered = 0
    for _ in 0..<12 {
      let evaluator = try evaluator(&random)
      let nodes = try nodes(of: evaluator)
      for _ in 0..<60 {
        let source = random.expression(depth: 3)
        let compiler = XPathCompiler(prefixes: Self.prefixes)
        let own = try XPath(source, by: compiler, among: Self.variables)
        let reference = try XPath(source)
        let tree = try #require(own.tree, "\(source)")
        let node = nodes[random.below(nodes.count)]
        let scope = TreeScope(
          node: unsafe TreeNode(node.pointer),
          position: 2,
          size: 3,
          evaluator: evaluator
        )
        let expected = Result { try evaluator.evaluate(reference, at: node, position: 2, size: 3) }
        guard let value = try? tree.value(in: scope) else { continue }
        answered += 1
        let given = words(value.value(in: evaluator.document))
        #expect(try given == words(expected.get()), "\(source)")
        #expect(try tree.boolean(in: scope) == expected.get().boolean, "\(source)")
      }
    }
    #expect(answered > 600)
  }

  @Test(arguments: [
    "@x", "r:a", "r:a/r:b/@y", "../@x", "../../@x", ".", "$v", "$v/@x", "'x'", "1.5", "@x = 'y'",
    "not(@x)", "$v[@x = $w]", "$v[@x=$w][not(@y)]", "r:a[1]", "r:a[last()]/@x", "/r:r/r:a",
    "concat('a.', @x)", "s:text('a', @x)", "r:a | r:b", "count($v) + 2", "@x and not(@y)",
    "position() != last()", "$v[@x='1'] | $v/r:b", "-1", "@x < 2", "$v/..", "*", "r:a[$n]",
    "$v[r:a[@x=$e]/@y]", "(r:a | r:b)[2]", "s:same(r:a)/@x", "sum($v/@x)", "4 + boolean(@x)",
  ])
  func `what templates ask for is evaluated on the tree`(source: String) throws {
    let compiler = XPathCompiler(prefixes: Self.prefixes)
    #expect(try XPath(source, by: compiler, among: Self.variables).tree != nil)
  }

  @Test(arguments: [
    "//r:a", "ancestor::r:a", "text()", "r:a/..", "@*", "r:*", "@r:x", "substring('a', 1)",
    "$unknown", "q:a", "- -1", "\u{E9}", "id('a')", "1.", "12345678901",
  ])
  func `other expressions are left to libxml2`(source: String) throws {
    let compiler = XPathCompiler(prefixes: Self.prefixes)
    #expect(try XPath(source, by: compiler, among: Self.variables).tree == nil)
  }

  @Test(arguments: [
    "", "r:a[", "'x", "@", "$", "r:a r:b", ".[1]", "..[1]", "a//", "not(", "not()", "concat('a')",
    "1.2.3", "a:", "@x = ", "count(1, 2)", "/[1]", "r:a]", "a::b",
  ])
  func `what is no XPath is refused as before`(source: String) {
    let compiler = XPathCompiler(prefixes: Self.prefixes)
    let own = #expect(throws: MarkupError.self) {
      try XPathEvaluator(parse("<a/>")).evaluate(XPath(source, by: compiler))
    }
    let reference = #expect(throws: MarkupError.self) {
      try XPathEvaluator(parse("<a/>")).evaluate(XPath(source))
    }
    #expect(own == reference)
  }

  @Test(arguments: ["count('a')", "'a'/r:b", "$e/@x", "$n[1]", "s:same('a')/@x", "'a' | r:b"])
  func `values of the wrong kind are refused in libxml2's words`(source: String) throws {
    var random = Invention(seed: 2)
    let evaluator = try evaluator(&random)
    let compiler = XPathCompiler(prefixes: Self.prefixes)
    let own = #expect(throws: MarkupError.self) {
      try evaluator.evaluate(XPath(source, by: compiler, among: Self.variables))
    }
    let reference = #expect(throws: MarkupError.self) { try evaluator.evaluate(XPath(source)) }
    #expect(own == reference)
  }
}

/// Invents documents and expressions, the same for the same seed.
private struct Invention {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  /// A number below a bound (SplitMix64).
  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }

  private mutating func one(of some: [String]) -> String { some[below(some.count)] }

  mutating func document() -> String {
    "<r xmlns='urn:r' xmlns:q='urn:q' x='1'>\(content(depth: 4))</r>"
  }

  private mutating func content(depth: Int) -> String {
    guard depth > 0 else { return one(of: ["", "1", "x", "-2.5", " ", "&lt;\u{E6}"]) }
    var text = one(of: ["", " ", "t", "<!-- c -->", "<![CDATA[1]]>"])
    for _ in 0..<below(4) {
      let name = one(of: ["a", "b", "c", "q:a"])
      var attributes = ""
      for attribute in ["x", "y", "q:x"] where below(2) == 0 {
        attributes += " \(attribute)='\(one(of: ["1", "2", "x", "", "NaN", " 2 "]))'"
      }
      text += "<\(name)\(attributes)>\(content(depth: depth - 1))</\(name)>"
    }
    return text
  }

  mutating func expression(depth: Int) -> String {
    guard depth > 0 else {
      return one(of: ["'1'", "'x'", "2", "0.5", "$v", "$w", "$n", "$e", "@x", ".", "r:a", "true()"])
    }
    let (one, other) = (expression(depth: depth - 1), expression(depth: depth - 1))
    switch below(12) {
    case 0, 1, 2, 3: return path(depth: depth)
    case 4: return "(\(one)) \(self.one(of: ["=", "!=", "<", "<=", ">", ">="])) (\(other))"
    case 5: return "(\(one)) \(self.one(of: ["and", "or"])) (\(other))"
    case 6: return "(\(one)) \(self.one(of: ["+", "-", "*", "div", "mod"])) (\(other))"
    case 7: return "\(self.one(of: ["not", "boolean", "string", "number"]))(\(one))"
    case 8: return "\(self.one(of: ["concat", "contains", "starts-with"]))(\(one), \(other))"
    case 9: return "\(self.one(of: ["count", "sum"]))(\(path(depth: depth)))"
    case 10: return "\(path(depth: depth)) | \(path(depth: depth - 1))"
    default: return self.one(of: ["position()", "last()", "-\(path(depth: 1))", "s:text(\(one))"])
    }
  }

  private mutating func path(depth: Int) -> String {
    var path = one(of: ["", "", "../", "$v/", "(r:a | $v)/", "/r:r/", "s:same($v)/", "./"])
    for _ in 0..<below(3) { path += one(of: ["r:a", "r:b", "*"]) + predicate(depth: depth) + "/" }
    return path + one(of: ["@x", "@y", "r:a", "r:c", "*"]) + predicate(depth: depth)
  }

  private mutating func predicate(depth: Int) -> String {
    below(2) == 0 ? "" : "[\(one(of: ["1", "last()", "2", expression(depth: depth - 1)]))]"
  }
}
