/// What was found in the files, as far as a project file can say it.
struct Findings {
  let files: [FileProfile]
  let columns: [PooledColumn]
  let roles: ColumnRoles
  /// Those that items are answered on.
  let scales: [DraftScale]
  let items: [DraftItem]
  let renamed: [RenamedItems]
  let waves: [DraftWave]
  let partnerships: [DraftPartnership]

  init(_ files: [FileProfile]) {
    self.files = files
    columns = PooledColumn.pool(files)
    roles = ColumnRoles(columns, files)
    let roles = roles
    let found = ScaleFinder(columns.filter { !roles.use($0.name) && !$0.isMetadata }).scales
      .flatMap { scale in
        scale.divided { column in
          files.lazy.compactMap { $0.sidecars.labels.labels[column] }.first ?? [:]
        }
      }.namedApart
    let itemFinder = ItemFinder(files, columns, found)
    items = itemFinder.items
    renamed = itemFinder.renamed
    waves = WaveFinder(files, roles, columns).waves
    partnerships = DraftPartnership.find(columns, roles, waves)
    scales = Self.joined(found, items, renamed)
  }

  /// The scales of items; each also has the answers of the columns that stand for them elsewhere.
  private static func joined(
    _ scales: [DraftScale],
    _ items: [DraftItem],
    _ renamed: [RenamedItems]
  ) -> [DraftScale] {
    let used = scales.filter { scale in items.contains { $0.scale == scale.id } }
    return used.map { scale in
      let own = Set(items.filter { $0.scale == scale.id }.map(\.id))
      let elsewhere = Set(
        renamed.flatMap(\.columns).filter { own.contains($0.item) }.map(\.column)
      )
      return scales.filter { !elsewhere.isDisjoint(with: $0.columns) }
        .reduce(scale) { $0.joined(with: $1) }
    }
  }

  /// Whether an item is written as one that counts: its indicator is known, and the files have
  /// it.
  ///
  /// When no item is in all the files, those of the first file are taken.
  func isPlaced(_ item: DraftItem) -> Bool {
    guard item.indicator != nil else { return false }
    return item.missingFrom.isEmpty || (!hasSharedItems && !item.missingFrom.contains(0))
  }

  /// Whether some item is in all the files.
  var hasSharedItems: Bool { items.contains { $0.missingFrom.isEmpty } }

  /// The names of the columns that items are read from.
  var itemColumns: Set<String> {
    Set(items.map(\.column) + renamed.flatMap(\.columns).map(\.column))
  }
}

extension DraftScale {
  fileprivate func joined(with other: DraftScale) -> DraftScale {
    var scale = self
    scale.noAnswer = Set(noAnswer).union(other.noAnswer).sorted()
    if scale.points.isEmpty { scale.points = other.points }
    return scale
  }
}
