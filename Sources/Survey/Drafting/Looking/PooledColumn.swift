import CSV

/// A column over all the files that have one of its name.
struct PooledColumn: Sendable {
  /// A file that has the column, and where.
  struct Occurrence: Sendable {
    let file: Int
    let column: Int
    let profile: ColumnProfile
    /// Whether the platform put it there, and no question did.
    var isMetadata = false
  }

  let name: String
  /// In the order of the files; never empty.
  let occurrences: [Occurrence]
  /// The different values in alphabetical order, and how often they stand in the files; empty
  /// when they are too many to be answers.
  let values: [(text: String, count: Int)]
  let isOverflowing: Bool
  /// Whether its name or its values look like personal data.
  let isPersonal: Bool

  init(_ name: String, _ occurrences: [Occurrence]) {
    self.name = name
    self.occurrences = occurrences
    var counts: [String: Int] = [:]
    for occurrence in occurrences {
      for value in occurrence.profile.values { counts[value.text, default: 0] += value.count }
    }
    isOverflowing =
      occurrences.contains { $0.profile.isOverflowing } || counts.count > ColumnProfile.mostValues
      || counts.keys.contains { $0.count > ColumnProfile.longestLabel }
    values = isOverflowing ? [] : counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    isPersonal =
      ColumnWords.isPersonal(name) || occurrences.contains { $0.profile.looksPersonal }
  }

  /// Whether a platform put it there in any file.
  var isMetadata: Bool { occurrences.contains(where: \.isMetadata) }

  var filled: Int { occurrences.reduce(0) { $0 + $1.profile.filled } }

  /// Whether the values are few and come again, so that they may be written into a draft.
  var hasRecurringValues: Bool {
    !values.isEmpty && !isPersonal && filled >= 2 * values.count
  }

  /// The column's profile in a file that has it.
  func profile(inFile file: Int) -> ColumnProfile? {
    occurrences.first { $0.file == file }?.profile
  }
}

extension PooledColumn {
  /// The columns of some files by name, in order of their first file and place.
  ///
  /// A column without a name, or with one that another column of the file has, cannot be named
  /// in a project file and is left out.
  static func pool(_ files: [FileProfile]) -> [PooledColumn] {
    var order: [String] = []
    var occurrences: [String: [Occurrence]] = [:]
    for (index, file) in files.enumerated() {
      for (column, profile) in file.columns.enumerated() {
        let name = file.header.lastingName(of: column)
        guard !name.isEmpty, file.header.find(name) == .found(column) else { continue }
        if occurrences[name] == nil { order.append(name) }
        occurrences[name, default: []].append(
          Occurrence(
            file: index,
            column: column,
            profile: profile,
            isMetadata: file.form.metadata(of: column) != nil
          )
        )
      }
    }
    return order.map { PooledColumn($0, occurrences[$0] ?? []) }
  }
}
