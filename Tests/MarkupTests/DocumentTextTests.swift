import Testing

@testable import Markup

@Suite struct `Writing a document without its tree` {
  /// The same document by both ways of making one.
  private func both(
    _ fill: (OpenElement) -> Void,
    _ fillTree: (Element) -> Void
  ) throws -> (text: String, tree: String) {
    let text = DocumentText(root: "a", namespace: "urn:a")
    fill(text.root)
    let tree = Document(root: "a", namespace: "urn:a")
    fillTree(tree.root)
    return (
      String(decoding: text.finish(), as: UTF8.self),
      String(decoding: try Writer.xml(tree), as: UTF8.self)
    )
  }

  @Test func `it has the bytes of the tree`() throws {
    let (text, tree) = try both {
      $0.set("version", "1")
      let wave = $0.add("wave", ["id": "2025", "none": nil, "empty": ""])
      wave.set("end", "2025-01-31")
      wave.add("name", text: "Måling", language: "da")
      wave.add("name", text: "", language: "en").add("deeper").add("deepest", text: "x")
      $0.add("last")
    } _: {
      $0.set("version", "1")
      let wave = $0.add("wave", ["id": "2025", "none": nil, "empty": ""])
      wave.set("end", "2025-01-31")
      wave.add("name", text: "Måling", language: "da")
      wave.add("name", text: "", language: "en").add("deeper").add("deepest", text: "x")
      $0.add("last")
    }
    #expect(text == tree)
  }

  @Test func `a document of nothing but its root has the bytes of the tree`() throws {
    let (text, tree) = try both { _ in
    } _: { _ in
    }
    #expect(text == tree)
  }

  @Test(arguments: [
    "<&\"'>\n\t\ré", "]]>", " x ", "\u{0}\u{1B}\u{B}", "\u{FFFE}\u{FFFF}", "\u{FFFD}ﬁ\u{7F}\u{85}",
    "\u{1F600}", "a\r\nb", "&amp;",
  ])
  func `any text is escaped as in the tree`(hostile: String) throws {
    let (text, tree) = try both {
      $0.add("b", ["c": hostile], text: hostile)
    } _: {
      $0.add("b", ["c": hostile], text: hostile)
    }
    #expect(text == tree)
  }

  @Test func `it is read back without the space between elements`() throws {
    let text = DocumentText(root: "a", namespace: "urn:a")
    let wave = text.root.add("wave", ["id": "a long name that is no short one"])
    wave.add("name", text: " é ")
    wave.add("name")
    let document = Document(written: text.finish(), name: "report.xml")
    let expected =
      "<a xmlns=\"urn:a\"><wave id=\"a long name that is no short one\"><name> é </name>"
      + "<name/></wave></a>"
    #expect(try xml(document) == expected)
    #expect(document.root.child("wave")?.line == nil)
    #expect(document.name == "report.xml")
  }

  @Test func `elements that are not wanted are left out with all that they hold`() throws {
    let text = DocumentText(root: "a", namespace: "urn:a")
    text.root.add("b", text: "1")
    let omitted = text.root.add("fact", ["id": "f"])
    omitted.add("fact", text: "2").set("c", nil)
    omitted.add("b", text: "3")
    let kept = text.root.add("b")
    kept.add("facts", text: "4")
    kept.add("fact")
    let document = Document(written: text.finish(), name: "report.xml", leavingOut: "fact")
    #expect(try xml(document) == "<a xmlns=\"urn:a\"><b>1</b><b><facts>4</facts></b></a>")
  }

  @Test func `a document larger than what is read at once is read whole`() throws {
    let text = DocumentText(root: "a", namespace: "urn:a")
    let long = String(repeating: "é", count: 700_000)
    for _ in 0..<3 { text.root.add("b", ["c": "1"], text: long) }
    let document = Document(written: text.finish(), name: "report.xml")
    #expect(document.root.children("b").map(\.text) == [long, long, long])
  }
}
