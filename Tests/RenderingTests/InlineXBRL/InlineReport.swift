import FoundationEssentials
import Markup
import Survey
import Testing

@testable import Rendering

/// The shared report with 44 facts to tag, of all types, in all three parts.
enum InlineReport {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Golden")

  /// The report, its disclosures edited.
  static func document(_ edit: (String) -> String = { $0 }) throws -> Document {
    let data = try Data(contentsOf: folder.appending(path: "disclosures.xml"))
    let disclosures = edit(String(decoding: data, as: UTF8.self))
    return try PageGolden.report { $0.replacing("</claims>", with: "</claims>" + disclosures) }
  }

  static func xhtml(
    in language: Language,
    _ edit: (String) -> String = { $0 }
  ) throws -> String {
    String(decoding: try InlineXBRL.xhtml(of: document(edit), in: language), as: UTF8.self)
  }

  static func tree(in language: Language, _ edit: (String) -> String = { $0 }) throws -> Document {
    try Document(parsing: Array(xhtml(in: language, edit).utf8), name: "esrs.xhtml")
  }

  /// The facts as elements of a document, by their ids in the report.
  static func facts(_ document: Document) throws -> [String: Element] {
    let facts = try elements("//ix:nonFraction | //ix:nonNumeric", of: document)
    return Dictionary(uniqueKeysWithValues: facts.map { ($0["id"] ?? "", $0) })
  }

  static func elements(_ path: String, of document: Document) throws -> [Element] {
    let evaluator = XPathEvaluator(
      document,
      prefixes: [
        "h": "http://www.w3.org/1999/xhtml", "ix": "http://www.xbrl.org/2013/inlineXBRL",
        "i": "http://www.xbrl.org/2003/instance", "d": "http://xbrl.org/2006/xbrldi",
      ]
    )
    let expression = try XPath(path, at: Markup.Place(file: "test"))
    guard case .nodes(let nodes) = try evaluator.evaluate(expression) else { return [] }
    return nodes.compactMap(\.element)
  }

  /// The reasons why edited disclosures are refused.
  static func refusal(_ edit: (String) -> String) throws -> [String] {
    do throws(InlineXBRLFault) {
      let document: Document
      do { document = try Self.document(edit) } catch { return ["not read: \(error)"] }
      _ = try InlineXBRL.xhtml(of: document, in: .english)
      return []
    } catch {
      guard case .tagging(let faults) = error else { return ["template: \(error)"] }
      return faults.map(\.message)
    }
  }
}
