import CSV

/// Finds the items: the columns that are answered on a scale.
struct ItemFinder {
  private(set) var items: [DraftItem] = []
  private(set) var renamed: [RenamedItems] = []

  private let files: [FileProfile]
  /// By column.
  private let scales: [String: DraftScale]

  init(_ files: [FileProfile], _ columns: [PooledColumn], _ scales: [DraftScale]) {
    self.files = files
    let onScale = scales.flatMap { scale in scale.columns.map { ($0, scale) } }
    self.scales = Dictionary(onScale) { first, _ in first }
    let names = columns.map(\.name).filter { self.scales[$0] != nil }
    let question = ReversalQuestion(
      files: files,
      columns: Dictionary(columns.map { ($0.name, $0) }) { first, _ in first }
    )
    renamed = files.indices.dropFirst().compactMap { file in
      answers(files.indices.first ?? 0, file).map { RenamedItems(file: file, columns: $0) }
    }
    let others = Set(renamed.flatMap(\.columns).map(\.column))
    var ids = UniqueIDs()
    let kept = names.filter { !others.contains($0) }
    let reversed = reversals(kept, question)
    items = kept.enumerated().map { index, name in
      DraftItem(
        id: ids.unique(name, otherwise: "item-\(index + 1)"),
        column: name,
        scale: self.scales[name]?.id ?? "",
        wording: wording(of: name),
        indicator: indicator(of: name),
        mayBeReversed: reversed.contains(name),
        missingFrom: files.indices.filter { file in
          !has(file, name) && !renamed.contains { $0.file == file }
        }
      )
    }
    renamed = renamed.map { file in
      let columns = file.columns.map { pair in
        (items.first { $0.column == pair.item }?.id ?? pair.item, pair.column)
      }
      return RenamedItems(file: file.file, columns: columns)
    }
  }

  private func has(_ file: Int, _ column: String) -> Bool {
    if case .found = files[file].header.find(column) { true } else { false }
  }

  /// The question of a column, as the first file or the one beside it has it.
  private func wording(of column: String) -> String? {
    files.lazy.compactMap { file in
      if let told = file.sidecars.labels.wordings[column] { return told }
      guard case .found(let index) = file.header.find(column) else { return nil }
      return file.header.questions[safely: index].flatMap { $0.isEmpty ? nil : $0 }
    }.first
  }

  private func indicator(of column: String) -> String? {
    ColumnWords.indicator(column) ?? wording(of: column).flatMap(ColumnWords.indicator)
  }

  private func answers(_ file: Int) -> [String] {
    files[file].header.names.filter { scales[$0] != nil }
  }

  /// The answers of two files side by side, when the second has none of the first's columns, but
  /// as many on scales of the same width.
  private func answers(_ file: Int, _ other: Int) -> [(item: String, column: String)]? {
    let (base, others) = (answers(file), answers(other))
    guard !base.isEmpty, base.count == others.count, Set(base).isDisjoint(with: others) else {
      return nil
    }
    let isAlike = zip(base, others).allSatisfy { left, right in
      scales[left]?.minimum == scales[right]?.minimum
        && scales[left]?.maximum == scales[right]?.maximum
    }
    return isAlike ? zip(base, others).map { ($0, $1) } : nil
  }

  /// Items are compared with those of the same scale that speak of the same indicator.
  private func reversals(_ names: [String], _ question: ReversalQuestion) -> Set<String> {
    var found: Set<String> = []
    for indicator in [nil] + Indicator.builtIn.map({ Optional($0.id) }) {
      let alike = names.filter { self.indicator(of: $0) == indicator }
      for scale in Dictionary(grouping: alike, by: { scales[$0]?.id ?? "" }).values {
        guard let first = scale.first.flatMap({ scales[$0] }), first.doubt != .order else {
          continue
        }
        found.formUnion(question.candidates(scale, on: first))
      }
    }
    return found
  }
}
