import CSV

/// How far a person came with a questionnaire.
package enum ResponseState: Int, Sendable, CaseIterable {
  /// Invited, but nothing came back.
  case invited
  case partial
  case complete
  /// Answers that somebody has ruled out.
  case rejected
}

/// How the rows of a file say how far their persons came.
///
/// The columns are asked one after the other; the first that knows decides.
struct ResponseStatus: Sendable {
  private let columns: [(column: Int, states: LabelTable)]
  private let otherwise: ResponseState
  /// Whether the platform lists everyone who was invited, and not only those who came.
  let listsInvited: Bool

  /// - Parameter columns: What a column says by its content; an empty content may be one, too.
  init(
    _ columns: [(column: Int, states: [String: ResponseState])],
    otherwise: ResponseState,
    listsInvited: Bool = false
  ) {
    self.columns = columns.map { column, states in
      let labels = states.sorted { $0.key < $1.key }.map {
        (text: $0.key, value: $0.value.rawValue)
      }
      return (column, LabelTable(labels))
    }
    self.otherwise = otherwise
    self.listsInvited = listsInvited
  }

  /// The state of a row.
  func state(_ block: RecordBlock, _ record: Int) -> ResponseState {
    for (column, states) in columns {
      let text = block.bytes.span.extracting(block.field(record, column).range)
      if let state = states.value(of: text).flatMap(ResponseState.init) { return state }
    }
    return otherwise
  }
}

/// How many rows say that their persons came how far.
package struct ResponseCounts: Sendable, Equatable {
  private var counts = Array(repeating: 0, count: ResponseState.allCases.count)

  package init() {}

  package subscript(state: ResponseState) -> Int {
    get { counts[state.rawValue] }
    set { counts[state.rawValue] = newValue }
  }

  package var total: Int { counts.reduce(0, +) }

  mutating func add(_ state: ResponseState) { counts[state.rawValue] += 1 }

  mutating func merge(_ other: ResponseCounts) {
    for index in counts.indices { counts[index] += other.counts[index] }
  }
}
