/// Which column of each file says whose answers a row holds, where and when.
struct ColumnRoles {
  /// What a column can say of a row; the raw value is the key of `columns`.
  enum Role: String, CaseIterable {
    case respondent
    case partnership
    case wave
    case item
    case value
  }

  /// By role, the name of a file's column.
  typealias OfFile = [Role: String]

  /// In the order of the files.
  private(set) var files: [OfFile]
  private let columns: [PooledColumn]

  init(_ columns: [PooledColumn], _ profiles: [FileProfile]) {
    self.columns = columns
    files = profiles.map { profile in
      profile.long.map { [.item: $0.item, .value: $0.value] } ?? [:]
    }
    for file in files.indices { files[file][.wave] = wave(in: file) }
    for file in files.indices { files[file][.respondent] = respondent(in: file) }
    for file in files.indices { files[file][.partnership] = partnership(in: file) }
  }

  /// Whether a column has a role in any file.
  func use(_ name: String) -> Bool {
    files.contains { $0.values.contains(name) }
  }

  /// A wave column tells several rounds apart within a file, in which people come again.
  private func wave(in file: Int) -> String? {
    columns.first { column in
      guard ColumnWords.isWave(column.name), column.hasRecurringValues,
        (2...12).contains(column.values.count), column.profile(inFile: file) != nil,
        column.values.allSatisfy({ $0.count >= 2 }),
        column.occurrences.contains(where: { $0.profile.values.count > 1 })
      else { return false }
      return recurs(inFilesOf: column)
    }?.name
  }

  private func recurs(inFilesOf wave: PooledColumn) -> Bool {
    let identifiers = columns.filter { ColumnWords.respondentRank($0.name) != nil }
    if identifiers.isEmpty { return true }
    return identifiers.contains { column in
      column.occurrences.contains { found in
        wave.profile(inFile: found.file) != nil
          && found.profile.sketch.count < 0.9 * Double(found.profile.filled)
      }
    }
  }

  /// The column named like an identifier and nearly unique in each wave; else the one whose
  /// values come again in other files.
  private func respondent(in file: Int) -> String? {
    let unique = columns.filter { !$0.isPersonal && isNearlyUnique($0, in: file) }
    let named = unique.compactMap { column in
      ColumnWords.respondentRank(column.name).map { (column: column, rank: $0) }
    }
    if let best = named.min(by: { $0.rank < $1.rank }) { return best.column.name }
    return unique.first { $0.recurrence(of: file) >= 0.2 }?.name
  }

  private func isNearlyUnique(_ column: PooledColumn, in file: Int) -> Bool {
    guard let profile = column.profile(inFile: file), profile.days == nil else { return false }
    let rounds =
      files[file][.wave].flatMap { name in
        columns.first { $0.name == name }?.profile(inFile: file)?.values.count
      } ?? 1
    let distinct = profile.sketch.count
    return distinct >= 2 && distinct * Double(rounds) >= 0.8 * Double(profile.filled)
  }

  private func partnership(in file: Int) -> String? {
    columns.first { column in
      column.profile(inFile: file) != nil && ColumnWords.isPartnership(column.name)
        && column.hasRecurringValues && !files[file].values.contains(column.name)
        && column.occurrences.allSatisfy { $0.profile.days == nil }
    }?.name
  }
}

extension PooledColumn {
  /// The largest share of a file's values that another file has, too.
  func recurrence(of file: Int) -> Double {
    guard let own = profile(inFile: file) else { return 0 }
    return occurrences.filter { $0.file != file }
      .map { $0.profile.sketch.overlap(with: own.sketch) }.max() ?? 0
  }
}
