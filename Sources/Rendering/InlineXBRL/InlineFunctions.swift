import Markup

/// What expressions of the template `esrs.xhtml` may call, besides those of the page.
///
/// | function | what it gives |
/// |---|---|
/// | `s:subjects(facts)` | of all facts about the same target, metric, impact, … the first |
/// | `s:about(fact)` | all facts about the same as one fact |
/// | `s:places(facts)` | of all facts about metrics of the same partnership the first |
/// | `s:measured(fact)` | the facts of its requirement about metrics of the same partnership |
/// | `s:alike(facts)`, `s:alike(facts, 'first')` | of all facts that say the same, or begin alike, the first |
/// | `s:same(fact)`, `s:same(fact, 'first')` | the facts of its datapoint about metrics that say the same, or begin alike |
/// | `s:name(fact)`, `s:short-name(fact)` | what its subject is called; of a metric without its partnership |
/// | `s:linked(fact)` | the names of what a fact links to |
/// | `s:common(facts, all)` | what some facts about metrics have in common, in words; nothing if they are all |
/// | `s:partnership(id)` | a partnership |
struct InlineFunctions {
  let index: FactIndex
  let words: MetricWords

  var byName: [String: XPathFunction] { subjects.merging(statements) { $1 }.merging(names) { $1 } }

  private var subjects: [String: XPathFunction] {
    [
      "subjects": XPathFunction(arguments: 1...1) { call in
        .nodes(firsts(of: try facts(call.arguments[0])) { index.subject(of: $0) })
      },
      "about": XPathFunction(arguments: 1...1) { call in
        .nodes(index.facts(aboutTheSameAs: try fact(call.arguments[0])))
      },
      "places": XPathFunction(arguments: 1...1) { call in
        .nodes(firsts(of: try facts(call.arguments[0])) { $0.child("subject")?["partnership"] })
      },
      "measured": XPathFunction(arguments: 1...1) { call in
        .nodes(index.facts(measuredWith: try fact(call.arguments[0])))
      },
      "partnership": XPathFunction(arguments: 1...1) { call in
        .nodes([index.partnership(call.arguments[0].string)?.node].compactMap(\.self))
      },
    ]
  }

  private var statements: [String: XPathFunction] {
    [
      "alike": XPathFunction(arguments: 1...2) { call in
        let part = try part(call.arguments.dropFirst().first)
        return .nodes(
          firsts(of: try facts(call.arguments[0])) { index.statement(of: $0, part) }
        )
      },
      "same": XPathFunction(arguments: 1...2) { call in
        let part = try part(call.arguments.dropFirst().first)
        return .nodes(index.facts(sayingTheSameAs: try fact(call.arguments[0]), part))
      },
    ]
  }

  private var names: [String: XPathFunction] {
    [
      "name": XPathFunction(arguments: 1...1) { call in
        .string(words.name(of: try fact(call.arguments[0])))
      },
      "short-name": XPathFunction(arguments: 1...1) { call in
        .string(words.shortName(of: try fact(call.arguments[0])))
      },
      "linked": XPathFunction(arguments: 1...1) { call in
        .nodes(index.links(of: try fact(call.arguments[0])))
      },
      "common": XPathFunction(arguments: 2...2) { call in
        .string(
          try words.common(to: try facts(call.arguments[0]), among: try facts(call.arguments[1]))
        )
      },
    ]
  }

  // MARK: - Arguments

  private func facts(_ value: XPathValue) throws -> [Element] {
    guard case .nodes(let nodes) = value else { throw PageFault.noElement }
    return nodes.compactMap(\.element)
  }

  private func fact(_ value: XPathValue) throws -> Element {
    guard let fact = try facts(value).first else { throw PageFault.noElement }
    return fact
  }

  private func part(_ value: XPathValue?) throws -> FactWriter.Part {
    guard let part = FactWriter.Part(rawValue: value?.string ?? "whole") else {
      throw PageFault.noElement
    }
    return part
  }

  /// The first fact with each key.
  private func firsts(of facts: [Element], by key: (Element) -> some Hashable) -> [Node] {
    var seen: Set<AnyHashable> = []
    return facts.filter { seen.insert(AnyHashable(key($0))).inserted }.map(\.node)
  }
}
