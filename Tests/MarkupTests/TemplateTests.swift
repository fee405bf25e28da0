import Testing

@testable import Markup

/// A template that is tried on data; its root is `<div>`.
struct Sample {
  var files: [String: String] = [:]
  var data = """
    <report xmlns="urn:r"><period>2026</period>
    <p id="a"><name>A &amp; B</name></p><p id="b"><name>&lt;C&gt;</name></p>
    <c of="a">1</c><c of="a">2</c><c of="b">3</c></report>
    """

  static let open = "<div xmlns='\(Namespace.xhtml)' xmlns:s='\(Namespace.template)'>"

  static var functions: [String: XPathFunction] {
    [
      "text": XPathFunction(arguments: 1...1) { call in
        guard call.arguments[0].string != "missing" else {
          throw MarkupError(
            "there is no text 'missing'",
            at: Place(file: "da.yaml"),
            hint: "add it"
          )
        }
        return .string("[\(call.arguments[0].string)]")
      },
      "nothing": XPathFunction(arguments: 0...0) { _ in .string("") },
      "all": XPathFunction(arguments: 1...1) { $0.arguments[0] },
    ]
  }

  static func handlers<Output: TemplateOutput>() -> [String: ElementHandler<Output>] {
    [
      "chart": { call, output in
        try output.write("svg", ["role": "img"], namespace: Namespace.svg) { svg in
          svg.write("title", text: try call.require("kind"))
          for node in call.nodes { svg.write("path", ["d": node.string, "mark": call["mark"]]) }
        }
      }
    ]
  }

  /// Renders a template's content, written after the first line's start of the root.
  func render(_ content: String) throws -> String {
    let all = try renderFile("\(Self.open)\(content)</div>")
    let start = "<div xmlns=\"\(Namespace.xhtml)\">"
    if all == start.dropLast() + "/>" { return "" }
    try #require(all.hasPrefix(start) && all.hasSuffix("</div>"))
    return String(all.dropFirst(start.count).dropLast("</div>".count))
  }

  /// Renders a template that is a whole file.
  func renderFile(_ text: String) throws -> String {
    let files = files.merging(["page.xhtml": text]) { $1 }
    let template = try Template("page.xhtml", prefixes: ["r": "urn:r"]) { name in
      files[name].map { Array($0.utf8) }
    }
    let data = try parse(data, name: "data.xml")
    try checkPage(of: template, data)
    let output = try template.render(data, functions: Self.functions, handlers: Self.handlers())
    return try xml(output)
  }

  /// Checks that a page written at once is that written by way of a tree, or is refused as it is.
  private func checkPage(of template: Template, _ data: Document) throws {
    let functions = Self.functions
    let page = Result {
      try template.xhtml(data, functions: functions, handlers: Self.handlers())
    }
    let tree = Result {
      try Writer.xhtml(template.render(data, functions: functions, handlers: Self.handlers()))
    }
    switch (page, tree) {
    case (.success(let page), .success(let tree)):
      #expect(String(decoding: page, as: UTF8.self) == String(decoding: tree, as: UTF8.self))
    case (.failure(let page), .failure(let tree)):
      #expect(String(describing: page) == String(describing: tree))
    default: Issue.record("\(page) is not \(tree)")
    }
  }
}

@Suite struct `Rendering a template` {
  @Test(arguments: [
    ("{r:period}", "2026"),
    ("<i title='in {r:period}!'>x</i>", "<i title=\"in 2026!\">x</i>"),
    ("{{{r:period}}}", "{2026}"),
    ("{r:period}\u{301}{{\u{301}", "2026\u{301}{\u{301}"),
    ("{concat('}', \"{\", r:period)}", "}{2026"),
    ("{r:p[1]/r:name}", "A &amp; B"),
    ("<i title=\"{r:p[2]/r:name}\"/>", "<i title=\"&lt;C&gt;\"/>"),
    ("{string(r:no)}{s:nothing()}{''}", ""),
    ("{count(r:p)} {1 = 1} {1 div 2}", "2 true 0.5"),
    ("{s:text('key')}", "[key]"),
    ("{s:all(r:period)}", "2026"),
  ])
  func `braces are replaced`(content: String, expected: String) throws {
    #expect(try Sample().render(content) == expected)
  }

  @Test(arguments: [
    ("<i s:each='r:p'>{@id}{position()}/{last()}</i>", "<i>a1/2</i><i>b2/2</i>"),
    ("<i s:each='r:no'>{@id}</i>", ""),
    ("<i s:if='r:period'>x</i><i s:if='r:no'>y</i>", "<i>x</i>"),
    ("<i s:if='r:no' s:with='r:no'>x</i>", ""),
    ("<i s:with='r:period'>{.}</i>", "<i>2026</i>"),
    ("<i s:with='r:p[2]' s:each='r:name'>{.}</i>", "<i>&lt;C&gt;</i>"),
    ("<i s:each='r:p[@id=\"b\"]' class='x' s:attr.class='r:name'/>", "<i class=\"&lt;C&gt;\"/>"),
    ("<i class='x' s:attr.class='r:no' s:attr.id='\"\"'/>", "<i class=\"x\"/>"),
    ("<s:group s:each='r:p'><i>{@id}</i>, </s:group>", "<i>a</i>, <i>b</i>, "),
    ("<s:group>x<s:group>y</s:group></s:group>", "xy"),
    ("<i s:let.n='r:period' s:let.m='$n + 1'>{$m}</i>", "<i>2027</i>"),
    ("<i s:let.n='1'><b s:let.n='2'>{$n}</b>{$n}</i>", "<i><b>2</b>1</i>"),
    (
      "<i s:each='r:p' s:let.p='.'><b s:each='//r:c[@of=$p/@id]'>{$p/@id}{.}</b></i>",
      "<i><b>a1</b><b>a2</b></i><i><b>b3</b></i>"
    ),
    (
      "<s:chart kind='k{count(r:c)}' select='r:c[@of=\"a\"]'>placeholder {</s:chart>",
      "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"><title>k3</title><path d=\"1\"/>"
        + "<path d=\"2\"/></svg>"
    ),
    (
      "<s:chart s:each='r:p' kind='x' mark='{@id}' s:if='r:p'/>",
      "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"><title>x</title>"
        + "<path d=\"A &amp; B\" mark=\"a\"/></svg>"
        + "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"><title>x</title>"
        + "<path d=\"&lt;C&gt;\" mark=\"b\"/></svg>"
    ),
  ])
  func `bindings do what they say`(content: String, expected: String) throws {
    #expect(try Sample().render(content) == expected)
  }

  @Test func `white space in front of a bound element goes with it`() throws {
    let rendered = try Sample().render("\n <i s:each='r:p'/>\n <b s:if='false()'/>\n <u/>\n")
    #expect(rendered == "\n <i/>\n <i/>\n <u/>\n")
  }

  @Test func `comments, instructions and unused declarations are left out`() throws {
    let rendered = try Sample().renderFile(
      """
      <?xml-stylesheet href="a"?><!DOCTYPE html><!-- {x -->
      <html xmlns="\(Namespace.xhtml)" xmlns:s="\(Namespace.template)" xmlns:r="urn:r"
        xmlns:ix="urn:ix"><!-- y --><p xmlns="\(Namespace.xhtml)" s:each="r:p">{r:name}</p></html>
      """
    )
    #expect(
      rendered == """
        <html xmlns="\(Namespace.xhtml)" xmlns:ix="urn:ix"><p>A &amp; B</p><p>&lt;C&gt;</p></html>
        """
    )
  }

  @Test func `prefixes of the output are declared where they are needed`() throws {
    let rendered = try Sample().render(
      """
      <s:group xmlns:ix="urn:ix" xmlns:q="urn:q"><ix:a q:b="1" c="q:d" xml:lang="da"><ix:e/></ix:a>\
      </s:group><svg xmlns="\(Namespace.svg)"><g/></svg>
      """
    )
    #expect(
      rendered == """
        <ix:a xmlns:ix="urn:ix" xmlns:q="urn:q" q:b="1" c="q:d" xml:lang="da"><ix:e/></ix:a>\
        <svg xmlns="\(Namespace.svg)"><g/></svg>
        """
    )
  }

  @Test func `the root may have a context and variables`() throws {
    let rendered = try Sample().renderFile(
      """
      <p xmlns="\(Namespace.xhtml)" xmlns:s="\(Namespace.template)" s:with="r:p[1]" s:let.x="@id"
        id="{$x}">{r:name}</p>
      """
    )
    #expect(rendered == "<p xmlns=\"\(Namespace.xhtml)\" id=\"a\">A &amp; B</p>")
  }

  @Test func `names may be of any letters that XML allows`() throws {
    let name = "\u{1F70}\u{10400}\u{2C00}"
    let content = "<\(name) \(name)=\"1\"/>"
    #expect(try Sample().render(content) == content)
  }

  @Test func `parts and texts are included`() throws {
    let sample = Sample(files: [
      "part.xhtml": "\(Sample.open)<i>{$p/@id}</i></div>",
      "style.css": "a > b { c: d }",
    ])
    let rendered = try sample.render(
      """
      <p s:each="r:p" s:let.p="." s:include="part.xhtml">placeholder</p>\
      <style s:include-text="style.css"/><style>i {{ }</style>
      """
    )
    #expect(
      rendered == """
        <p><div><i>a</i></div></p><p><div><i>b</i></div></p>\
        <style>a &gt; b { c: d }</style><style>i {{ }</style>
        """
    )
  }

  @Test func `a template is rendered as often as wanted`() throws {
    let text = "\(Sample.open)<i s:each='r:p'>{s:text(@id)}</i></div>"
    let template = try Template("t", prefixes: ["r": "urn:r"]) { _ in Array(text.utf8) }
    let once = try parse("<a xmlns='urn:r'><p id='1'/></a>")
    let functions = Sample.functions
    let first = try xml(try template.render(once, functions: functions))
    let other = XPathFunction(arguments: 1...1) { _ in .string("other") }
    let second = try xml(try template.render(try parse(Sample().data), functions: ["text": other]))
    // Three evaluators, one compiled expression: nothing of the first may be remembered.
    #expect(try xml(try template.render(once, functions: functions)) == first)
    #expect(first.hasSuffix("><i>[1]</i></div>"))
    #expect(second.hasSuffix("><i>other</i><i>other</i></div>"))
  }

  @Test func `hostile data stays text`() throws {
    var sample = Sample()
    sample.data = "<r xmlns='urn:r' x='{&#10;&#34;>'>&lt;script>]]&gt;{r:period}</r>"
    #expect(
      try sample.render("<i title='{@x}'>{.}</i>")
        == "<i title=\"{&#10;&quot;&gt;\">&lt;script&gt;]]&gt;{r:period}</i>"
    )
  }
}
