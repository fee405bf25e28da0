import Markup

/// The elements of the template `esrs.xhtml` that Swift writes, besides those of the page.
///
/// - `<s:facts-header/>` writes `ix:header`; it must come first in the body.
/// - `<s:fact select="…"/>` writes one fact with its tag. `part="first"` and `part="rest"` write a
///   text's first paragraph and, at another place, what follows it; a text of one paragraph has no
///   rest.
struct InlineElements {
  let header: InlineHeader
  let writer: FactWriter

  var byName: [String: TemplateHandler] {
    [
      "facts-header": { _, output in header.write(in: output) },
      "fact": { call, output in
        let written = call["part"] ?? FactWriter.Part.whole.rawValue
        guard let part = FactWriter.Part(rawValue: written) else {
          throw MarkupError("there is no part '\(written)'", at: call.place)
        }
        guard let element = call.nodes.first?.element, call.nodes.count == 1 else {
          throw PageFault.noElement
        }
        try writer.write(element, part, in: output)
      },
    ]
  }
}

/// What expressions of the template `esrs.xhtml` may call, besides those of the page.
///
/// | function | what it gives |
/// |---|---|
/// | `s:subjects(facts)` | of all facts about the same target, metric, impact, … the first |
/// | `s:about(fact, facts)` | of some facts those about the same as one fact |
enum InlineFunctions {
  static var byName: [String: XPathFunction] {
    [
      "subjects": XPathFunction(arguments: 1...1) { call in
        var seen: Set<[String]> = []
        return .nodes(try nodes(call.arguments[0]).filter { seen.insert(subject(of: $0)).inserted })
      },
      "about": XPathFunction(arguments: 2...2) { call in
        guard let fact = try nodes(call.arguments[0]).first else { throw PageFault.noElement }
        let wanted = subject(of: fact)
        return .nodes(try nodes(call.arguments[1]).filter { subject(of: $0) == wanted })
      },
    ]
  }

  private static func nodes(_ value: XPathValue) throws -> [Node] {
    guard case .nodes(let nodes) = value else { throw PageFault.noElement }
    return nodes
  }

  /// The values of the report's own that a fact stands on, each with its axis.
  private static func subject(of fact: Node) -> [String] {
    (fact.element?.children("member") ?? []).filter { $0["typed"] != nil }
      .map { "\($0["axis"] ?? "") \($0["typed"] ?? "")" }.sorted()
  }
}
