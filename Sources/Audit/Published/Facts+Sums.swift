// Wholes and their parts.
extension Facts {
  /// Says that a partnership's people are those of several groups and those of none.
  mutating func addSplit(_ whole: Place, by dimension: String, into parts: [Place]) {
    let path = path(of: whole)
    let rest = path + ["\(dimension) not known"]
    for what in ["people", "at the opposite pole"] {
      let cells = parts.map { system.index(self.path(of: $0), what) } + [system.index(rest, what)]
      system.add(cells, equals: [system.index(path, what)])
    }
    system.ask(rest, "people", [system.index(rest, "people")])
    system.ask(
      rest,
      "at the opposite pole",
      [system.index(rest, "at the opposite pole")],
      among: [system.index(rest, "people")]
    )
    let away = system.index(rest, "not at the opposite pole")
    system.add(
      [system.index(rest, "at the opposite pole"), away],
      equals: [system.index(rest, "people")]
    )
  }

  /// Says how many of several partnerships' people together have the lowest and the highest score.
  mutating func addPooled(_ parts: [Place], n: Int, floor: Double?, ceiling: Double?) {
    let paths = parts.map { path(of: $0) }
    system.add(paths.map { system.index($0, "people") }, is: n)
    for (what, percent) in [("at 0", floor), ("at 100", ceiling)] {
      guard let count = percent.flatMap({ ($0 / 100 * Double(n)).asCount }) else { continue }
      system.add(paths.map { system.index($0, what) }, is: count)
    }
  }
}
