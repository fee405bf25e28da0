// Scores on an indicator or facet, by where on the scale from 0 to 100 they lie.
extension Facts {
  /// The cells of people by their score.
  struct Scores {
    var floor: [Int] = []
    /// At the opposite pole or towards it, but neither at 0 nor at 100.
    var pole: [Int] = []
    var middle: [Int] = []
    var ceiling: [Int] = []
    /// Whether the opposite pole is at the top.
    let isFalling: Bool

    var all: [Int] { floor + pole + middle + ceiling }
    var atPole: [Int] { isFalling ? pole + ceiling : floor + pole }
    var notAtPole: [Int] { isFalling ? floor + middle : middle + ceiling }
  }

  /// Says what is told of people's scores in a wave.
  ///
  /// - Parameters:
  ///   - n: How many have one; nil when that is withheld.
  ///   - mean: Their mean.
  ///   - pole: How many are at the opposite pole, in percent.
  ///   - areAlike: Whether all have the same score.
  mutating func addScores(
    _ place: Place,
    n: Int?,
    mean: Double?,
    pole: Double?,
    areAlike: Bool = false
  ) {
    let path = path(place.path, n: n)
    let scores = scores(place, path)
    let people = addPeople(path, n)
    let atPole = atPole(path)
    system.add(scores.all, equals: [people])
    system.add(scores.atPole, equals: [atPole])
    system.ask(path, "at the opposite pole", [atPole], among: [people])
    system.ask(path, "not at the opposite pole", scores.notAtPole, among: [people])
    if areAlike { system.ask(path, "with one and the same score", [people], among: [people]) }
    guard let n else { return }
    if let count = pole.flatMap({ ($0 / 100 * Double(n)).asCount }) {
      system.add([atPole], is: count)
    }
    if let mean { addMean(mean, n, of: scores, place) }
  }

  /// Says how many have the lowest and the highest score there is, in percent.
  mutating func addExtremes(_ place: Place, n: Int?, floor: Double?, ceiling: Double?) {
    let path = path(place.path, n: n)
    let scores = scores(place, path)
    let people = addPeople(path, n)
    system.add(scores.all, equals: [people])
    let atEnds = (floor: system.index(path, "at 0"), ceiling: system.index(path, "at 100"))
    system.add(scores.floor, equals: [atEnds.floor])
    system.add(scores.ceiling, equals: [atEnds.ceiling])
    for (what, cells) in [
      ("at 0", [atEnds.floor]), ("at 100", [atEnds.ceiling]), ("in between", scores.middle),
      ("at the opposite pole, not at its end", scores.pole),
    ] {
      system.ask(path, what, cells, among: [people])
    }
    guard let n else { return }
    for (cell, percent) in [(atEnds.floor, floor), (atEnds.ceiling, ceiling)] {
      if let count = percent.flatMap({ ($0 / 100 * Double(n)).asCount }) {
        system.add([cell], is: count)
      }
    }
  }

  /// Says how the share at the opposite pole changed, in percentage points.
  mutating func addPoleChange(
    _ first: Place,
    _ second: Place,
    n: (first: Int, second: Int),
    difference: Double
  ) {
    let paths = (path(first.path, n: n.first), path(second.path, n: n.second))
    guard let total = (difference / 100 * Double(n.first) * Double(n.second)).asCount else {
      return
    }
    system.add([(atPole(paths.1), n.first), (atPole(paths.0), -n.second)], is: total)
  }

  /// The cell of all who are at the opposite pole.
  mutating func atPole(_ path: [String]) -> Int { system.index(path, "at the opposite pole") }

  /// The cells of people by their score; of a measure of one item they are those of its answers.
  mutating func scores(_ place: Place, _ path: [String]) -> Scores {
    let isFalling = questionnaire.falling.contains(place.subject[0])
    var scores = Scores(isFalling: isFalling)
    guard let item = questionnaire.lone[place.subject] else {
      scores.floor = [system.index(path, "score 0")]
      scores.pole = [system.index(path, "score towards the opposite pole")]
      scores.middle = [system.index(path, "score in between")]
      scores.ceiling = [system.index(path, "score 100")]
      return scores
    }
    for (step, cell) in answers(itemPath(path, place, item), item).enumerated() {
      let score = item.isReversed ? item.width - step : step
      let towards = isFalling ? item.width - score : score
      switch score {
      case 0: scores.floor.append(cell)
      case item.width: scores.ceiling.append(cell)
      default:
        if 100 * towards <= questionnaire.poleAtMost * item.width {
          scores.pole.append(cell)
        } else {
          scores.middle.append(cell)
        }
      }
    }
    return scores
  }

  /// The path of an item's answers where those of a measure that has no other item stand.
  private func itemPath(
    _ path: [String],
    _ place: Place,
    _ item: Questionnaire.Item
  ) -> [String] {
    let rest = path.dropFirst(place.path.count)
    return [place.partnership] + place.group + [place.wave, item.id] + rest
  }

  /// Says what a mean score does: as many points as all people have together lie between the least
  /// and the most that their places on the scale allow.
  private mutating func addMean(_ mean: Double, _ n: Int, of scores: Scores, _ place: Place) {
    if let item = questionnaire.lone[place.subject] {
      guard let sum = (mean / 100 * Double(n * item.width)).asCount else { return }
      let cells = scores.all.sorted()
      let terms = cells.enumerated().map { step, cell in
        (cell: cell, factor: item.isReversed ? item.width - step : step)
      }
      system.add(terms, is: sum, isOfMean: true)
      return
    }
    // In the largest unit of points that every limit is a whole number of: people are whole, so that
    // what is left of a unit tells nothing, and small numbers are quick to solve.
    let edge = questionnaire.poleAtMost
    let unit = Double(greatestCommonDivisor(100, edge))
    let sum = mean * Double(n) / unit
    guard sum.magnitude < 1e12 else { return }
    let places = { (points: Int) in points / Int(unit) }
    let pole = scores.isFalling ? (places(100 - edge), places(100)) : (0, places(edge))
    let middle = scores.isFalling ? (0, places(100 - edge)) : (places(edge), places(100))
    let limits =
      scores.pole.map { ($0, pole) } + scores.middle.map { ($0, middle) }
      + scores.ceiling.map { ($0, (places(100), places(100))) }
    // The sum is right but for rounding.
    system.add(
      limits.map { ($0.0, $0.1.0) },
      isAtMost: Int((sum + 1e-6).rounded(.down)),
      isOfMean: true
    )
    system.add(
      limits.map { ($0.0, -$0.1.1) },
      isAtMost: -Int((sum - 1e-6).rounded(.up)),
      isOfMean: true
    )
  }
}

private func greatestCommonDivisor(_ left: Int, _ right: Int) -> Int {
  right == 0 ? left : greatestCommonDivisor(right, left % right)
}
