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

  /// The range of a sum, and amounts that give its ends.
  func range(of sum: [Int]) throws(Failure) -> (range: Range, ends: [[Fraction]]) {
    guard let least = try smallest(sum, .one) else { throw .tooHard }
    let most = try smallest(sum, Fraction(-1))
    return (
      Range(least: least.value, most: most.map { -$0.value }),
      [least.amounts] + (most.map { [$0.amounts] } ?? [])
    )
  }

  /// Amounts that fit, and what the sum is with them.
  private struct Solution {
    let value: Int
    let amounts: [Fraction]
  }

  /// The smallest value of a sum, each amount times a factor; nil when there is none.
  private func smallest(_ sum: [Int], _ factor: Fraction) throws(Failure) -> Solution? {
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
    var best: Solution?
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
      if let best, bound >= best.value { return }
      if !value.isWhole { return try look(equations + [cut(at: bound, rest: width)]) }
      let amounts = simplex.amounts
      // Sums come behind what they are made of, and settle more.
      guard let broken = isWhole.indices.last(where: { isWhole[$0] && !amounts[$0].isWhole }) else {
        guard let value = Int(possible: bound) else { throw Fraction.Overflow() }
        best = Solution(value: value, amounts: amounts)
        return
      }
      let floor = try Fraction(amounts[broken].floor, over: 1)
      // At most the whole number below: with a rest on top it is that. Or at least the one above.
      try look(equations + [.init(factors: [broken: .one, width: .one], total: floor)])
      let above = try floor + .one
      try look(equations + [.init(factors: [broken: .one, width: Fraction(-1)], total: above)])
    }

    /// That the sum is no smaller than a number.
    private func cut(at bound: Int128, rest: Int) throws(Fraction.Overflow) -> Simplex.Equation {
      var factors = [rest: Fraction(-1)]
      for term in terms { factors[term.column] = try (factors[term.column] ?? .zero) + term.factor }
      return Simplex.Equation(factors: factors, total: try Fraction(bound, over: 1))
    }
  }
}

extension Int {
  /// A number that a sum of published ones can be; nil for one so large that sums would overflow.
  init?(possible number: Int128) {
    guard number.magnitude < 1_000_000_000_000_000 else { return nil }
    self.init(number)
  }
}
