import Survey
import Templates

/// What a code means and how to mend what it complains of.
///
/// The explanations lie in `Templates/text/diagnostics.md`, a section for each code.
struct Explanation {
  /// One line: what is wrong.
  let title: String
  /// What it means and what to do, in paragraphs.
  let text: String

  /// - Throws: ``Missing`` for a code that nobody has explained; a test sees to it that there is none.
  init(of code: DiagnosticCode) throws(Missing) {
    let file = TemplateFiles.bytes(of: "text/diagnostics.md") ?? []
    let lines = String(decoding: file, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    let heading = "## \(code.rawValue): "
    guard let start = lines.firstIndex(where: { $0.hasPrefix(heading) }) else {
      throw Missing(code: code)
    }
    let section = lines[(start + 1)...].prefix { !$0.hasPrefix("## ") }
    title = String(lines[start].dropFirst(heading.count))
    text = section.drop { $0.isEmpty }.reversed().drop { $0.isEmpty }.reversed()
      .joined(separator: "\n")
  }

  /// A code without an explanation.
  struct Missing: Error {
    let code: DiagnosticCode
  }
}
