import Markup

/// The elements of the template `esrs.xhtml` that Swift writes, besides those of the page.
///
/// - `<s:facts-header/>` writes `ix:header`; it must come first in the body.
/// - `<s:fact select="…"/>` writes a fact with its tag; of several facts that say the same, what they
///   say once, with the tags of all around it. `part="first"` and `part="rest"` write a text's first
///   paragraph and, at another place, what follows it; a text of one paragraph has no rest.
struct InlineElements {
  let header: InlineHeader
  let writer: FactWriter
  let index: FactIndex

  var byName: [String: TemplateHandler] {
    [
      "facts-header": { _, output in header.write(in: output) },
      "fact": { call, output in
        let written = call["part"] ?? FactWriter.Part.whole.rawValue
        guard let part = FactWriter.Part(rawValue: written) else {
          throw MarkupError("there is no part '\(written)'", at: call.place)
        }
        let elements = call.nodes.compactMap(\.element)
        guard Set(elements.map { index.statement(of: $0, part) }).count == 1 else {
          throw MarkupError("the facts do not say the same, or there is none", at: call.place)
        }
        try writer.write(elements, part, in: output)
      },
    ]
  }
}
