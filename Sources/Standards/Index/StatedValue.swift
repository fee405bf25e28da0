import Survey

/// What a value of the project file means for a datapoint's type.
enum StatedValue {
  /// The content; nil for words that the type does not take.
  static func content(of words: [String], for datapoint: Datapoint) -> Fact.Content? {
    switch datapoint.kind {
    case .boolean: words.count == 1 ? flags[words[0]].map { .flag($0) } : nil
    case .integer: words.count == 1 ? number(words[0]).map { .count($0) } : nil
    case .gYear: words.count == 1 ? year(words[0]).map { .year($0) } : nil
    case .enumeration, .enumerationSet: choices(words, of: datapoint)
    case .string, .textBlock, .percent, .decimal, .linkIdentifiers: nil
    }
  }

  /// What a datapoint takes, for messages; nil where it takes a text, or nothing of the user's.
  static func expected(by datapoint: Datapoint) -> String? {
    switch datapoint.kind {
    case .boolean: "`yes` or `no`"
    case .integer: "a whole number such as 12"
    case .gYear: "a year such as 2025"
    case .enumeration: "one of \(Words.list(datapoint.choices.map(\.word)))"
    case .enumerationSet: "a list of \(Words.list(datapoint.choices.map(\.word)))"
    case .string, .textBlock, .percent, .decimal, .linkIdentifiers: nil
    }
  }

  private static let flags = ["yes": true, "true": true, "no": false, "false": false]

  private static func number(_ word: String) -> Int? {
    word.utf8.allSatisfy { (48...57).contains($0) } ? Int(word) : nil
  }

  private static func year(_ word: String) -> Int? {
    word.utf8.count == 4 ? number(word) : nil
  }

  private static func choices(_ words: [String], of datapoint: Datapoint) -> Fact.Content? {
    let chosen = datapoint.choices.filter { words.contains($0.word) }
    let isOne = datapoint.kind == .enumeration
    guard chosen.count == words.count, !isOne || chosen.count == 1 else { return nil }
    return .choices(chosen)
  }
}
