/// An item that the draft proposes.
struct DraftItem {
  let id: String
  let column: String
  let scale: String
  /// The question, where a file or one beside it tells it.
  let wording: String?
  /// The built-in indicator that the column's name or the question speaks of.
  let indicator: String?
  /// Whether its answers run against those of the others.
  let mayBeReversed: Bool
  /// The files that lack its column, and have no other for it.
  let missingFrom: [Int]
}

/// A file whose items have other columns than those of the first file, in the same order.
struct RenamedItems {
  let file: Int
  let columns: [(item: String, column: String)]
}
