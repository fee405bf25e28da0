import Markup

/// The facts of a report, put in order once, so that a page finds those it wants without a search.
struct FactIndex {
  private struct Entry {
    let subject: [String]
    /// What it says, and what its first paragraph says.
    let statement: String
    let opening: String
  }

  private var entries: [String: Entry] = [:]
  private var bySubject: [[String]: [Node]] = [:]
  /// The facts about metrics: by requirement and partnership, and by datapoint and what they say.
  private var byPlace: [[String]: [Node]] = [:]
  private var byStatement: [[String]: [Node]] = [:]
  private var byOpening: [[String]: [Node]] = [:]
  /// The facts that are names, by the id on a typed axis that they are about.
  private var names: [String: Element] = [:]
  private let partnerships: [String: Element]

  init(_ report: Document) {
    partnerships = Dictionary(
      (report.root.child("partnerships")?.children("partnership") ?? []).map {
        ($0["id"] ?? "", $0)
      },
      uniquingKeysWith: { first, _ in first }
    )
    for fact in report.datapoints.flatMap({ $0.children("fact") }) { add(fact) }
  }

  private mutating func add(_ fact: Element) {
    let entry = Entry(subject: fact.typedIDs, statement: fact.statement, opening: fact.opening)
    entries[fact["id"] ?? ""] = entry
    bySubject[entry.subject, default: []].append(fact.node)
    if let place = fact.place {
      byPlace[place, default: []].append(fact.node)
      byStatement[[fact.datapoint, entry.statement], default: []].append(fact.node)
      byOpening[[fact.datapoint, entry.opening], default: []].append(fact.node)
    }
    guard fact.isName else { return }
    for id in entry.subject where names[id] == nil { names[id] = fact }
  }

  func partnership(_ id: String) -> Element? { partnerships[id] }

  // MARK: - What facts are about

  /// The ids of the report's own that a fact stands on.
  func subject(of fact: Element) -> [String] { entries[fact["id"] ?? ""]?.subject ?? [] }

  /// All facts about the same, in the report's order.
  func facts(aboutTheSameAs fact: Element) -> [Node] { bySubject[subject(of: fact)] ?? [] }

  /// The facts of a fact's requirement that are about metrics of the same partnership.
  func facts(measuredWith fact: Element) -> [Node] { fact.place.flatMap { byPlace[$0] } ?? [] }

  /// The fact that names what a fact is about.
  func name(of fact: Element) -> Element? { subject(of: fact).lazy.compactMap { names[$0] }.first }

  /// The facts that name what a fact links to.
  func links(of fact: Element) -> [Node] {
    FactReader.links(in: fact.child("value")?.text ?? "").compactMap { names[String($0)]?.node }
  }

  // MARK: - What facts say

  /// What tells whether facts say the same: as a whole, or in their first paragraph.
  func statement(of fact: Element, _ part: FactWriter.Part) -> String {
    let entry = entries[fact["id"] ?? ""]
    return (part == .first ? entry?.opening : entry?.statement) ?? ""
  }

  /// The facts of a fact's datapoint that are about metrics and say the same.
  func facts(sayingTheSameAs fact: Element, _ part: FactWriter.Part) -> [Node] {
    let key = [fact.datapoint, statement(of: fact, part)]
    return (part == .first ? byOpening[key] : byStatement[key]) ?? []
  }
}

extension Element {
  /// What a fact says: two that are the same in this say the same.
  var statement: String {
    let texts = children("text").map { ($0.language ?? "") + "\u{1F}" + $0.text }
    return ([child("value")?.text ?? ""] + texts).joined(separator: "\u{1E}")
  }

  /// What the first paragraph of a fact says; all of it where it is no text.
  fileprivate var opening: String {
    let texts = children("text")
    guard !texts.isEmpty else { return statement }
    return texts.map { ($0.language ?? "") + "\u{1F}" + ($0.children.first?.text ?? "") }
      .joined(separator: "\u{1E}")
  }

  /// The ids of a fact on typed axes.
  fileprivate var typedIDs: [String] { children("member").compactMap { $0["typed"] } }

  /// The id of a fact's datapoint.
  fileprivate var datapoint: String { parent?["id"] ?? "" }

  /// Whether a fact is the name of what it is about.
  fileprivate var isName: Bool {
    guard self["type"] == FactType.string.rawValue, let concept = self["concept"] else {
      return false
    }
    return concept.hasPrefix("Name") && !concept.hasPrefix("NameAnd")
  }

  /// The requirement and the partnership of a fact about a metric; nil for other facts.
  fileprivate var place: [String]? {
    guard let subject = child("subject"), subject["measure"] != nil, subject["target"] == nil,
      let partnership = subject["partnership"], let requirement = parent?.parent?["code"]
    else { return nil }
    return [requirement, partnership]
  }
}
