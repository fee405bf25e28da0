import Markup

/// The elements of the page's templates that Swift writes.
///
/// - `<s:words select="…"/>` writes one text of the user's, in a `span` with its language where
///   that is not the page's. `capital="yes"` gives it a capital; `optional="yes"` allows none.
/// - `<s:chart kind="…" select="…" id="…" title="…"/>` draws a chart of what it selects: `levels`
///   (with `high` and `low`, the names of the poles), `forest`, `answers` or `progress`.
struct PageElements {
  let tongue: Tongue
  let report: ReportIndex
  let functions: PageFunctions

  var byName: [String: TemplateHandler] {
    ["words": words, "chart": chart]
  }

  private func words(_ call: TemplateCall, _ output: Element) throws {
    if call.nodes.isEmpty, call["optional"] == "yes" { return }
    let chosen = try functions.chosen(from: .nodes(call.nodes))
    let text = call["capital"] == "yes" ? chosen.text.capitalizedFirst : chosen.text
    if let language = tongue.foreignLanguage(of: chosen) {
      output.add("span", ["lang": language], text: text)
    } else {
      output.append(text)
    }
  }

  private func chart(_ call: TemplateCall, _ output: Element) throws {
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
