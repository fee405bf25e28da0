// Who was in which waves.
extension Facts {
  /// Two waves of a measure.
  struct Link {
    let partnership: String
    let subject: [String]
    let from: String
    let to: String
    /// All waves in which anybody has a score on the measure, in order.
    let waves: [String]

    func place(_ wave: String) -> Place {
      Place(partnership: partnership, wave: wave, subject: subject)
    }
  }

  /// More waves than this are looked at two by two only: a part for each way to come and stay away
  /// would be too many.
  private static let mostWaves = 4

  /// Says how many were in two waves.
  ///
  /// - Parameters:
  ///   - n: People with a score in each wave.
  ///   - linked: People in both; nil when that is withheld.
  mutating func addLink(_ link: Link, n: (first: Int, second: Int), linked: Int?) {
    let path = linkPath(link, n)
    let parts = parts(link, path)
    for (index, n) in [(parts.from, n.first), (parts.to, n.second)] {
      let here = parts.cells.indices.filter { parts.waves[$0].contains(index) }
      system.add(here.map { parts.cells[$0] }, is: n)
    }
    let cells = { (isIn: (Set<Int>) -> Bool) in
      parts.cells.indices.filter { isIn(parts.waves[$0]) }.map { parts.cells[$0] }
    }
    let both = cells { $0.contains(parts.from) && $0.contains(parts.to) }
    let left = cells { $0.contains(parts.from) && !$0.contains(parts.to) }
    let came = cells { !$0.contains(parts.from) && $0.contains(parts.to) }
    system.ask(path, "in both \(link.from) and \(link.to)", both)
    system.ask(path, "in \(link.from), not in \(link.to)", left)
    system.ask(path, "in \(link.to), not in \(link.from)", came)
    for (cell, waves) in zip(parts.cells, parts.waves) where parts.names.count > 2 {
      system.ask(path, Self.words(waves, parts.names), [cell])
    }
    if let linked { system.add(both, is: linked) }
  }

  /// Says how many of the people in two waves did what, and of how many that is told in all.
  mutating func addMoves(
    _ link: Link,
    n: (first: Int, second: Int),
    linked: Int,
    _ moves: [(what: String, people: Int?)]
  ) {
    let path = linkPath(link, n) + ["\(link.from) to \(link.to)"]
    let all = system.index(path, "people")
    system.add([all], is: linked)
    let cells = moves.map { system.index(path, $0.what) }
    system.add(cells, equals: [all])
    for (cell, move) in zip(cells, moves) {
      if let people = move.people { system.add([cell], is: people) }
      system.ask(path, move.what, [cell], among: [all])
    }
  }

  /// Says how much more people came to the opposite pole than left it, in percentage points of the
  /// people in both waves.
  mutating func addNetMove(
    _ link: Link,
    n: (first: Int, second: Int),
    linked: Int,
    difference: Double
  ) {
    guard let net = (difference / 100 * Double(linked)).asCount else { return }
    let path = linkPath(link, n) + ["\(link.from) to \(link.to)"]
    system.add(
      [(system.index(path, "came to the pole"), 1), (system.index(path, "left the pole"), -1)],
      is: net
    )
  }

  /// Links of an edition whose waves have other people stand by themselves.
  private mutating func linkPath(_ link: Link, _ n: (first: Int, second: Int)) -> [String] {
    let path = [link.partnership] + link.subject
    let isAsToday =
      isAsToday(link.place(link.from), n: n.first) && isAsToday(link.place(link.to), n: n.second)
    return isAsToday ? path : path + ["as in \(edition ?? "")"]
  }

  /// The parts that people fall into by the waves they were in.
  private struct Parts {
    let names: [String]
    let from: Int
    let to: Int
    /// The waves of each part, by index, and its cell.
    var waves: [Set<Int>] = []
    var cells: [Int] = []
  }

  private mutating func parts(_ link: Link, _ path: [String]) -> Parts {
    let isSmall = link.waves.count <= Self.mostWaves
    let names = isSmall ? link.waves : [link.from, link.to]
    var parts = Parts(
      names: names,
      from: names.firstIndex(of: link.from) ?? 0,
      to: names.firstIndex(of: link.to) ?? 0
    )
    for mask in 1..<(1 << names.count) {
      let waves = Set(names.indices.filter { mask & (1 << $0) != 0 })
      parts.waves.append(waves)
      parts.cells.append(system.index(path, Self.words(waves, names)))
    }
    return parts
  }

  private static func words(_ waves: Set<Int>, _ names: [String]) -> String {
    let (present, absent) = (
      names.indices.filter(waves.contains), names.indices.filter { !waves.contains($0) }
    )
    let list = { (indices: [Int]) in indices.map { names[$0] }.joined(separator: ", ") }
    return "in " + list(present) + (absent.isEmpty ? "" : ", not in " + list(absent))
  }
}
