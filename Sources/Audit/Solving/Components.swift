/// A system taken apart: what is known outright, and which unknown cells hang together.
struct Components {
  /// The cells that one equation alone tells, by index.
  private(set) var known: [Int: Int] = [:]
  /// The equations of each component, without what is known.
  private var equations: [Int: [System.Equation]] = [:]
  private var component: [Int]
  /// The components whose equations nothing fits.
  private var broken: Set<Int> = []
  private let isWhole: [Bool]
  /// Numbers of people that fit the equations of a component, by cell: found on the way.
  private var solutions: [Int: [[Int: Int]]] = [:]

  /// Takes a system apart.
  ///
  /// - Parameter usesMeans: Whether what is published of means counts too.
  init(_ system: System, usesMeans: Bool) {
    isWhole = system.isWhole
    component = Array(system.cells.indices)
    let all = system.equations.filter { usesMeans || !$0.isOfMean }
    let (open, contradicted) = findKnown(all)
    for equation in open {
      for term in equation.terms.dropFirst() { join(equation.terms[0].cell, term.cell) }
    }
    for equation in open { equations[root(equation.terms[0].cell), default: []].append(equation) }
    broken = Set(contradicted.flatMap(\.terms).map { root($0.cell) })
  }

  /// The numbers of people that a sum of cells can have, with everything that is published.
  ///
  /// Sums in different components know nothing of each other, so their ranges add.
  mutating func range(of sum: [Int]) throws(WholeSearch.Failure) -> WholeSearch.Range {
    var (least, most): (Int, Int?) = (0, 0)
    if sum.contains(where: { broken.contains(root($0)) }) { throw .contradiction }
    for cell in sum {
      if let value = known[cell] { (least, most) = (least + value, most.map { $0 + value }) }
    }
    let unknown = Dictionary(grouping: sum.filter { known[$0] == nil }, by: root)
    for (root, cells) in unknown.sorted(by: { $0.key < $1.key }) {
      guard let equations = equations[root] else {
        most = nil
        continue
      }
      let part = try Numbered(equations, isWhole).range(of: cells)
      solutions[root, default: []] += part.ends
      least += part.range.least
      most = most.flatMap { most in part.range.most.map { most + $0 } }
    }
    return WholeSearch.Range(least: least, most: most)
  }

  /// How far the values are apart that a sum has in what was found so far: its range is no narrower.
  func spread(of sum: [Int]) -> Int {
    let unknown = Dictionary(grouping: sum.filter { known[$0] == nil }, by: root)
    return unknown.reduce(0) { spread, part in
      let values = (solutions[part.key] ?? []).map { solution in
        part.value.reduce(0) { $0 + (solution[$1] ?? 0) }
      }
      return spread + (values.max() ?? 0) - (values.min() ?? 0)
    }
  }

  /// More than any number of people, or any rest of a sum of points, can be.
  private static let mostKnown = 100 * Int.mostPeople

  /// Finds what single equations tell, again and again, until nothing new comes of it.
  ///
  /// - Returns: The equations that are left, and those that nothing fits.
  private mutating func findKnown(
    _ equations: [System.Equation]
  ) -> (open: [System.Equation], contradicted: [System.Equation]) {
    var open = equations
    var contradicted: [System.Equation] = []
    var isNew = true
    while isNew {
      isNew = false
      var left: [System.Equation] = []
      for equation in open {
        let reduced = without(equation)
        if reduced.terms.count > 1 {
          left.append(reduced)
        } else if let term = reduced.terms.first, reduced.total.isMultiple(of: term.factor),
          (0...Self.mostKnown).contains(reduced.total / term.factor)
        {
          known[term.cell] = reduced.total / term.factor
          isNew = true
        } else if !reduced.terms.isEmpty || reduced.total != 0 {
          contradicted.append(equation)
        }
      }
      open = left
    }
    return (open, contradicted)
  }

  /// An equation without the cells that are known, each other cell once.
  private func without(_ equation: System.Equation) -> System.Equation {
    var total = equation.total
    var factors: [Int: Int] = [:]
    for term in equation.terms {
      if let value = known[term.cell] {
        total -= term.factor * value
      } else {
        factors[term.cell, default: 0] += term.factor
      }
    }
    let terms = factors.filter { $0.value != 0 }.sorted { $0.key < $1.key }
    return System.Equation(
      terms: terms.map { ($0.key, $0.value) },
      total: total,
      isOfMean: equation.isOfMean
    )
  }

  private func root(_ cell: Int) -> Int {
    var cell = cell
    while component[cell] != cell { cell = component[cell] }
    return cell
  }

  private mutating func join(_ one: Int, _ other: Int) {
    let (one, other) = (root(one), root(other))
    component[max(one, other)] = min(one, other)
  }
}

/// The equations of one component, their cells numbered from zero.
private struct Numbered {
  private let cells: [Int]
  private let numbers: [Int: Int]
  private let search: WholeSearch

  init(_ equations: [System.Equation], _ isWhole: [Bool]) {
    let cells = Set(equations.flatMap { $0.terms.map(\.cell) }).sorted()
    let numbers = Dictionary(
      uniqueKeysWithValues: cells.enumerated().map { ($0.element, $0.offset) }
    )
    (self.cells, self.numbers) = (cells, numbers)
    search = WholeSearch(
      equations: equations.map { equation in
        Simplex.Equation(
          factors: Dictionary(
            uniqueKeysWithValues: equation.terms.compactMap { term in
              numbers[term.cell].map { ($0, Fraction(term.factor)) }
            }
          ),
          total: Fraction(equation.total)
        )
      },
      isWhole: cells.map { isWhole[$0] }
    )
  }

  func range(
    of sum: [Int]
  ) throws(WholeSearch.Failure) -> (range: WholeSearch.Range, ends: [[Int: Int]]) {
    let found = try search.range(of: sum.compactMap { numbers[$0] })
    let ends = found.ends.map { amounts in
      Dictionary(uniqueKeysWithValues: zip(cells, amounts.map { Int(possible: $0.floor) ?? 0 }))
    }
    return (found.range, ends)
  }
}
