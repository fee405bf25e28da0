import Markup

/// The elements of the page's templates that Swift writes.
///
/// - `<s:words select="…"/>` writes one text of the user's, in a `span` with its language where
///   that is not the page's. `capital="yes"` gives it a capital; `optional="yes"` allows none.
/// - `<s:paragraphs select="…"/>` writes one text of the user's as paragraphs, which empty lines part.
/// - `<s:chart kind="…" select="…" id="…" title="…"/>` draws a chart of what it selects: `levels`
///   (with `high` and `low`, the names of the poles), `forest` (of changes and compared changes),
///   `answers` or `progress`.
struct PageElements {
  let tongue: Tongue
  let report: ReportIndex
  let functions: PageFunctions
  let paper: Paper

  /// What a page is written on.
  enum Paper {
    /// HTML 5: charts are drawn into the page, and languages told by `lang`.
    case page
    /// XHTML 1.1: charts are images, and languages told by `xml:lang`.
    case strict(ChartImage)
  }

  /// The handlers, for whatever a template is written to.
  func byName<Output: TemplateOutput>() -> [String: ElementHandler<Output>] {
    [
      "words": { try words($0, $1) }, "paragraphs": { try paragraphs($0, $1) },
      "chart": { try chart($0, $1) },
    ]
  }

  private func words(_ call: TemplateCall, _ output: some TemplateOutput) throws {
    if call.nodes.isEmpty, call["optional"] == "yes" { return }
    let chosen = try functions.chosen(from: .nodes(call.nodes))
    let text = call["capital"] == "yes" ? chosen.text.capitalizedFirst : chosen.text
    if let language = tongue.foreignLanguage(of: chosen) {
      add("span", text, in: language, to: output)
    } else {
      output.append(text)
    }
  }

  private func paragraphs(_ call: TemplateCall, _ output: some TemplateOutput) throws {
    let chosen = try functions.chosen(from: .nodes(call.nodes))
    let language = tongue.foreignLanguage(of: chosen)
    for paragraph in Self.paragraphs(of: chosen.text) {
      add("p", paragraph, in: language, to: output)
    }
  }

  private func add(
    _ name: String,
    _ text: String,
    in language: String?,
    to output: some TemplateOutput
  ) {
    switch paper {
    case .page: output.write(name, ["lang": language], text: text)
    case .strict: output.write(name, ["xml:lang": language], text: text)
    }
  }

  /// The parts of a text between its empty lines, each on one line.
  static func paragraphs(of text: String) -> [String] {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    return lines.split(separator: "").map { $0.joined(separator: " ") }
  }

  private func chart(_ call: TemplateCall, _ output: some TemplateOutput) throws {
    guard case .strict(let image) = paper else { return try draw(call, in: output) }
    let canvas = Document(root: "chart")
    try draw(call, in: canvas.root)
    try image.add(canvas.root, to: output)
  }

  private func draw(_ call: TemplateCall, in output: some TemplateOutput) throws {
    let reader = ChartReader(tongue: tongue, report: report, functions: functions)
    let elements = call.nodes.compactMap(\.element)
    let (id, title) = (try call.require("id"), try call.require("title"))
    switch try call.require("kind") {
    case "levels":
      let poles = (high: try call.require("high"), low: try call.require("low"))
      try reader.levels(elements, poles: poles, id: id, title: title).draw(in: output)
    case "forest": try reader.forest(elements, id: id, title: title).draw(in: output)
    case "answers": try reader.answers(elements, id: id, title: title).draw(in: output)
    case "progress": try reader.progress(elements, id: id, title: title)?.draw(in: output)
    case let kind: throw PageFault.unknownChart(kind)
    }
  }
}
