/// Finds the word that someone most likely meant.
package enum EditDistance {
  /// How many known words are looked at: a suggestion is worth a moment, not a minute.
  private static let mostCandidates = 1_000

  /// The known word nearest to a mistyped one, or nil when none is near.
  ///
  /// Near means: at most one edit for every three characters. Letter case does not count. Of
  /// equally near words the first is taken.
  package static func nearest(to word: String, among known: [String]) -> String? {
    guard word.count <= 100 else { return nil }
    let mistyped = Array(word.lowercased())
    var best: (word: String, distance: Int)?
    for candidate in known.prefix(mostCandidates) {
      // The distance is at least the difference in length.
      let lengths = (mistyped.count, candidate.count)
      guard abs(lengths.0 - lengths.1) <= max(1, max(lengths.0, lengths.1) / 3) else { continue }
      let letters = Array(candidate.lowercased())
      let distance = between(mistyped, letters)
      guard distance <= max(mistyped.count, letters.count) / 3 else { continue }
      if distance < best?.distance ?? .max {
        best = (candidate, distance)
      }
    }
    return best?.word
  }

  /// The optimal string alignment distance: insertions, deletions, substitutions and swaps of
  /// neighbours.
  private static func between(_ left: [Character], _ right: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for (row, letter) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        var least = min(
          last[column] + (letter == other ? 0 : 1),
          last[column + 1] + 1,
          current[column] + 1
        )
        if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
          least = min(least, beforeLast[column - 1] + 1)
        }
        current.append(least)
      }
      beforeLast = last
      last = current
    }
    return last[right.count]
  }
}
