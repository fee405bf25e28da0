/// A paragraph or more of the user's own, under a key of the user's own.
package struct NarrativeText: Sendable, Equatable {
  package let key: String
  package let text: Wording
}

/// A text of the user's that may claim something, with the place of each of its characters.
package struct WrittenText: Sendable, Equatable {
  /// What the project file has the text for.
  package enum Role: Sendable, Equatable {
    case narrative(key: String)
    case description
    case initiative(id: String)
    /// The answer to a datapoint of a reporting standard, or why it does not apply.
    case disclosure(id: String)
    /// How a kind of output is counted or estimated.
    case output(id: String)
  }

  /// The partnership that it is about; nil for the whole report.
  package let partnership: String?
  package let role: Role
  /// nil for a text that serves every language.
  package let language: Language?
  package let text: String
  package let places: TextPlaces
}

/// Where the characters of a text stand in the project file, however YAML folds its lines.
package struct TextPlaces: Sendable, Equatable {
  /// Characters that stand side by side in one line.
  struct Run: Sendable, Equatable {
    /// The first one's position in the text, from 0.
    let offset: Int
    let place: Place
  }

  /// In order of offset; the first is at 0.
  let runs: [Run]
  /// Where the text begins.
  let start: Place

  /// The place of a character by its position in the text, from 0.
  package func place(at offset: Int) -> Place {
    guard let run = runs.last(where: { $0.offset <= offset }) else { return start }
    return Place(
      file: run.place.file,
      line: run.place.line,
      column: run.place.column.map { $0 + offset - run.offset }
    )
  }
}

/// A claim above its grade that someone answers for by name.
package struct ClaimOverride: Sendable, Equatable {
  /// The partnership whose texts are meant; nil for those of the whole report.
  package let partnership: String?
  /// The words, as they stand in the text.
  package let phrase: String
  package let reason: Wording
  package let signedBy: String
}
