/// The joint sums of an indicator's items, over the people who answered all of them.
///
/// From these the items' covariances follow exactly, and from those the reliability of the
/// indicator.
package struct ItemCoMoments: Sendable, Equatable {
  /// The items' indices in the questionnaire.
  package let items: [Int]
  /// By which an answer is multiplied so that all items have the same width.
  private let factors: [Int]
  /// People who answered all items.
  package private(set) var n = 0
  /// Σx by position in `items`, with x turned round where the item is reversed.
  package private(set) var sums: [Int128]
  /// Σxy for each pair of positions i ≤ j, row by row.
  package private(set) var products: [Int128]

  /// What was written down of an indicator's items, the widths of which `measure` knows.
  package init(_ measure: MeasurePlan, n: Int, sums: [Int128], products: [Int128]) {
    items = measure.items
    factors = measure.itemFactors
    self.n = n
    self.sums = sums
    self.products = products
  }

  package init(_ measure: MeasurePlan) {
    items = measure.items
    factors = measure.itemFactors
    sums = Array(repeating: 0, count: items.count)
    products = Array(repeating: 0, count: items.count * (items.count + 1) / 2)
  }

  /// Counts people who answered all items alike; others do not count here.
  mutating func add(_ answers: [Int], people: Int) {
    guard items.allSatisfy({ answers[$0] >= 0 }) else { return }
    n += people
    var next = 0
    for i in items.indices {
      // People times an answer are few enough, but two answers may exceed an `Int`.
      let x = people * answers[items[i]] * factors[i]
      sums[i] += Int128(x)
      for j in i..<items.count {
        let (high, low) = x.multipliedFullWidth(by: answers[items[j]] * factors[j])
        products[next] += Int128(high) << 64 | Int128(low)
        next += 1
      }
    }
  }

  package mutating func merge(_ other: ItemCoMoments) {
    n += other.n
    for index in sums.indices { sums[index] += other.sums[index] }
    for index in products.indices { products[index] += other.products[index] }
  }
}
