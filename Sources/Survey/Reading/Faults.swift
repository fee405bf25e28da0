/// Faults of rows, collected so that 40,000 equal ones become one diagnostic with a count.
///
/// Mergeable like a tally: the count and the first places are the same whatever the order in
/// which the parts were read. What stands in a field is never kept.
struct Faults: Sendable {
  /// What can be wrong with a field.
  enum Kind: Int, Sendable, Comparable {
    case unknownPartnership
    case missingPartnership
    case unknownWave
    case missingWave
    case missingRespondent
    case unknownLabel
    case offScale
    case tooFine
    case otherMark
    case unknownGroupValue
    case missingWeight
    case unreadableWeight
    case negativeWeight
    case tinyWeight
    case hugeWeight
    case missingSamplingUnit
    case unnamedItem
    case unknownItem
    case nearlyKnownItem
    case answerOfNobody
    case differingRows

    static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }

    fileprivate var severity: Diagnostic.Severity {
      switch self {
      case .unknownItem: .note
      case .missingRespondent, .nearlyKnownItem: .warning
      default: .error
      }
    }
  }

  private struct Key: Hashable, Comparable {
    let file: Int
    let column: Int
    let kind: Kind

    static func < (left: Key, right: Key) -> Bool {
      (left.file, left.column, left.kind) < (right.file, right.column, right.kind)
    }
  }

  private struct Occurrences {
    var count = 0
    /// The first few places, in order.
    var first: [FilePosition] = []
  }

  /// A place in one of the files that are read.
  struct FilePosition: Sendable, Hashable, Comparable {
    let line: Int
    let column: Int

    static func < (left: FilePosition, right: FilePosition) -> Bool {
      (left.line, left.column) < (right.line, right.column)
    }
  }

  /// How many places are named.
  private static let namedPlaces = 5

  private var occurrences: [Key: Occurrences] = [:]

  var isEmpty: Bool { occurrences.isEmpty }

  /// Whether a fault of this kind still needs its place: later ones are only counted.
  func needsPlace(_ kind: Kind, file: Int, column: Int) -> Bool {
    (occurrences[Key(file: file, column: column, kind: kind)]?.first.count ?? 0)
      < Self.namedPlaces
  }

  /// Counts a fault.
  ///
  /// The rows of a file must come in their order; without a place it is one that lies behind
  /// those that are named.
  mutating func add(_ kind: Kind, file: Int, column: Int, at place: FilePosition?) {
    let key = Key(file: file, column: column, kind: kind)
    occurrences[key, default: Occurrences()].count += 1
    if let place { occurrences[key]?.first.append(place) }
  }

  mutating func merge(_ other: Faults) {
    occurrences.merge(other.occurrences) { left, right in
      Occurrences(
        count: left.count + right.count,
        first: Array((left.first + right.first).sorted().prefix(Self.namedPlaces))
      )
    }
  }

  /// The places that are named of the faults of a file.
  func places(inFile file: Int) -> Set<FilePosition> {
    Set(occurrences.filter { $0.key.file == file }.flatMap(\.value.first))
  }

  /// Puts other places in the place of those of a file.
  mutating func move(inFile file: Int, to places: [FilePosition: FilePosition]) {
    for (key, found) in occurrences where key.file == file {
      occurrences[key]?.first = found.first.compactMap { places[$0] }.sorted()
    }
  }

  /// The faults as diagnostics, in order of file, column and kind.
  ///
  /// - Parameters:
  ///   - files: The files' names in reading order.
  ///   - words: The summary and hint for a kind of fault in a column of a file.
  func diagnostics(
    files: [String],
    words: (_ kind: Kind, _ file: Int, _ column: Int) -> (DiagnosticCode, String, String)
  ) -> [Diagnostic] {
    occurrences.sorted { $0.key < $1.key }.compactMap { key, found in
      guard let first = found.first.first else { return nil }
      let (code, summary, hint) = words(key.kind, key.file, key.column)
      let next = found.first.map(\.line).filter { $0 != first.line }.map { "\($0)" }
      let count =
        next.isEmpty ? "" : " (\(found.count) times, next in line \(next.joined(separator: ", ")))"
      return Diagnostic(
        key.kind.severity,
        code,
        at: Place(file: files[key.file], line: first.line, column: first.column),
        summary + count + ".",
        hint: hint,
        occurrences: found.count
      )
    }
  }
}
