import Markup

/// What a report says of its questions: enough to know which answers there can be.
struct Questionnaire {
  /// A question whose answers can be counted one by one.
  struct Item {
    let id: String
    /// The lowest answer, in whole units of the scale.
    let lowest: Int
    let width: Int
    let isReversed: Bool

    var answers: ClosedRange<Int> { lowest...lowest + width }
  }

  /// By the item's id; an item with decimals or many answers is left out.
  let items: [String: Item]
  /// The one item of an indicator or facet that has no other, by indicator and facet; only where it
  /// was asked alike in all waves.
  let lone: [[String]: Item]
  /// The indicators whose opposite pole is at the top.
  let falling: Set<String>
  /// The score up to which a person counts at the opposite pole.
  let poleAtMost: Int

  init(_ report: Element) {
    let root = report.first("questionnaire")
    let scales = Dictionary((root?.all("scale") ?? []).map { ($0["id"] ?? "", $0) }) { $1 }
    let elements = root?.all("item") ?? []
    items = Dictionary(
      elements.compactMap { item in
        Item(item, scales[item["scale"] ?? ""]).map { ($0.id, $0) }
      }
    ) { $1 }
    let changed = Set(
      (report.first("instrument-changes")?.children ?? []).compactMap { $0["item"] }
    )
    let parts = elements.flatMap { item -> [([String], String)] in
      guard let id = item["id"], let indicator = item["indicator"] else { return [] }
      return [([indicator], id)] + (item["facet"].map { [([indicator, $0], id)] } ?? [])
    }
    let items = items
    lone = Dictionary(grouping: parts) { $0.0 }.compactMapValues { part in
      part.count == 1 && !changed.contains(part[0].1) ? items[part[0].1] : nil
    }
    falling = Set(
      (root?.all("indicator") ?? []).filter { $0["higher-is-better"] == "false" }
        .compactMap { $0["id"] }
    )
    poleAtMost = report.first("method")?.count("negative-pole-at-most") ?? 25
  }
}

extension Questionnaire.Item {
  fileprivate init?(_ item: Element, _ scale: Element?) {
    guard let id = item["id"], let scale, scale["decimals"] == "0",
      let lowest = scale.count("minimum"),
      let highest = scale.count("maximum"),
      highest > lowest, highest - lowest < 11
    else { return nil }
    self.init(
      id: id,
      lowest: lowest,
      width: highest - lowest,
      isReversed: item["reversed"] == "true"
    )
  }
}
