extension [Int] {
  /// Each consecutive pair of waves, then the first and the last.
  var wavePairs: [(Int, Int)] {
    let steps = Array<(Int, Int)>(zip(self, dropFirst()))
    guard steps.count > 1, let first, let last else { return steps }
    return steps + [(first, last)]
  }
}
