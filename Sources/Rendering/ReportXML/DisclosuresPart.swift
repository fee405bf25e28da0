import Impact
import Markup
import Standards
import Survey

/// Writes the datapoints of a reporting standard with what answers them.
struct DisclosuresPart {
  /// The name of a fact's element.
  static let fact = "fact"

  let index: DisclosureIndex
  let words: DisclosureWords
  private var facts = 0

  init(_ index: DisclosureIndex, words: DisclosureWords) {
    self.index = index
    self.words = words
  }

  /// Adds the part.
  ///
  /// - Throws: ``PhraseFault`` for a phrase that a phrase book lacks.
  mutating func add(to report: OpenElement) throws {
    let map = index.map
    let element = report.add(
      "disclosures",
      [
        "standard": map.standard,
        "regulation": map.regulation,
        "status": map.status.rawValue,
        "namespace": map.taxonomy.namespace,
        "prefix": map.taxonomy.prefix,
        "schema": map.taxonomy.schema,
        "tagged": index.isTagged.description,
      ]
    )
    element.add("title", map.title)
    for topic in map.topics {
      element.add("topic", ["code": topic.code, "role": topic.role?.rawValue])
        .add("name", topic.name)
    }
    for section in index.sections { try add(section, to: element) }
  }

  private mutating func add(_ section: DisclosureIndex.Section, to parent: OpenElement) throws {
    let requirement = section.requirement
    let element = parent.add(
      "requirement",
      [
        "code": requirement.code,
        "topic": requirement.topic,
        "predecessor": requirement.predecessors.listed,
        "successor": requirement.successors.listed,
      ]
    )
    element.add("title", requirement.title)
    let topic = index.map.topics.first { $0.code == requirement.topic }
    for entry in section.entries { try add(entry, of: topic, to: element) }
  }

  private mutating func add(
    _ entry: DisclosureIndex.Entry,
    of topic: DisclosureMap.Topic?,
    to parent: OpenElement
  ) throws {
    let datapoint = entry.datapoint
    let element = parent.add(
      "datapoint",
      [
        "id": datapoint.id,
        "paragraph": datapoint.paragraph,
        "need": datapoint.need.rawValue,
        "state": entry.state.word,
        "answered": entry.state.part?.answered.numeral,
        "asked": entry.state.part?.asked.numeral,
        "concept": datapoint.concept,
        "type": datapoint.kind.rawValue,
        "formerly": datapoint.formerly.listed,
        "supplier": datapoint.isAskedOfSuppliers ? "true" : nil,
      ]
    )
    element.add("label", datapoint.label)
    if case .notApplicable(let reason) = entry.state { try words.add(reason, to: element) }
    if datapoint.concept != nil {
      for axis in datapoint.cube.axes(about: topic) { element.add(axis) }
    }
    for fact in entry.facts { try add(fact, to: element) }
  }

  private mutating func add(_ fact: Fact, to parent: OpenElement) throws {
    facts += 1
    let digits = facts.numeral
    let element = parent.add(
      Self.fact,
      [
        "id": "f-" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits,
        "concept": fact.concept,
        "type": fact.kind.rawValue,
        "start": fact.period.start.description,
        "end": fact.period.end.description,
        "decimals": fact.kind.isNumeric ? fact.decimals?.numeral ?? "INF" : nil,
        "year": fact.year?.rawValue,
        "stated": fact.earlier == nil ? nil : "previously",
        "explanation": fact.earlier?.entry.map { ($0 + 1).numeral },
      ]
    )
    element.add(fact.subject)
    for member in fact.members { element.add(member) }
    if let text = fact.valueText { element.add("value", text: text) }
    try add(fact.content, to: element)
  }

  private func add(_ content: Fact.Content, to element: OpenElement) throws {
    switch content {
    case .choices(let choices):
      for choice in choices {
        element.add("choice", ["member": choice.member]).add("label", choice.name)
      }
    case .prose(let prose): try words.add(prose, to: element)
    case .withheld(let rule): element.add("withheld", ["rule": rule.rawValue])
    case .number, .amount, .percent, .count, .flag, .year, .identifiers: break
    }
  }
}

extension OpenElement {
  fileprivate func add(_ subject: Fact.Subject) {
    guard subject != Fact.Subject() else { return }
    add(
      "subject",
      [
        "partnership": subject.partnership,
        "indicator": subject.indicator,
        "output": subject.output,
        "target": subject.target,
        "measure": subject.measure,
      ]
    )
  }

  /// Adds an axis that the facts of a datapoint stand on, with what may stand there.
  fileprivate func add(_ axis: DimensionRules.Axis) {
    switch axis.kind {
    case .typed(let domain): add("dimension", ["axis": axis.name, "domain": domain])
    case .explicit(let members, _):
      add("dimension", ["axis": axis.name, "members": members.listed])
    }
  }

  fileprivate func add(_ member: Fact.Member) {
    switch member.value {
    case .explicit(let name): add("member", ["axis": member.axis, "explicit": name])
    case .typed(let id, let domain):
      add("member", ["axis": member.axis, "typed": id, "domain": domain])
    }
  }
}

extension Datapoint.Kind {
  /// Whether its facts are numbers with a unit.
  fileprivate var isNumeric: Bool {
    switch self {
    case .percent, .decimal, .integer: true
    case .string, .textBlock, .boolean, .enumeration, .enumerationSet, .gYear, .linkIdentifiers:
      false
    }
  }
}

extension Fact {
  /// With how many decimals the value is published; nil for all that it has.
  ///
  /// Mean scores and shares have one decimal, as on the page (a share is a fraction, which makes
  /// three); what someone has counted, or set as a target or milestone, has its own.
  var decimals: Int? {
    switch content {
    case .number where isMeasured && subject.indicator != nil: 1
    case .percent where isMeasured: 3
    default: nil
    }
  }

  private var isMeasured: Bool { year != .target && year != .milestone }

  /// The value as the taxonomies' types have it, with its decimals; nil for texts and what is
  /// withheld.
  var valueText: String? {
    guard let decimals, let exact = content.valueText.flatMap({ ExactDecimal($0) }) else {
      return content.valueText
    }
    return exact.rounded(to: decimals).numeral
  }
}

extension Fact.Content {
  /// The value as the taxonomies' types have it, exactly; nil for texts and what is withheld.
  var valueText: String? {
    switch self {
    case .number(let value): value.numeral
    case .amount(let amount): amount.numeral
    case .percent(let percent): ExactDecimal(percent.numeral)?.hundredth.numeral
    case .count(let count): count.numeral
    case .flag(let flag): flag.description
    case .year(let year): year.numeral
    case .choices(let choices): choices.map(\.member).joined(separator: " ")
    case .identifiers(let ids): ids.joined(separator: ",")
    case .prose, .withheld: nil
    }
  }
}

extension [String] {
  /// The codes with spaces between them; nil when there is none.
  fileprivate var listed: String? { isEmpty ? nil : joined(separator: " ") }
}
