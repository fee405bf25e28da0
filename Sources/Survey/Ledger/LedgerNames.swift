/// The names that a ledger may use, for looking up line after line.
struct LedgerNames: Sendable {
  let project: Project
  private let partnerships: [String: Int]
  private let kinds: Set<String>

  init(_ project: Project) {
    self.project = project
    // An id counts before a value that is spelt like it.
    let values = project.partnerships.enumerated().flatMap { index, partnership in
      partnership.values.map { ($0, index) }
    }
    let ids = project.partnerships.enumerated().map { ($0.element.id, $0.offset) }
    partnerships = Dictionary(values + ids, uniquingKeysWith: { _, last in last })
    kinds = Set(project.outputs.kinds.map(\.id))
  }

  /// The index of a partnership by its id or one of its values.
  func partnership(_ name: String) -> Int? { partnerships[name] }

  func hasKind(_ id: String) -> Bool { kinds.contains(id) }
}

/// The first faults of a file, and how many more there are: a ledger of a million bad lines gets
/// a message that can be read.
struct ToldFaults {
  /// How many faults are told one by one.
  let most: Int
  private var told: [Diagnostic] = []
  private var more: [Diagnostic.Severity: Int] = [:]

  init(most: Int) {
    self.most = most
  }

  var isFull: Bool { told.count >= most }

  mutating func add(_ faults: [Diagnostic]) {
    for fault in faults {
      if isFull { more[fault.severity, default: 0] += 1 } else { told.append(fault) }
    }
  }

  /// The first faults; the last of each severity says how many more there are.
  var diagnostics: [Diagnostic] {
    var result = told
    for (severity, count) in more.sorted(by: { $0.key < $1.key }) {
      let last = told.last { $0.severity == severity } ?? told.last
      guard let last else { continue }
      result.append(
        Diagnostic(
          severity,
          last.code,
          at: Place(file: last.place?.file ?? ""),
          "\(count) more lines of the file are told of no further.",
          occurrences: count
        )
      )
    }
    return result
  }
}
