import Testing

@testable import Markup

@Suite struct `Writing XML` {
  @Test func `elements are indented where no text stands beside them`() throws {
    let document = Document(root: "a")
    document.root.add("b").add("c", text: "x")
    let mixed = document.root.add("d", text: "y")
    mixed.add("e")
    let expected = """
      <?xml version="1.0" encoding="UTF-8"?>
      <a>
        <b>
          <c>x</c>
        </b>
        <d>y<e/></d>
      </a>

      """
    #expect(String(decoding: try Writer.xml(document), as: UTF8.self) == expected)
  }

  @Test func `metacharacters are escaped, letters are not`() throws {
    let document = Document(root: "a")
    document.root.set("b", "<&\"'>\n\té")
    document.root.append("<&\"'> ]]>\ré")
    let expected = ##"<a b="&lt;&amp;&quot;'&gt;&#10;&#9;é">&lt;&amp;"'&gt; ]]&gt;&#13;é</a>"##
    #expect(try xml(document) == expected)
  }
}

@Suite struct `Writing XHTML` {
  private func body(_ content: String) throws -> String {
    let document = try parse("<html xmlns='\(Namespace.xhtml)'>\(content)</html>")
    let written = try xhtml(document)
    let start = "<!DOCTYPE html>\n<html xmlns=\"\(Namespace.xhtml)\">"
    try #require(written.hasPrefix(start) && written.hasSuffix("</html>\n"))
    return String(written.dropFirst(start.count).dropLast("</html>\n".count))
  }

  @Test(arguments: [
    ("<p/>", "<p></p>"),
    ("<br></br>", "<br/>"),
    ("<meta charset='utf-8'/>", "<meta charset=\"utf-8\"/>"),
    ("<script src='a.js'/>", "<script src=\"a.js\"></script>"),
    ("<td/><textarea/>", "<td></td><textarea></textarea>"),
    ("<p><b>x</b><i>y</i></p>", "<p><b>x</b><i>y</i></p>"),
    ("<p>&lt;&amp;&#160;æ</p>", "<p>&lt;&amp;\u{A0}æ</p>"),
    ("<style>a > b { color: red }</style>", "<style>a > b { color: red }</style>"),
    (
      "<svg xmlns='http://www.w3.org/2000/svg'><path/></svg>",
      "<svg xmlns=\"http://www.w3.org/2000/svg\"><path/></svg>"
    ),
    ("<p lang='da'/>", "<p lang=\"da\"></p>"),
  ])
  func `HTML and XML readers see the same`(content: String, expected: String) throws {
    let written = try body(content)
    #expect(written == expected)
    #expect(try body(written) == expected)
  }

  @Test func `what was written is written the same again`() throws {
    let document = try parse("<html xmlns='\(Namespace.xhtml)'><style>a > b</style><p/></html>")
    let first = try Writer.xhtml(document)
    #expect(try Writer.xhtml(document) == first)
    #expect(try Document(parsing: first, name: "again").root.name == "html")
  }

  @Test func `an old document type gives way to that of HTML`() throws {
    let document = try parse("<!DOCTYPE htm><html xmlns='\(Namespace.xhtml)'/>")
    #expect(try xhtml(document) == "<!DOCTYPE html>\n<html xmlns=\"\(Namespace.xhtml)\"></html>\n")
  }

  @Test(arguments: [
    "<style>\na &lt; b</style>", "<script>\na &amp;&amp; b</script>",
    "<style>\na[b]]&gt;c</style>", "<style>&lt;\u{338}</style>", "<br>\nx</br>",
    "<style>\n<b/></style>",
    "\n<h:p xmlns:h='http://www.w3.org/1999/xhtml'/>",
  ])
  func `what HTML cannot hold is refused`(content: String) throws {
    #expect(throws: MarkupError.self) { try body(content) }
  }
}
