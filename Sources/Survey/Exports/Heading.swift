import CSV

/// What the columns of a file are called, by all of its header rows.
///
/// A column may be named by any of its names. Where two columns have one name, they are told
/// apart by their order: the second column `Other` is `Other (2)`.
struct Heading: Sendable {
  /// How many rows stand above the answers.
  private(set) var rows: Int
  /// By column, the name that messages and drafts use; empty for a column without one.
  let names: [String]

  /// By column, the question as people read it; empty where no header row has it.
  private(set) var questions: [String] = []
  /// By column, the key that stays when a question is renamed; empty where there is none.
  private(set) var keys: [String] = []

  /// Columns by names that other files have for them; see ``adopt(_:from:)``.
  private var adopted: [String: Int] = [:]

  /// The header rows by precedence, as they are written.
  private let headers: [Header]
  /// The same without HTML, and with one kind of dash.
  private let folded: [Header]

  /// - Parameters:
  ///   - rows: How many rows stand above the answers; at least 1.
  ///   - sources: The names by column, those that are looked at first in front; not empty.
  ///   - shown: Which of the sources messages use.
  init(rows: Int, names sources: [[String]], shown: Int = 0) {
    self.rows = rows
    headers = sources.map { Header($0) }
    folded = sources.map { Header($0.map(HeadingText.folded)) }
    let plain = sources.map { $0.map(HeadingText.plain) }
    let count = sources.map(\.count).max() ?? 0
    let order = [shown] + sources.indices.filter { $0 != shown }
    let first = (0..<count).map { column in
      order.lazy.compactMap { plain[$0].indices.contains(column) ? plain[$0][column] : nil }
        .first { !$0.isEmpty } ?? ""
    }
    names = Self.unique(first)
  }

  /// The same with what its sources say of the questions beside their names.
  func with(questions: [String], keys: [String] = []) -> Heading {
    var copy = self
    copy.questions = questions.map(HeadingText.plain)
    copy.keys = keys
    return copy
  }

  /// The same names under another number of header rows.
  func with(rows: Int) -> Heading {
    var copy = self
    copy.rows = rows
    return copy
  }

  /// The column of a name.
  ///
  /// The header rows are looked through in their precedence, each for the name as it is written
  /// and then for one that reads the same.
  func find(_ name: String) -> Header.Match {
    let found = lookUp(name)
    if case .missing = found, let column = adopted[name] { return .found(column) }
    guard case .missing = found, let numbered = Self.numbered(name),
      case .ambiguous(let columns) = lookUp(numbered.name),
      columns.indices.contains(numbered.number - 1)
    else { return found }
    return .found(columns[numbered.number - 1])
  }

  private func lookUp(_ name: String) -> Header.Match {
    var ambiguous: Header.Match?
    for (header, name) in headers.map({ ($0, name) })
      + folded.map({ ($0, HeadingText.folded(name)) })
    where !name.isEmpty {
      switch header.find(name) {
      case .found(let column): return .found(column)
      case .ambiguous(let columns): ambiguous = ambiguous ?? .ambiguous(columns)
      case .missing: break
      }
    }
    return ambiguous ?? .missing
  }

  /// Finds a column also by the name that another file has for it, if both have the same key.
  ///
  /// - Returns: The column, where it is found by its key alone.
  mutating func adopt(_ name: String, from other: Heading) -> Int? {
    guard case .missing = find(name), case .found(let there) = other.find(name),
      let key = other.keys[safely: there], !key.isEmpty,
      keys.count(where: { $0 == key }) == 1, let column = keys.firstIndex(of: key)
    else { return nil }
    adopted[name] = column
    return column
  }

  /// The name that an earlier file has for a column, where it was adopted from there; else its own.
  func lastingName(of column: Int) -> String {
    adopted.filter { $0.value == column }.keys.min() ?? names[column]
  }

  /// All names of a column, those that are looked at first in front.
  func names(of column: Int) -> [String] {
    headers.compactMap { header in
      header.names.indices.contains(column) ? header.names[column] : nil
    }.filter { !$0.isEmpty }
  }

  /// The columns without any name, ascending.
  var unnamed: [Int] { names.indices.filter { names[$0].isEmpty } }

  /// The names that several columns share, in order of their first column.
  var duplicates: [(name: String, columns: [Int])] { headers.first?.duplicates ?? [] }

  /// The names, those that are repeated with their number.
  private static func unique(_ names: [String]) -> [String] {
    var counts: [String: Int] = [:]
    for name in names { counts[name, default: 0] += 1 }
    var seen: [String: Int] = [:]
    return names.map { name in
      guard !name.isEmpty, counts[name, default: 0] > 1 else { return name }
      seen[name, default: 0] += 1
      return "\(name) (\(seen[name, default: 1]))"
    }
  }

  /// A name such as `Other (2)`, taken apart.
  private static func numbered(_ name: String) -> (name: String, number: Int)? {
    guard name.hasSuffix(")"), let open = name.lastIndex(of: "("),
      let number = Int(name[name.index(after: open)...].dropLast()), number > 0
    else { return nil }
    return (String(name[..<open]).trimmed, number)
  }
}
