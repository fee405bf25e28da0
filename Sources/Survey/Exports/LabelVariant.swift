import CSV

/// The same answers exported twice, as codes and as labels: what each code is called.
///
/// KoboToolbox writes the form's own names and values, or the labels of one of its languages. Rows
/// are known by the id of the submission. What one file writes in the very rows in which the other
/// has a code, and in no other, is the code's label; so it does not matter in which order rows and
/// columns stand, or whether either file has rows or columns that the other lacks. Columns that are
/// answered alike in all rows are told apart by their order.
struct LabelVariant {
  private let codes: Sums
  private let labels: Sums

  /// - Parameters:
  ///   - dataset: The file with the codes.
  ///   - variant: The file with the labels.
  /// - Throws: `Malformation`; what `opening` throws.
  init(of dataset: InputFile, by variant: InputFile, opening: @escaping Opening) throws {
    let ids = try Self.ids(of: dataset, opening)
    labels = try Sums(variant, of: ids, opening)
    codes = try Sums(dataset, of: labels.ids, opening)
  }

  /// Whether a file may be the labels, or the codes, of another.
  static func isOne(_ form: ExportForm) -> Bool {
    form.platform.name == .koboToolbox && form.part == .answers && id(in: form.heading) != nil
  }

  /// What is said of the columns that both files have.
  var filed: FiledLabels {
    var filed = FiledLabels()
    for (column, other) in pairs {
      let name = codes.names[column]
      guard let found = meanings(column, other) else { continue }
      if labels.names[other] != name { filed.wordings[name] = labels.names[other] }
      if !found.isEmpty { filed.labels[name] = found }
    }
    return filed
  }

  /// The label of each code that has another; nil for columns that are the wrong way round.
  private func meanings(_ column: Int, _ other: Int) -> [String: String]? {
    guard let own = codes.columns[column], let others = labels.columns[other] else { return nil }
    let texts = Dictionary(others.map { ($0.value, $0.key) }) { first, _ in first }
    let pairs = own.compactMap { code, rows in texts[rows].map { (code, $0) } }
      .filter { $0 != $1 }
    guard pairs.allSatisfy({ code, label in !code.contains(" ") && Int(label) == nil }) else {
      return nil
    }
    return Dictionary(pairs) { first, _ in first }
  }

  /// The columns that are answered in the same rows by as many different texts: those of one
  /// pattern in their order, if both files have as many.
  private var pairs: [(Int, Int)] {
    let patterns = labels.byPattern
    return codes.byPattern.flatMap { pattern, columns in
      let others = patterns[pattern] ?? []
      return columns.count == others.count ? Array(zip(columns, others)) : []
    }.sorted { $0.0 < $1.0 }
  }

  fileprivate static func id(in heading: Heading) -> Int? {
    heading.column("_uuid") ?? heading.column("_id")
  }

  private static func ids(of file: InputFile, _ opening: @escaping Opening) throws -> Set<UInt64> {
    var ids: Set<UInt64> = []
    var export = try ExportReader(file, opening: opening)
    guard let id = id(in: export.form.heading) else { return [] }
    try export.forEachBlock { block, first in
      for record in first..<max(first, block.recordCount) {
        ids.insert(block.withContent(record, id) { DistinctSketch.hash($0) })
      }
    }
    return ids
  }
}

/// Which texts stand in the columns of a file, and in which rows.
private struct Sums {
  /// A column with more different texts is not answered on a list.
  private static let mostTexts = 200

  let names: [String]
  /// The rows that were looked at, by the hashes of their ids.
  private(set) var ids: Set<UInt64> = []
  /// By column and text, the sum of the hashes of the rows in which it stands; nil where the texts
  /// are too many.
  private(set) var columns: [[String: UInt64]?]

  /// Looks at the rows of some ids.
  init(_ file: InputFile, of wanted: Set<UInt64>, _ opening: @escaping Opening) throws {
    var export = try ExportReader(file, opening: opening)
    let heading = export.form.heading
    let questions = heading.names.indices.map { export.form.metadata(of: $0) == nil }
    names = heading.names
    var ids: Set<UInt64> = []
    var columns: [[String: UInt64]?] = questions.map { $0 ? [:] : nil }
    guard let id = LabelVariant.id(in: heading) else {
      self.columns = []
      return
    }
    try export.forEachBlock { block, first in
      for record in first..<max(first, block.recordCount) {
        let row = block.withContent(record, id) { DistinctSketch.hash($0) }
        guard wanted.contains(row), ids.insert(row).inserted else { continue }
        for column in columns.indices where columns[column] != nil {
          let text = block.text(record, column).trimmed
          if text.isEmpty { continue }
          columns[column]?[text, default: 0] &+= row
          if columns[column]?.count ?? 0 > Self.mostTexts { columns[column] = nil }
        }
      }
    }
    self.ids = ids
    self.columns = columns
  }

  /// The columns by the rows in which their texts stand, whatever these are.
  var byPattern: [[UInt64]: [Int]] {
    let filled = columns.indices.filter { !(columns[$0]?.isEmpty ?? true) }
    return Dictionary(grouping: filled) { (columns[$0]?.values).map { $0.sorted() } ?? [] }
  }
}
