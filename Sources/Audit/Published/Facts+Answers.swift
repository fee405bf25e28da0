// The answers to one item.
extension Facts {
  /// Says what is told of the answers to an item.
  ///
  /// - Parameters:
  ///   - n: How many answered; nil when that is withheld.
  ///   - mean: The mean answer in the scale's own units.
  ///   - shares: The share of each answer in percent.
  mutating func addAnswers(_ place: Place, n: Int?, mean: Double?, shares: [(Int, Double)]) {
    guard let item = questionnaire.items[place.subject[0]] else { return }
    let path = path(place.path, n: n)
    let all = answers(path, item)
    let people = addPeople(path, n)
    system.add(all, equals: [people])
    for (cell, answer) in zip(all, item.answers) {
      system.ask(path, "answer \(answer)", [cell], among: [people])
    }
    guard let n else { return }
    for (answer, percent) in shares where item.answers.contains(answer) {
      guard let count = (percent / 100 * Double(n)).asCount else { continue }
      system.add([all[answer - item.lowest]], is: count)
    }
    guard let sum = mean.flatMap({ (($0 - Double(item.lowest)) * Double(n)).asCount }) else {
      return
    }
    let terms = all.enumerated().map { (cell: $0.element, factor: $0.offset) }
    system.add(Array(terms), is: sum, isOfMean: true)
  }

  /// The cells of each answer to an item, lowest first.
  mutating func answers(_ path: [String], _ item: Questionnaire.Item) -> [Int] {
    item.answers.map { system.index(path, "answer \($0)") }
  }
}
