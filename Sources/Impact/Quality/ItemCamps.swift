import Statistics

/// The items of an indicator in two camps of equal size that run against each other.
///
/// Then the answers cannot tell which camp means the indicator and which its opposite: turning the
/// one round is as good as turning the other.
package struct ItemCamps: Sendable, Equatable {
  /// The items' ids, in the order of the questionnaire; `first` has the first item.
  package let first: [String]
  package let second: [String]
  /// The correlation of the sums of the two camps.
  package let correlation: Double

  package init(first: [String], second: [String], correlation: Double) {
    self.first = first
    self.second = second
    self.correlation = correlation
  }
}

extension ItemCamps {
  /// The camps by the signs on the first principal axis of the correlations; nil where they are not
  /// of equal size, where an item does not go with its own camp, or where an item does not vary.
  init?(_ covariances: CovarianceMatrix, items: [String]) {
    let all = items.indices
    guard all.count == covariances.size, all.allSatisfy({ covariances[$0, $0] > 0 }),
      let axis = covariances.firstAxis
    else { return nil }
    let isFirst = all.map { (axis[$0] < 0) == (axis[0] < 0) }
    let (one, other) = (all.filter { isFirst[$0] }, all.filter { !isFirst[$0] })
    guard one.count == other.count else { return nil }
    for item in all {
      let camp = isFirst[item] ? one : other
      let mates = covariances.covariance([item], camp.filter { $0 != item })
      guard camp.count == 1 || mates > 0 else { return nil }
    }
    let variances = covariances.covariance(one, one) * covariances.covariance(other, other)
    guard variances > 0 else { return nil }
    self.init(
      first: one.map { items[$0] },
      second: other.map { items[$0] },
      correlation: covariances.covariance(one, other) / variances.squareRoot()
    )
  }
}

extension CovarianceMatrix {
  /// The covariance of the sums of some measurements.
  fileprivate func covariance(_ rows: [Int], _ columns: [Int]) -> Double {
    rows.reduce(0) { sum, row in columns.reduce(sum) { $0 + self[row, $1] } }
  }

  /// The direction in which standardised measurements vary most, by power iteration; only the signs
  /// matter here, so that it need not be exact.
  fileprivate var firstAxis: [Double]? {
    let deviations = (0..<size).map { self[$0, $0].squareRoot() }
    let correlations = (0..<size * size).map { entry in
      let (row, column) = entry.quotientAndRemainder(dividingBy: size)
      return self[row, column] / (deviations[row] * deviations[column])
    }
    var axis = (0..<size).map { self[$0, 0] / deviations[$0] }
    var next = axis
    for _ in 0..<200 {
      var largest = 0.0
      for row in 0..<size {
        var sum = 0.0
        for column in 0..<size { sum += correlations[row * size + column] * axis[column] }
        next[row] = sum
        largest = max(largest, sum.magnitude)
      }
      guard largest > 0 else { return nil }
      for row in 0..<size { next[row] /= largest }
      // From here on all would stay as it is.
      if next == axis { break }
      swap(&axis, &next)
    }
    return axis
  }
}
