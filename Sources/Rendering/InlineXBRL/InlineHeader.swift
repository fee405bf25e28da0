import Markup
import Standards
import Survey

/// Writes what a document of facts begins with and nobody sees: `ix:header`.
struct InlineHeader {
  let frame: TaggingFrame
  let facts: FactSet

  /// The one unit: percentages and other numbers of the standards are bare numbers.
  static let unit = "u-pure"

  func write(in output: Element) {
    // The prefix is declared on the root, since facts all over the document use it in values.
    output.document.root.declare(prefix: frame.prefix, as: frame.namespace)
    let header = output.add("ix:header")
    writeHidden(in: header)
    header.add("ix:references")
      .add("link:schemaRef", ["xlink:type": "simple", "xlink:href": frame.schema])
    let resources = header.add("ix:resources")
    for context in facts.contexts { write(context, in: resources) }
    guard facts.facts.contains(where: \.type.isNumeric) else { return }
    resources.add("xbrli:unit", ["id": Self.unit]).add("xbrli:measure", text: "xbrli:pure")
  }

  /// Members of the taxonomy are values that cannot be shown: a reader sees their labels instead.
  ///
  /// A set of them stands in ascending order (Extensible Enumerations 2.0, section 2.5).
  private func writeHidden(in header: Element) {
    let hidden = facts.facts.compactMap { fact in
      if case .members(let members) = fact.content, !facts.isRepeat(fact) {
        (fact: fact, members: members)
      } else {
        nil
      }
    }
    guard !hidden.isEmpty else { return }
    let section = header.add("ix:hidden")
    for (fact, members) in hidden {
      section.add(
        "ix:nonNumeric",
        [
          "id": fact.id, "name": frame.name(fact.concept),
          "contextRef": facts.id(of: fact.context),
        ],
        text: members.sorted().map(frame.uri).joined(separator: " ")
      )
    }
  }

  private func write(_ context: FactContext, in resources: Element) {
    let element = resources.add("xbrli:context", ["id": facts.id(of: context)])
    element.add("xbrli:entity").add(
      "xbrli:identifier",
      ["scheme": frame.entity.scheme],
      text: frame.entity.identifier
    )
    let period = element.add("xbrli:period")
    period.add("xbrli:startDate", text: context.start.description)
    period.add("xbrli:endDate", text: context.end.description)
    guard !context.members.isEmpty else { return }
    let scenario = element.add("xbrli:scenario")
    for member in context.members {
      let axis = ["dimension": frame.name(member.axis)] as KeyValuePairs<String, String?>
      switch member.value {
      case .explicit(let name):
        scenario.add("xbrldi:explicitMember", axis, text: frame.name(name))
      case .typed(let value, let domain):
        scenario.add("xbrldi:typedMember", axis).add(frame.name(domain), text: value)
      }
    }
  }
}
