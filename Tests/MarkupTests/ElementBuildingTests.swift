import Testing

@testable import Markup

@Suite struct `Building a document` {
  @Test func `attributes come in the order given and nil leaves one out`() throws {
    let document = Document(root: "report")
    document.root.add("wave", ["z": "1", "m": nil, "a": "2"]).set("b", nil)
    #expect(try xml(document) == #"<report><wave z="1" a="2"/></report>"#)
  }

  @Test func `text has a language`() throws {
    let document = Document(root: "a")
    document.root.add("label", text: "Tillid", language: "da")
    #expect(try xml(document) == #"<a><label xml:lang="da">Tillid</label></a>"#)
  }

  @Test func `names mean what they would mean in the file`() throws {
    let document = Document(root: "a", namespace: "urn:a", prefixes: ["x": "urn:x", "y": "urn:y"])
    let inner = document.root.add("x:b", ["y:n": "1", "n": "2"]).add("c")
    document.root.add("svg", namespace: Namespace.svg).add("path")
    #expect(inner.namespace == "urn:a")
    let expected = """
      <a xmlns="urn:a" xmlns:x="urn:x" xmlns:y="urn:y"><x:b y:n="1" n="2"><c/></x:b>\
      <svg xmlns="http://www.w3.org/2000/svg"><path/></svg></a>
      """
    #expect(try xml(document) == expected)
    let again = try parse(expected).root
    #expect(again.children[0].namespace == "urn:x")
    #expect(again.children[1].children[0].namespace == Namespace.svg)
  }

  @Test func `a root may have a prefix`() throws {
    let document = Document(root: "x:a", prefixes: ["x": "urn:x"])
    #expect(try xml(document) == #"<x:a xmlns:x="urn:x"/>"#)
  }

  @Test(arguments: [
    "Fish & chips <b> &amp; &lt;", "]]>", "\"'", "line\nend\ttab", " leading and trailing ",
    "æøå 👩‍👩‍👧 \u{FFFD}", "<!-- --> <?x?> <![CDATA[", "=HYPERLINK(1)", "&#0;", "{x}",
  ])
  func `text and attributes come back as they went in`(text: String) throws {
    let document = Document(root: "a")
    document.root.add("b", ["c": text], text: text)
    let again = try Document(parsing: try Writer.xml(document), name: "again").root.children[0]
    #expect(again["c"] == text)
    #expect(again.text == text)
  }

  @Test(arguments: ["\u{0}", "\u{1}", "\u{8}", "\u{B}", "\u{1F}", "\u{FFFE}", "\u{FFFF}"])
  func `characters that XML cannot hold are replaced`(character: String) throws {
    let document = Document(root: "a")
    document.root.set("b", "x\(character)y")
    document.root.append("x\(character)y")
    let again = try Document(parsing: try Writer.xml(document), name: "again").root
    #expect(again["b"] == "x\u{FFFD}y")
    #expect(again.text == "x\u{FFFD}y")
  }

  @Test func `neighbouring texts become one`() throws {
    let document = Document(root: "a")
    for part in ["x", "", "<", "y"] { document.root.append(part) }
    #expect(document.root.childNodes.count == 1)
    #expect(document.root.text == "x<y")
  }

  @Test func `setting an attribute again replaces it`() throws {
    let document = Document(root: "a")
    document.root.set("b", "1")
    document.root.set("b", "2")
    #expect(try xml(document) == #"<a b="2"/>"#)
  }

  @Test(arguments: ["1a", "a b", "", "a<", ":a", "a:"])
  func `names are told from what is none`(name: String) {
    #expect(!QualifiedName.isName(name))
  }

  #if !os(Windows)
    @Test func `a wrong name in the program stops it`() async {
      await #expect(processExitsWith: .failure) { Document(root: "a").root.add("1 b") }
      await #expect(processExitsWith: .failure) { Document(root: "a").root.add("x:b") }
    }
  #endif
}

@Suite struct `Lifetimes` {
  @Test func `elements and nodes outlive the variable that held their document`() throws {
    func element() throws -> Element { try parse("<a><b c='1'>two</b></a>").root.children[0] }
    func nodes() throws -> XPathValue {
      try XPathEvaluator(try parse("<a><b c='1'/><b c='2'/></a>")).evaluate(XPath("//@c"))
    }
    let kept = try element()
    #expect(kept.text == "two")
    #expect(kept["c"] == "1")
    kept.add("d", text: "three")
    #expect(kept.document.root.text == "twothree")
    guard case .nodes(let attributes) = try nodes() else {
      Issue.record("not nodes")
      return
    }
    #expect(attributes.map(\.string) == ["1", "2"])
  }

  @Test func `a schema outlives its bytes and serves several tasks`() async throws {
    func schema() throws -> Schema {
      let text = """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
        <xs:element name="a" type="xs:int"/></xs:schema>
        """
      return try Schema(parsing: Array(text.utf8), name: "a.xsd")
    }
    let shared = try schema()
    let counts = try await withThrowingTaskGroup(of: Int.self) { group in
      for task in 0..<8 {
        group.addTask {
          try (0..<50).reduce(0) { total, number in
            let value = number.isMultiple(of: 2) ? "\(task)" : "x"
            return total + shared.validate(try parse("<a>\(value)</a>")).count
          }
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(counts == Array(repeating: 25, count: 8))
  }

  @Test func `several documents are worked on in parallel`() async throws {
    let texts = try await withThrowingTaskGroup(of: String.self) { group in
      for _ in 0..<8 {
        group.addTask {
          var last = ""
          for number in 0..<50 {
            let data = try parse("<d>" + (0..<number).map { "<i n='\($0)'/>" }.joined() + "</d>")
            let template = try Template("t", prefixes: [:]) { _ in
              Array(
                """
                <p xmlns="\(Namespace.xhtml)" xmlns:s="\(Namespace.template)">\
                <i s:each="i">{s:twice(@n)}</i></p>
                """.utf8
              )
            }
            let twice = XPathFunction(arguments: 1...1) { .number($0.arguments[0].number * 2) }
            last = try xhtml(try template.render(data, functions: ["twice": twice]))
            _ = try? parse("<broken")
          }
          return last
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(Set(texts).count == 1)
    #expect(texts[0].hasSuffix("<i>96</i></p>\n"))
  }
}
