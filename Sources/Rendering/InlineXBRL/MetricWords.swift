import Markup

/// What metrics and other subjects of facts are called in the language of a page.
struct MetricWords {
  let tongue: Tongue
  let index: FactIndex

  /// The whole name of what a fact is about; empty where it has none.
  func name(of fact: Element) -> String { blocks(of: fact).joined(separator: " ") }

  /// A metric's name without its partnership, which is the first paragraph of two.
  func shortName(of fact: Element) -> String {
    let blocks = blocks(of: fact)
    return (blocks.count > 1 ? blocks.dropFirst() : blocks[...]).joined(separator: " ")
  }

  private func blocks(of fact: Element) -> [String] {
    let texts = index.name(of: fact)?.children("text") ?? []
    return tongue.choose(among: texts)?.children.map(\.text) ?? []
  }

  /// What tells some facts about metrics from the rest, in the fewest words: the kind of measure,
  /// the partnership, what is measured, or else their names; empty where there is no rest.
  func common(to some: [Element], among all: [Element]) throws -> String {
    guard some.count < all.count else { return "" }
    guard some.count > 1 else { return some.map(name).joined() }
    if isAll(some, of: all, with: ["measure"]) {
      return try distinct(some) { try tongue.phrases.phrase("esrs.measure.\($0["measure"] ?? "")") }
    }
    if isAll(some, of: all, with: ["partnership"]) {
      return distinct(some) { subject in
        let partnership = index.partnership(subject["partnership"] ?? "")
        return tongue.choose(among: partnership?.children("name") ?? [])?.text ?? ""
      }
    }
    if isAll(some, of: all, with: ["measure", "indicator", "output"]) {
      return unique(some.map(shortName)).joined(separator: "; ")
    }
    return unique(some.map(name)).joined(separator: "; ")
  }

  /// Whether no other fact is about the same in these attributes.
  private func isAll(_ some: [Element], of all: [Element], with attributes: [String]) -> Bool {
    let values = { (fact: Element) in attributes.map { fact.child("subject")?[$0] } }
    let meant = Set(some.map(values))
    return all.count { meant.contains(values($0)) } == some.count
  }

  private func distinct(
    _ facts: [Element],
    _ word: (Element) throws -> String
  ) rethrows -> String {
    unique(try facts.compactMap { $0.child("subject") }.map(word)).joined(separator: ", ")
  }

  private func unique(_ words: [String]) -> [String] {
    var seen: Set<String> = []
    return words.filter { seen.insert($0).inserted }
  }
}
