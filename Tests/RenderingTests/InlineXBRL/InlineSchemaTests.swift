import FoundationEssentials
import Markup
import Survey
import Testing

@testable import Rendering

/// The document against the XML Schema of Inline XBRL 1.1, where the consortium's files are there.
struct InlineSchemaTests {
  private static let folder: URL? = {
    let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let named = ProcessInfo.processInfo.environment["SAMHOLD_SCHEMAS"].map { URL(filePath: $0) }
    return [named, package.appending(path: ".build/arelle/schemas")].compactMap(\.self)
      .first { FileManager.default.fileExists(atPath: $0.appending(path: "www.xbrl.org").path) }
  }()

  private static let absence: Comment =
    "needs the schemas of Inline XBRL: `make validate-esrs` fetches them, or SAMHOLD_SCHEMAS says where"

  private func schema() throws -> Schema {
    let folder = try #require(Self.folder)
    return try Schema(at: "http://www.xbrl.org/2013/inlineXBRL/xhtml-inlinexbrl-1_1.xsd") {
      address in
      let path = address.split(separator: "://", maxSplits: 1).last.map(String.init) ?? ""
      return (try? Data(contentsOf: folder.appending(path: path))).map { Array($0) }
    }
  }

  @Test(.enabled(if: folder != nil, absence), arguments: Language.allCases)
  func `the document fits the schema`(language: Language) throws {
    let document = try InlineReport.tree(in: language)
    #expect(try schema().validate(document) == [])
  }

  @Test(.enabled(if: folder != nil, absence))
  func `the schema refuses what strict XHTML has not`() throws {
    let text = try InlineReport.xhtml(in: .english)
    let wrong = text.replacing("<div class=\"cover\">", with: "<section/><div class=\"cover\">")
    let document = try Document(parsing: Array(wrong.utf8), name: "esrs.xhtml")
    #expect(try !schema().validate(document).isEmpty)
  }
}
