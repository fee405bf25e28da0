import Markup
import Templates

extension FuzzTarget {
  /// Compiles and fills a template, whose files are parts of the input or built in.
  func fillTemplate(_ bytes: [UInt8]) {
    let parts = NamedParts(bytes)
    let first = parts.names.first ?? "page.xhtml"
    let load = { (name: String) in
      parts[name] ?? (name == first ? bytes : TemplateFiles.bytes(of: "page/" + name))
    }
    guard let data = Self.data,
      let template = try? Template(first, prefixes: ["r": "urn:samhold:report:1"], load: load),
      let page = try? template.render(data, functions: Self.functions, handlers: Self.handlers())
    else { return }
    _ = try? Writer.xml(page)
    // The tree last, since writing it as a page changes it.
    let written = try? template.xhtml(data, functions: Self.functions, handlers: Self.handlers())
    let ofTree = try? Writer.xhtml(page)
    precondition(written == ofTree, "a page that is written at once is not that of its tree")
  }

  private static var data: Document? {
    try? Document(
      parsing: Array(
        """
        <report xmlns="urn:samhold:report:1" version="1">
          <title><text lang="en">Title</text></title>
          <item id="a" n="1">One &amp; two</item><item id="b" n="-2.5"/><item id="c"/>
        </report>
        """.utf8
      ),
      name: "data.xml"
    )
  }

  private static var functions: [String: XPathFunction] {
    [
      "text": XPathFunction(arguments: 1...9) { .string($0.arguments[0].string) },
      "number": XPathFunction(arguments: 1...2) { .number($0.arguments[0].number) },
      "all": XPathFunction(arguments: 0...0) { .nodes([$0.node]) },
    ]
  }

  private static func handlers<Output: TemplateOutput>() -> [String: ElementHandler<Output>] {
    [
      "words": { call, output in
        output.append(try call.require("key"))
        for node in call.nodes { output.append(node.string) }
      }
    ]
  }
}
