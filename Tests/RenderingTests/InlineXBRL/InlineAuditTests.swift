import FoundationEssentials
import Markup
import Survey
import Testing

@testable import Rendering

/// What is looked for in the finished document, whoever wrote the template.
struct InlineAuditTests {
  private func faults(_ old: String, _ new: String) throws -> [String] {
    let text = try InlineReport.xhtml(in: .english)
    #expect(text.contains(old))
    let edited = text.replacing(old, with: new, maxReplacements: 1)
    let document = try Document(parsing: Array(edited.utf8), name: "esrs.xhtml")
    return InlineAudit(of: document, in: .english).faults.map(\.message)
  }

  @Test func `the finished document has no faults`() throws {
    #expect(try faults("</body>", "</body>") == [])
  }

  @Test(arguments: [
    ("<div class=\"cover\">", "<section/><div class=\"cover\">", "'section' is no element"),
    ("<div class=\"cover\">", "<figure/><div class=\"cover\">", "'figure' is no element"),
    ("<div class=\"cover\">", "<script/><div class=\"cover\">", "'script' is no element"),
    ("<div class=\"cover\">", "<ul/><div class=\"cover\">", "'ul' is empty"),
    ("<div class=\"cover\">", "<div data-x=\"1\">", "no attribute 'data-x'"),
    ("<div class=\"cover\">", "<div role=\"note\">", "no attribute 'role'"),
    ("<div class=\"cover\">", "<div aria-hidden=\"true\">", "no attribute 'aria-hidden'"),
    ("<div class=\"cover\">", "<div lang=\"da\">", "no attribute 'lang'"),
    ("<meta http-equiv", "<meta charset=\"utf-8\"/><meta http-equiv", "no attribute 'charset'"),
    (
      "<div class=\"cover\">", "<svg xmlns=\"http://www.w3.org/2000/svg\"/><div class=\"cover\">",
      "SVG may not"
    ),
    ("<img src=\"data:", "<img src=\"http:", "an image must carry its own data"),
    ("id=\"f-0002\"", "id=\"f-0001\"", "the id 'f-0001' is not unique"),
    ("contextRef=\"c-3\"", "contextRef=\"c-99\"", "a fact has no context"),
    (
      "<xbrli:context id=\"c-1\">", "<xbrli:context id=\"c-0\"/><xbrli:context id=\"c-1\">",
      "no fact uses the context 'c-0'"
    ),
    ("</xbrli:identifier>", "</xbrli:identifier><xbrli:segment/>", "has a segment"),
    ("<xbrli:startDate>2025-01-01</xbrli:startDate>", "", "is no stretch of days"),
    ("xbrli:pure", "iso4217:DKK", "is not xbrli:pure"),
    (" unitRef=\"u-pure\"", "", "a number has no unit"),
    (" decimals=\"1\"", "", "a number does not say its decimals"),
    ("ixt:num-dot-decimal", "ixt:num-comma-decimal", "not the format of the language"),
    ("ixt:fixed-true", "ixt:booleantrue", "a format is not known"),
    (">6,345<", ">62,5<", "'62,5' is no number here"),
    (">6,345<", ">-6345<", "'-6345' is no number here"),
    ("<ix:continuation id=\"", "<ix:continuation id=\"x", "do not find each other"),
  ])
  func `a mistake in the document is found`(old: String, new: String, reason: String) throws {
    let reasons = try faults(old, new)
    #expect(reasons.contains { $0.contains(reason) }, "\(reasons)")
  }

  /// Mutations of a valid document that lie beside the repository where they are at hand, with
  /// what a validator says of each.
  private static let mistakes: URL? = {
    let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let named = ProcessInfo.processInfo.environment["SAMHOLD_SHARED"].map { URL(filePath: $0) }
    return [named, package.deletingLastPathComponent().appending(path: "shared")]
      .compactMap { $0?.appending(path: "esrs/mistakes") }
      .first { FileManager.default.fileExists(atPath: $0.path) }
  }()

  @Test(
    .enabled(if: mistakes != nil, "needs the mutated documents in ../shared, or SAMHOLD_SHARED"),
    arguments: [
      "04_wrong_unit_for_percent", "06_undefined_contextRef", "05_missing_decimals",
      "10_instant_context_for_duration_item",
      "14_segment_instead_of_scenario", "15_decimal_comma_with_num_dot_decimal",
      "15b_danish_comma_value_with_num_dot_decimal_silent_625_", "16_unknown_transform",
      "17_html5_section_element", "17b_meta_charset", "17c_data_attribute", "17d_inline_svg",
      "17f_aria_role", "17i_duplicate_id", "17j_html_lang_attr_only", "17k_script_element",
      "17l_details_figure", "20_unused_context", "21_minus_sign_in_text",
      "24_numeric_without_unit", "27_startDate_after_endDate",
    ]
  )
  func `a known mutation of a valid document is found`(name: String) throws {
    let folder = try #require(Self.mistakes)
    let read = { (path: String) throws in
      let data = try Data(contentsOf: folder.appending(path: path))
      let document = try Document(parsing: Array(data), name: path)
      return InlineAudit(of: document, in: .english).faults
    }
    #expect(try read("../minimal.xhtml").map(\.message) == [])
    #expect(try !read("\(name).xhtml").isEmpty)
  }
}
