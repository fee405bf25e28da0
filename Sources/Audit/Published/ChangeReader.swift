import Markup

/// Reads what a change between two waves tells of people.
struct ChangeReader {
  let change: Element
  let partnership: String
  let waves: [[String]: [String]]

  func read(into facts: inout Facts) {
    guard let first = change.count("n-first"), let second = change.count("n-second") else { return }
    let link = change.link(of: partnership, waves)
    let n = (first: first, second: second)
    facts.addLink(link, n: n, linked: linked(n))
    // The share of weighted people counts no heads; what everyone says is never weighted.
    let differences =
      [change.first("everyone")?.first("pole-change")?.number("difference")]
      + (change["method"]?.hasPrefix("weighted") == true
        ? [] : [change.number("negative-pole-difference")])
    for difference in differences.compactMap(\.self) {
      facts.addPoleChange(
        link.place(link.from),
        link.place(link.to),
        n: n,
        difference: difference
      )
    }
    if let people = change.first("linked-people") { readMoves(people, link, n, into: &facts) }
  }

  /// How many are in both waves, wherever it is said.
  private func linked(_ n: (first: Int, second: Int)) -> Int? {
    if let linked = change.first("linked")?.count("n") { return linked }
    if let people = change.first("linked-people")?.count("n") { return people }
    if let unlinked = change.first("unlinked")?.count("n") {
      return (n.first + n.second - unlinked) / 2
    }
    let paired = change.all("companion").first {
      ["paired", "weighted-changes"].contains($0["method"])
    }
    if let paired = paired?.count("n-first") { return paired }
    switch change["basis"] {
    case "same-people": return n.first
    case "different-people": return 0
    default: return nil
    }
  }

  private func readMoves(
    _ people: Element,
    _ link: Facts.Link,
    _ n: (first: Int, second: Int),
    into facts: inout Facts
  ) {
    guard let linked = people.count("n") else { return }
    let signs = people.first("signs")
    facts.addMoves(
      link,
      n: n,
      linked: linked,
      [
        ("rose", signs?.count("increased")), ("fell", signs?.count("decreased")),
        ("stayed the same", signs?.count("unchanged")),
      ]
    )
    let moves = people.first("pole-moves")
    facts.addMoves(
      link,
      n: n,
      linked: linked,
      [
        ("came to the pole", moves?.count("entered")), ("left the pole", moves?.count("left")),
        ("neither came to the pole nor left it", nil),
      ]
    )
    if let difference = people.first("pole-change")?.number("difference") {
      facts.addNetMove(link, n: n, linked: linked, difference: difference)
    }
  }
}
