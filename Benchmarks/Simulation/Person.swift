/// How one person answers four questions before a partnership, and after it.
///
/// Both courses are known of everybody, as they never are outside a simulation: what a person
/// answers later without the partnership, and with it.
struct Person: Sendable {
  static let items = 4
  /// The highest answer, counted from 0.
  static let top = 4

  /// Answers from 0 to ``top``, one for each item.
  let before: [Int]
  let without: [Int]
  let with: [Int]

  /// The same person with time run backwards.
  var reversedInTime: Person { Person(before: with, without: without, with: before) }
}

/// What holds of a whole people at one time, by plain arithmetic on everybody's answers.
struct Standing: Sendable {
  /// The mean score, 0…100.
  let mean: Double
  /// The percentage at the opposite pole, which are scores of 25 and below.
  let pole: Double

  init(_ people: [Person], _ time: KeyPath<Person, [Int]>) {
    let totals = people.map { $0[keyPath: time].reduce(0, +) }
    let highest = Person.items * Person.top
    let count = Double(people.count)
    mean = 100 * Double(totals.reduce(0, +)) / (count * Double(highest))
    pole = 100 * Double(totals.count { 4 * $0 <= highest }) / count
  }
}

extension [Person] {
  /// Cronbach's alpha of the answers at one time: k/(k − 1) · (1 − Σ item variances / variance of
  /// the total).
  func alpha(_ time: KeyPath<Person, [Int]>) -> Double {
    let items = (0..<Person.items).map { item in variance { $0[keyPath: time][item] } }
    let total = variance { $0[keyPath: time].reduce(0, +) }
    let k = Double(Person.items)
    return k / (k - 1) * (1 - items.reduce(0, +) / total)
  }

  private func variance(_ value: (Person) -> Int) -> Double {
    let values = map(value)
    let (n, sum) = (values.count, values.reduce(0, +))
    let squares = values.reduce(0) { $0 + $1 * $1 }
    return Double(n * squares - sum * sum) / Double(n * n)
  }
}
