/// The smallest and the largest value of a sum where people are whole.
///
/// Branch and bound (A. Land and A. Doig, *An automatic method of solving discrete programming
/// problems*, Econometrica 28, 1960): where the best amounts hold half a person, they are sought
/// anew on either side. Both ends of a range are thus numbers of people that fit everything that is
/// published, so that nobody can tell one end from the other; a range that is found is never wider
/// than the true one.
struct WholeSearch {
  let equations: [Simplex.Equation]
  /// Whether each amount is a number of people.
  let isWhole: [Bool]

  /// Why there is no range.
  enum Failure: Error {
    /// No numbers of people fit.
    case contradiction
    /// The search was given up; nothing is known.
    case tooHard
  }

  /// The values that a sum of numbers of people can have.
  struct Range: Equatable {
    let least: Int
    /// Nil when nothing limits it.
    let most: Int?
  }

  /// More steps than any report needs.
  private static let mostSteps = 400

  func range(of sum: [Int]) throws(Failure) -> Range {
    guard let least = try smallest(sum, .one) else { throw .tooHard }
    return Range(least: least, most: try smallest(sum, Fraction(-1)).map { -$0 })
  }

  /// The smallest value of a sum, each amount times a factor; nil when there is none.
  private func smallest(_ sum: [Int], _ factor: Fraction) throws(Failure) -> Int? {
    var search = Search(terms: sum.map { ($0, factor) }, isWhole: isWhole)
    do throws(Fraction.Overflow) {
      try search.look(equations)
    } catch {
      throw .tooHard
    }
    if search.isUnbounded { return nil }
    guard let best = search.best else {
      throw search.steps > Self.mostSteps ? .tooHard : .contradiction
    }
    return best
  }

  /// One search, and what it has found.
  private struct Search {
    let terms: [(column: Int, factor: Fraction)]
    let isWhole: [Bool]
    var best: Int?
    var isUnbounded = false
    var steps = 0

    mutating func look(_ equations: [Simplex.Equation]) throws(Fraction.Overflow) {
      steps += 1
      guard steps <= WholeSearch.mostSteps, !isUnbounded else { return }
      let width =
        isWhole.count + equations.count(where: { $0.factors.keys.contains { $0 >= isWhole.count } })
      guard var simplex = try Simplex(equations, width: width) else { return }
      guard let value = try simplex.minimise(terms) else {
        isUnbounded = true
        return
      }
      // Rounded up, since the sum of whole people is whole.
      let bound = value.isWhole ? value.floor : value.floor + 1
      if let best, bound >= best { return }
      let amounts = simplex.amounts
      guard let broken = isWhole.indices.first(where: { isWhole[$0] && !amounts[$0].isWhole })
      else {
        best = Int(exactly: bound)
        return
      }
      let floor = try Fraction(amounts[broken].floor, over: 1)
      // At most the whole number below: with a rest on top it is that. Or at least the one above.
      let rest = width
      try look(equations + [.init(factors: [broken: .one, rest: .one], total: floor)])
      try look(
        equations
          + [.init(factors: [broken: .one, rest: Fraction(-1)], total: try floor + .one)]
      )
    }
  }
}
