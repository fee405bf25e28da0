/// p values adjusted for having been looked at together.
package enum MultipleTests {
  /// Holm's step-down adjustment: controls the chance of any false finding in the family.
  ///
  /// S. Holm, Scandinavian J. Statistics 6, 1979. The result is in the order of the argument; a
  /// value outside 0…1 is an error.
  package static func holm(_ p: [Double]) throws(Undefined) -> [Double] {
    let order = try ascending(p)
    var adjusted = p
    var running = 0.0
    for (rank, index) in order.enumerated() {
      running = max(running, min(1, Double(p.count - rank) * p[index]))
      adjusted[index] = running
    }
    return adjusted
  }

  /// Benjamini and Hochberg's step-up adjustment: controls the expected share of false findings.
  ///
  /// Y. Benjamini & Y. Hochberg, J. Royal Statistical Society B 57, 1995. The result is in the
  /// order of the argument; a value outside 0…1 is an error.
  package static func benjaminiHochberg(_ p: [Double]) throws(Undefined) -> [Double] {
    let order = try ascending(p)
    var adjusted = p
    var running = 1.0
    for (rank, index) in order.enumerated().reversed() {
      running = min(running, Double(p.count) / Double(rank + 1) * p[index])
      adjusted[index] = running
    }
    return adjusted
  }

  private static func ascending(_ p: [Double]) throws(Undefined) -> [Int] {
    guard p.allSatisfy({ $0 >= 0 && $0 <= 1 }) else { throw .outOfRange(argument: "p") }
    return p.indices.sorted { (p[$0], $0) < (p[$1], $1) }
  }
}
