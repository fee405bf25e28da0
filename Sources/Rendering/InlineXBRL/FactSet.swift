import Markup
import Standards

/// The facts of a report that are tagged, checked one by one and against one another.
struct FactSet {
  /// In the order of the report.
  let facts: [InlineFact]
  /// The contexts they need, in the order in which they first do.
  let contexts: [FactContext]
  private let contextNumbers: [FactContext: Int]
  private let factNumbers: [String: Int]
  /// The facts that say again what one before them says, and are not tagged a second time.
  private let repeats: Set<String>

  /// Reads all facts that have a concept.
  ///
  /// - Throws: ``InlineXBRLFault/tagging(_:)`` with everything that is wrong.
  init(of report: Document) throws(InlineXBRLFault) {
    var faults: [MarkupError] = []
    var facts: [InlineFact] = []
    for datapoint in report.datapoints {
      let rules = DimensionRules(of: datapoint)
      for element in datapoint.children("fact") where element["concept"] != nil {
        do throws(MarkupError) {
          facts.append(try InlineFact(element, rules: rules))
        } catch {
          faults.append(error)
        }
      }
    }
    self.facts = facts
    factNumbers = Dictionary(
      facts.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first }
    )
    (contexts, contextNumbers) = Self.numbered(facts.map(\.context))
    (repeats, faults) = Self.compared(facts, adding: faults)
    faults += Self.brokenLinks(among: facts)
    guard faults.isEmpty else { throw .tagging(faults) }
  }

  /// The fact that an element of the report states, if it is tagged at all.
  func fact(of element: Element) -> InlineFact? {
    element["id"].flatMap { factNumbers[$0] }.map { facts[$0] }
  }

  /// Whether a fact repeats one before it.
  func isRepeat(_ fact: InlineFact) -> Bool { repeats.contains(fact.id) }

  /// The id of a context.
  func id(of context: FactContext) -> String { "c-\((contextNumbers[context] ?? 0) + 1)" }

  private static func numbered(
    _ all: [FactContext]
  ) -> (contexts: [FactContext], numbers: [FactContext: Int]) {
    var contexts: [FactContext] = []
    var numbers: [FactContext: Int] = [:]
    for context in all where numbers[context] == nil {
      numbers[context] = contexts.count
      contexts.append(context)
    }
    return (contexts, numbers)
  }
}

extension Document {
  /// The datapoints of a report's disclosures, in their order.
  var datapoints: [Element] {
    let requirements = root.child("disclosures")?.children("requirement") ?? []
    return requirements.flatMap { $0.children("datapoint") }
  }
}

extension DimensionRules {
  /// The rules in the elements `dimension` of a datapoint.
  fileprivate init(of datapoint: Element) {
    self.init(
      datapoint.children("dimension").compactMap { dimension in
        guard let name = dimension["axis"] else { return nil }
        if let domain = dimension["domain"] { return Axis(name, .typed(domain: domain)) }
        let members = (dimension["members"] ?? "").split(separator: " ").map(String.init)
        return Axis(name, .explicit(members: members, defaultMember: dimension["default"]))
      }
    )
  }
}

// MARK: - Facts against the page

extension FactSet {
  /// The facts that a template does not show once and as a whole.
  func faults(of written: [String: [FactWriter.Part]]) -> [MarkupError] {
    facts.compactMap { fact in
      // The tag of members stands among the hidden facts, wherever their labels are shown.
      if case .members = fact.content { return nil }
      if isRepeat(fact) || written[fact.id] == [.whole] || written[fact.id] == [.first, .rest] {
        return nil
      }
      return FactReader(fact.element).fault("the template does not show it exactly once")
    }
  }
}

// MARK: - Facts against one another

extension FactSet {
  private struct Aspects: Hashable {
    let concept: String
    let context: FactContext
  }

  /// The facts that repeat one before them; two that disagree, or share an id, are at fault.
  private static func compared(
    _ facts: [InlineFact],
    adding faults: [MarkupError]
  ) -> (repeats: Set<String>, faults: [MarkupError]) {
    var faults = faults
    var repeats: Set<String> = []
    var ids: Set<String> = []
    var statements: [Aspects: String] = [:]
    for fact in facts {
      if !ids.insert(fact.id).inserted {
        faults.append(FactReader(fact.element).fault("another has the same id"))
      }
      let aspects = Aspects(concept: fact.concept, context: fact.context)
      guard let earlier = statements[aspects] else {
        statements[aspects] = fact.statement
        continue
      }
      repeats.insert(fact.id)
      if earlier != fact.statement {
        faults.append(
          FactReader(fact.element).fault("another with the same concept and context disagrees")
        )
      }
    }
    return (repeats, faults)
  }

  /// Links to what no fact is about: an identifier must be that of a member of a typed axis.
  private static func brokenLinks(among facts: [InlineFact]) -> [MarkupError] {
    let known = Set(
      facts.flatMap(\.context.members).compactMap { member in
        if case .typed(let id, _) = member.value { id } else { nil }
      }
    )
    return facts.filter { $0.type == .linkIdentifiers }.compactMap { fact in
      guard case .literal(let value) = fact.content else { return nil }
      let broken = FactReader.links(in: value).first { !known.contains(String($0)) }
      return broken.map {
        FactReader(fact.element).fault("it links to '\($0)', which is not there")
      }
    }
  }
}
