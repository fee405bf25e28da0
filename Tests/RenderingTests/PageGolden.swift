import FoundationEssentials
import Markup
import Testing

/// The report that the page tests share, and the page of it that someone has approved.
///
/// With `SAMHOLD_RECORD=1` the file is written instead, and the test fails, so that a recording
/// run is never mistaken for a passing one.
enum PageGolden {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Golden")

  /// A believable report with every part of a page, synthetic.
  static func report(_ edit: (String) -> String = { $0 }) throws -> Document {
    let data = try Data(contentsOf: folder.appending(path: "page-report.xml"))
    let text = edit(String(decoding: data, as: UTF8.self))
    return try Document(parsing: Array(text.utf8), name: "page-report.xml")
  }

  /// The elements that a path selects; `h` is XHTML and `v` SVG.
  static func elements(_ path: String, of page: Document) throws -> [Element] {
    let prefixes = ["h": "http://www.w3.org/1999/xhtml", "v": "http://www.w3.org/2000/svg"]
    let evaluator = XPathEvaluator(page, prefixes: prefixes)
    let expression = try XPath(path, at: Markup.Place(file: "test"))
    guard case .nodes(let nodes) = try evaluator.evaluate(expression) else { return [] }
    return nodes.compactMap(\.element)
  }

  static func expect(_ actual: String, matches name: String) throws {
    let file = folder.appending(path: name)
    if ProcessInfo.processInfo.environment["SAMHOLD_RECORD"] == "1" {
      try Data(actual.utf8).write(to: file)
      Issue.record("recorded \(name)")
      return
    }
    let expected = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    let (old, new) = (expected.split(separator: "\n"), actual.split(separator: "\n"))
    let line = zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }
    if let line {
      Issue.record("\(name):\(line.offset + 1) was\n\(line.element.0)\nand is\n\(line.element.1)")
    } else {
      #expect(expected == actual, "\(name) differs in length")
    }
  }
}
