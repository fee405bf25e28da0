import SampleProject

/// Who is asked, the first time and the second.
struct Fieldwork: Sendable {
  /// How many people answer each time.
  let answering: Int
  /// How many of them are the same, and known to be.
  let again: Int
  /// The number of people in the place, when they are so few that it matters.
  var estate: Int?

  /// Draws the people, and those among whom they were drawn.
  func draw(from town: Town, _ random: inout SplitMix64) -> Drawn {
    guard let estate else {
      let drawn = (0..<(2 * answering - again)).map { _ in
        town.people[random.below(town.people.count)]
      }
      return Drawn(
        among: nil,
        first: Array(drawn.prefix(answering)),
        second: Array(drawn.suffix(answering)),
        again: again
      )
    }
    let residents = (0..<estate).map { _ in town.people[random.below(town.people.count)] }
    let order = random.shuffled(residents)
    // Whoever is not known to be the same is drawn anew, whoever was asked before.
    let second = again == 0 ? random.shuffled(residents) : Array(order.dropFirst(answering - again))
    return Drawn(
      among: residents,
      first: Array(order.prefix(answering)),
      second: Array(second.prefix(answering)),
      again: again
    )
  }
}

/// The people of one partnership who answer.
struct Drawn: Sendable {
  /// Everybody there is; nil for the whole town.
  let among: [Person]?
  let first: [Person]
  /// The first `again` of these are the last `again` of `first`.
  let second: [Person]
  let again: Int
}
