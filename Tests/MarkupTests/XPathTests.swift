import Testing

@testable import Markup

@Suite struct `Evaluating XPath` {
  private static let xml = "<r xmlns='urn:r'><w n='1'>a</w><w n='2'>b</w><v>&lt;</v></r>"

  private func evaluate(_ source: String) throws -> XPathValue {
    let functions = [
      "s:up": XPathFunction(arguments: 1...2) { .string($0.arguments[0].string.uppercased()) },
      "s:same": XPathFunction(arguments: 1...1) { $0.arguments[0] },
      "s:here": XPathFunction(arguments: 0...0) { .nodes([$0.node]) },
      "s:fail": XPathFunction(arguments: 0...0) { _ in throw Failure() },
      "s:foreign": XPathFunction(arguments: 0...0) { _ in .nodes([try parse("<a/>").root.node]) },
    ]
    let evaluator = XPathEvaluator(
      try parse(Self.xml),
      prefixes: ["r": "urn:r", "s": "urn:s"],
      functions: functions
    )
    return try evaluator.evaluate(XPath(source, at: Place(file: "t.xhtml", line: 7)))
  }

  private struct Failure: Error, CustomStringConvertible {
    let description = "the text is missing"
  }

  @Test(arguments: [
    ("string(//r:w)", "a"), ("count(//r:w)", "2"), ("1 div 0", "Infinity"), ("0.5", "0.5"),
    ("//r:w/@n = 2", "true"), ("//r:v", "<"), ("//r:no", ""), ("s:up('æ')", "Æ"),
    ("s:up(//r:w[2])", "B"), ("count(s:same(//r:w))", "2"), ("s:same(1 = 2)", "false"),
    ("s:same(3) + 1", "4"), ("//r:w[s:up(.) = 'B']/@n", "2"), ("//r:w[s:here()/@n = 2]", "b"),
    ("name(s:here()/*)", "r"), ("position() + last()", "2"), ("s:up(s:same(s:up('x')))", "X"),
  ])
  func `values are as XPath has them`(source: String, expected: String) throws {
    #expect(try evaluate(source).string == expected)
  }

  @Test func `nodes come in document order and know what they are`() throws {
    guard case .nodes(let nodes) = try evaluate("//r:v | //r:w/@n | //r:w[1]") else {
      Issue.record("not nodes")
      return
    }
    #expect(nodes.map(\.name) == ["w", "n", "n", "v"])
    #expect(nodes.map { $0.element != nil } == [true, false, false, true])
  }

  @Test func `conversions are those of XPath`() {
    #expect(XPathValue.string(" 1.5 ").number == 1.5)
    #expect(XPathValue.string("x").number.isNaN)
    #expect(XPathValue.boolean(true).number == 1)
    #expect(!XPathValue.number(.nan).boolean)
    #expect(XPathValue.string("false").boolean)
    #expect(!XPathValue.nodes([]).boolean)
    #expect(XPathValue.number(3).string == "3")
  }

  @Test func `the context, position and size are the caller's`() throws {
    let document = try parse("<a><b/><c/></a>")
    let evaluator = XPathEvaluator(document)
    let value = try evaluator.evaluate(
      XPath("concat(name(), position(), last())"),
      at: document.root.children[1].node,
      position: 2,
      size: 9
    )
    #expect(value.string == "c29")
    #expect(try evaluator.evaluate(XPath("name(*)")).string == "a")
  }

  @Test(arguments: [
    "//[", "(1", "'a", "1 1", "", "$", "a[", "a b", "\u{0}", "{", "//r:w[",
    String(repeating: "(", count: 2000), String(repeating: "1+", count: 5000) + "1",
  ])
  func `what is not XPath is refused when compiled`(source: String) {
    let place = Place(file: "t.xhtml", line: 7)
    let error = #expect(throws: MarkupError.self) { try XPath(source, at: place) }
    #expect(error?.place == place)
  }

  @Test(arguments: [
    ("s:up()", "up() takes 1 to 2 arguments, not 0, in 's:up()'"),
    ("s:here(1)", "here() takes 0 arguments, not 1, in 's:here(1)'"),
    ("s:fail()", "the text is missing, in 's:fail()'"),
    ("s:foreign()", "foreign() returned nodes of another document, in 's:foreign()'"),
    ("s:no()", "a function that does not exist in 's:no()'"),
    ("z:no", "a prefix that is not declared in 'z:no'"),
    ("$no", "a variable that is not defined in '$no'"),
    ("count(1)", "a value of the wrong type in 'count(1)'"),
    ("//namespace::*", "'//namespace::*' selects namespaces, which are not supported"),
    ("s:up(//namespace::*)", "namespaces cannot be passed to functions, in 's:up(//namespace::*)'"),
  ])
  func `what goes wrong in evaluating has the expression's place`(
    source: String,
    message: String
  ) {
    let error = #expect(throws: MarkupError.self) { try evaluate(source) }
    #expect(error == MarkupError(message, at: Place(file: "t.xhtml", line: 7)))
  }

  @Test func `an evaluator works on after an error`() throws {
    let evaluator = XPathEvaluator(try parse("<a>x</a>"))
    let wrong = try XPath("no()")
    #expect(throws: MarkupError.self) { try evaluator.evaluate(wrong) }
    #expect(throws: MarkupError.self) { try evaluator.evaluate(wrong) }
    #expect(try evaluator.evaluate(XPath("string(a)")).string == "x")
  }

  @Test func `the names in an expression are found without evaluating it`() throws {
    let names = XPathNames(
      in: "r:a/ancestor-or-self::r:b[s:f($v, 'g($w)')] | text() | $v-1/x.y:c (count(*)) and (h())"
    )
    #expect(names.functions == ["s:f", "x.y:c", "h"])
    #expect(names.variables == ["v", "v-1"])
    #expect(names.prefixes == ["r", "r", "s", "x.y"])
    #expect(names.depth == 2)
  }
}
