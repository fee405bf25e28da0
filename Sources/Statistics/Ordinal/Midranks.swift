/// How many of two samples share one place in the order of all values.
struct TiedGroup {
  var first: Double
  var second: Double

  var size: Double { first + second }

  /// The values of two samples in increasing order, with how many of either have each.
  static func merge(_ first: ValueCounts, _ second: ValueCounts) -> [TiedGroup] {
    let all =
      first.entries.map { (value: $0.value, group: TiedGroup(first: Double($0.count), second: 0)) }
      + second.entries.map {
        (value: $0.value, group: TiedGroup(first: 0, second: Double($0.count)))
      }
    var groups: [TiedGroup] = []
    var last: Int?
    for (value, group) in all.sorted(by: { $0.value < $1.value }) {
      if value == last {
        groups[groups.count - 1].first += group.first
        groups[groups.count - 1].second += group.second
      } else {
        groups.append(group)
      }
      last = value
    }
    return groups
  }
}

/// The midranks of two samples ranked together, and the correction for their ties.
struct Midranks {
  /// The sum of the ranks of each sample.
  let sums: (first: Double, second: Double)
  /// `Σ(t³ − t)` over groups of t tied observations.
  let ties: Double

  /// Ranks groups that are in increasing order.
  init(_ groups: [TiedGroup]) {
    var sums = (first: 0.0, second: 0.0)
    var ties = 0.0
    var before = 0.0
    for group in groups {
      let rank = before + (group.size + 1) / 2
      sums.first += rank * group.first
      sums.second += rank * group.second
      ties += group.size * (group.size * group.size - 1)
      before += group.size
    }
    self.sums = sums
    self.ties = ties
  }
}
