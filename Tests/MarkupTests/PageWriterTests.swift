import Testing

@testable import Markup

/// Each is also compared with the page by way of a tree, by `Sample`.
@Suite struct `Writing a page while it is filled` {
  private func page(_ content: String, data: String = "<r xmlns='urn:r'/>") throws -> String {
    var sample = Sample(files: ["a.css": "a > b {}", "bad.css": "a < b", "p": "<x/>"])
    sample.data = data
    let text = "\(Sample.open)\(content)</div>"
    _ = try sample.renderFile(text)
    let template = try Template("page.xhtml", prefixes: ["r": "urn:r"]) { name in
      Array((sample.files[name] ?? text).utf8)
    }
    let bytes = try template.xhtml(
      try parse(data),
      functions: Sample.functions,
      handlers: Sample.handlers()
    )
    let written = String(decoding: bytes, as: UTF8.self)
    let start = "<!DOCTYPE html>\n<div xmlns=\"\(Namespace.xhtml)\">"
    try #require(written.hasPrefix(start) && written.hasSuffix("</div>\n"))
    return String(written.dropFirst(start.count).dropLast("</div>\n".count))
  }

  @Test(arguments: [
    ("<p/><br/><p>{''}</p>", "<p></p><br/><p></p>"),
    ("<br>{''}</br><svg xmlns='urn:v'><g>{''}</g></svg>", "<br/><svg xmlns=\"urn:v\"><g/></svg>"),
    ("<style s:include-text='a.css'/>", "<style>a > b {}</style>"),
    ("<style><s:group>{'a > b'}</s:group></style>", "<style>a > b</style>"),
    ("<p s:include-text='a.css'/>", "<p>a &gt; b {}</p>"),
    (
      "<p title='a&#10;{\"&#9;\"}&quot;'>\"&amp;'</p>", "<p title=\"a&#10;&#9;&quot;\">\"&amp;'</p>"
    ),
    ("<p class='x' s:attr.class='\"&lt;\"' s:attr.id='\"i\"'/>", "<p class=\"&lt;\" id=\"i\"></p>"),
    (
      "<q:a xmlns:q='urn:q'><q:b q:c='d'/><p><q:b/></p></q:a><q:b xmlns:q='urn:q'/>",
      "<q:a xmlns:q=\"urn:q\"><q:b q:c=\"d\"/><p><q:b/></p></q:a><q:b xmlns:q=\"urn:q\"/>"
    ),
    (
      "<svg xmlns='urn:v'><p xmlns='\(Namespace.xhtml)'/></svg>",
      "<svg xmlns=\"urn:v\"><p xmlns=\"\(Namespace.xhtml)\"></p></svg>"
    ),
    (
      "<s:chart kind='&lt;\u{1F600}>'/>",
      """
      <svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"><title>&lt;\u{1F600}&gt;</title>\
      <path d=\"\"/></svg>
      """
    ),
  ])
  func `the page is that of the tree`(content: String, expected: String) throws {
    #expect(try page(content) == expected)
  }

  @Test func `what XML cannot hold is replaced`() throws {
    let output = PageWriter(name: "page")
    output.write("p", ["title": "\u{1}\u{FFFE}\r\u{FFFD}"], text: "\u{0}\u{FFFF}\r\n\u{FEFF}")
    let written = String(decoding: try output.finish(), as: UTF8.self)
    let title = "\u{FFFD}\u{FFFD}&#13;\u{FFFD}"
    let text = "\u{FFFD}\u{FFFD}&#13;\n\u{FEFF}"
    #expect(written == "<!DOCTYPE html>\n<p title=\"\(title)\">\(text)</p>\n")
  }

  @Test(arguments: [
    ("<br>x</br>", "page.xhtml: HTML allows no content in 'br'"),
    ("<br>{'x'}</br>", "page.xhtml: HTML allows no content in 'br'"),
    ("<style><b/></style>", "page.xhtml: HTML allows no elements in 'style'"),
    ("<h:p xmlns:h='\(Namespace.xhtml)'/>", "page.xhtml: HTML has no prefixes, as in 'h:p'"),
    (
      "<style s:include-text='bad.css'/>",
      "page.xhtml: 'style' contains '<', '&' or ']]>', which HTML cannot escape there "
        + "(write the style without these characters)"
    ),
  ])
  func `what HTML cannot hold is refused`(content: String, expected: String) throws {
    let error = #expect(throws: MarkupError.self) { try page(content) }
    #expect(error.map(String.init(describing:)) == expected)
  }
}
