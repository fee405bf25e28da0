/// Tells what the columns of a file hold.
struct ColumnKinds {
  /// By column.
  private(set) var kinds: [ColumnKind]
  /// The languages of the known scales among them.
  private(set) var languages: [String] = []

  private let file: FileProfile
  private let pooled: [PooledColumn]

  /// A column with more different values is no choice among a few.
  private static let mostChoices = JointCounts.mostValues

  init(_ file: FileProfile) {
    self.file = file
    kinds = Array(repeating: .text, count: file.columns.count)
    pooled = PooledColumn.pool([file])
    let options = OptionColumns(file)
    let scales = scales(except: options)
    for column in kinds.indices { kinds[column] = kind(of: column, options, scales) }
    languages = Self.languages(of: Array(scales.values))
  }

  private func kind(
    of column: Int,
    _ options: OptionColumns,
    _ scales: [String: DraftScale]
  ) -> ColumnKind {
    let profile = file.columns[column]
    let name = file.header.names[column]
    if let metadata = file.form.metadata(of: column) { return .metadata(metadata) }
    if options.isOption(column) { return .option }
    if ColumnWords.isPersonal(name) || profile.looksPersonal { return .metadata(.personal) }
    if profile.filled == 0 { return .empty }
    if profile.dates.isDates { return .date }
    if let joined = options.joined(column) { return joined }
    if let scale = scales[name] { return .scale(scale.id) }
    if isIdentifier(column) { return .identifier }
    if profile.form.isNumeric, !isChoice(profile) { return .number }
    return isChoice(profile) ? .choice(profile.values.count) : .text
  }

  /// The scales of columns that are answered on one, by the columns' names.
  ///
  /// Labels from files beside the export are no scale unless they are known to be one.
  private func scales(except options: OptionColumns) -> [String: DraftScale] {
    let candidates = pooled.filter { column in
      let index = column.occurrences.first?.column ?? 0
      return file.form.metadata(of: index) == nil && !options.isOption(index)
        && !file.columns[index].dates.isDates && !isIdentifier(index)
    }
    let found = ScaleFinder(candidates).scales.filter { $0.doubt != .order }
    return Dictionary(found.flatMap { scale in scale.columns.map { ($0, scale) } }) { $1 }
  }

  /// The languages of known scales: those that all of them could be in, or else all of them.
  private static func languages(of scales: [DraftScale]) -> [String] {
    let possible = scales.compactMap { scale in
      scale.known.map { known in
        KnownScale.languages(
          of: scale.points.filter(\.isFound).flatMap(\.labels),
          on: known.id
        )
      }
    }.filter { !$0.isEmpty }
    guard let first = possible.first else { return [] }
    let shared = possible.reduce(first) { $0.intersection($1) }
    return (shared.isEmpty ? possible.reduce(first) { $0.union($1) } : shared).sorted()
  }

  private func isIdentifier(_ column: Int) -> Bool {
    let profile = file.columns[column]
    return ColumnWords.respondentRank(file.header.names[column]) != nil
      && profile.sketch.count >= 0.9 * Double(profile.filled)
  }

  /// Whether few values come again and again.
  private func isChoice(_ profile: ColumnProfile) -> Bool {
    !profile.isOverflowing && profile.values.count <= Self.mostChoices
      && profile.filled >= 2 * profile.values.count
      && profile.values.allSatisfy { $0.text.count <= ColumnProfile.longestLabel }
  }
}
