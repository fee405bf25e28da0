/// A scale of labels that questionnaires commonly use.
struct KnownScale: Sendable {
  let id: String
  let language: String
  /// From the lowest to the highest; each with its usual wordings.
  let points: [[String]]

  private let answers: [String: Answer]

  private struct Answer: Hashable {
    /// Counted from 1.
    let value: Int
    let language: String
  }

  /// A scale in short notation: a text for each point, wordings divided by `|`.
  init(_ id: String, _ language: String, _ points: [String]) {
    let points = points.map { $0.split(separator: "|").map { String($0).trimmed } }
    let answers = points.enumerated().flatMap { index, wordings in
      wordings.map { ($0.folded, Answer(value: index + 1, language: language)) }
    }
    self.id = id
    self.language = language
    self.points = points
    self.answers = Dictionary(answers) { first, _ in first }
  }

  /// A form that people could fill in in either of two languages.
  private init(_ scale: KnownScale, or other: KnownScale) {
    id = scale.id
    language = scale.language
    points = scale.points
    answers = scale.answers.merging(other.answers) { first, _ in first }
  }

  /// The value of each label, counted from 1; nil when the scale does not have all of them, or
  /// two of one language that differ are one point of it.
  func values(of labels: [String]) -> [String: Int]? {
    var result: [String: Int] = [:]
    var taken: [Answer: String] = [:]
    for label in labels {
      guard let answer = answers[label.folded] else { return nil }
      if let other = taken[answer], other != label.folded { return nil }
      taken[answer] = label.folded
      result[label] = answer.value
    }
    return result
  }

  /// The language of one of its labels.
  func language(of label: String) -> String {
    answers[label.folded]?.language ?? language
  }

  /// The languages in which one scale has all of some labels.
  static func languages(of labels: [String], on id: String) -> Set<String> {
    Set(bySize.filter { $0.id == id && $0.values(of: labels) != nil }.map(\.language))
  }

  /// The scale with the fewest points that has all of some labels, in one language or else in
  /// two; of equal ones the first in the table.
  static func fitting(_ labels: [String]) -> KnownScale? {
    guard Set(labels.map(\.folded)).count >= 2 else { return nil }
    return (bySize + inTwoLanguages).first { $0.values(of: labels) != nil }
  }

  private static let bySize =
    (agreement + frequency + satisfaction + likelihood + degree).enumerated()
    .sorted { ($0.element.points.count, $0.offset) < ($1.element.points.count, $1.offset) }
    .map(\.element)

  private static let inTwoLanguages = bySize.flatMap { scale in
    bySize.filter { $0.id == scale.id && $0.language != scale.language }
      .map { KnownScale(scale, or: $0) }
  }
}
