/// What is to be told of the rows of a file once they are joined.
struct JoiningWords {
  private let joining: LongJoining
  private let file: String
  private let project: Project
  private let shape: LongShape

  init(_ joining: LongJoining, file: String, project: Project) {
    self.joining = joining
    self.file = file
    self.project = project
    shape = joining.rows.shape
  }

  /// Items that no row names.
  var neverNamed: [Diagnostic] {
    let missing = shape.items.indices.filter { joining.named[$0] == 0 }
    guard !missing.isEmpty else { return [] }
    let isAll = missing.count == shape.items.count
    return [
      Diagnostic(
        isAll ? .error : .warning,
        .itemNeverNamed,
        at: Place(file: file),
        "The column `\(shape.names[shape.item])` never names "
          + "\(Words.list(missing.map { shape.items[$0].name })), so that nobody answered "
          + (missing.count == 1 ? "it." : "them."),
        hint: "Look how the column writes items, and say so under `columns`, `items`."
      )
    ]
  }

  /// The fields in which something was answered again, as far as they are told.
  var repeatedPlaces: Set<LongPlace> {
    Set(
      joining.repetitions.values.flatMap(\.records).map {
        LongPlace(record: $0, column: shape.value)
      }
    )
  }

  /// Items that a person answered twice in a wave: errors where the rule refuses them, else notes.
  func repeated(_ positions: [LongPlace: Faults.FilePosition]) -> [Diagnostic] {
    let told = joining.repetitions.values.compactMap { repetition in
      let found = repetition.records.compactMap {
        positions[LongPlace(record: $0, column: shape.value)]
      }.sorted()
      return found.first.map { (first: $0, lines: found.map(\.line), item: repetition.item) }
    }.sorted { $0.first < $1.first }
    return told.enumerated().map { position, repetition in
      // The last one told stands for all that follow.
      let more = position == told.count - 1 ? joining.repetitionCount - told.count : 0
      return Diagnostic(
        project.duplicates == .refuse ? .error : .note,
        .answeredTwice,
        at: Place(file: file, line: repetition.first.line, column: repetition.first.column),
        "A respondent answers `\(shape.items[repetition.item].name)` more than once in a wave: lines "
          + repetition.lines.map { "\($0)" }.joined(separator: ", ")
          + (more > 0 ? "; \(more) more answers are repeated." : ".") + outcome,
        hint: project.duplicates == .refuse
          ? "Remove all rows but one, or state `duplicates: most-complete` or `duplicates: exclude` "
            + "in the project file." : nil,
        occurrences: more + 1
      )
    }
  }

  private var outcome: String {
    switch project.duplicates {
    case .refuse: ""
    case .mostComplete: " Answers that are alike count once; of those that differ none counts."
    case .exclude: " Nothing that the respondent answered in the wave counts."
    }
  }
}

extension Diagnostic {
  /// That a file has more answers than can be joined.
  static func tooManyAnswers(in file: String) -> Diagnostic {
    Diagnostic(
      .error,
      .tooManyAnswers,
      at: Place(file: file),
      "The file has a row for every answer, and more of them than are joined in memory.",
      hint: "Split it by wave or partnership, or export a row for every person."
    )
  }
}
