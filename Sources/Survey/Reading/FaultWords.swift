/// The wording of what is wrong with fields of questionnaire files.
///
/// What stands in a field is never told: it may be what a person answered, or who they are.
/// Summaries are without a full stop, so that a count can follow.
struct FaultWords {
  let project: Project
  /// By file index; nil for a file whose header could not be read.
  let headers: [Heading?]
  /// By file index: the shape of a file with a row for every answer; nil for any other.
  let joined: [LongShape?]
  /// By file index: the waves that list it.
  let waves: [[Int]]

  func words(
    for kind: Faults.Kind,
    column: Int,
    ofFile file: Int
  ) -> (DiagnosticCode, String, String) {
    let name = title(ofColumn: column, inFile: file)
    switch kind {
    case .unknownPartnership:
      return (
        .unknownPartnership,
        "The column \(name) names a partnership that the project file does not know",
        "Known: \(Words.list(project.partnerships.flatMap(\.values))). Add the spelling to the "
          + "partnership's `values`."
      )
    case .missingPartnership:
      return (
        .unknownPartnership,
        "The column \(name) does not say which partnership the row belongs to",
        "Fill in the partnership, or take the row out of the file."
      )
    case .unknownWave:
      let listed = waves[file].flatMap { project.waves[$0].values }
      return (
        .unknownWave, "The column \(name) names a wave that does not list this file",
        "Waves of this file: \(Words.list(listed)). Add the spelling to a wave's `values`, or the "
          + "file to the wave."
      )
    case .missingWave:
      return (
        .unknownWave, "The column \(name) does not say which wave the row belongs to",
        "Fill in the wave, or take the row out of the file."
      )
    case .missingRespondent:
      return (
        .missingRespondent,
        "A row with answers has no identifier in the column \(name), so that it counts for its "
          + "wave but is linked to no other",
        "Look the identifier up, if the person has one."
      )
    case .unknownGroupValue:
      let group = project.groups.first { group in
        group.columns.values.contains { headers[file]?.column($0.text) == column }
      }
      return (
        .unknownLabel,
        "The column \(name) names a value that the group\(group.map { " `\($0.id)`" } ?? "") does "
          + "not have",
        "Known: \(Words.list(group?.values.map(\.id) ?? [])). Add the value to the group's `values`; "
          + "an empty field belongs to none."
      )
    case .unknownLabel, .offScale, .tooFine, .otherMark:
      return words(for: kind, column: name, scale: scale(of: column, inFile: file))
    case .missingWeight, .unreadableWeight, .negativeWeight, .tinyWeight, .hugeWeight,
      .missingSamplingUnit:
      return samplingWords(for: kind, column: name)
    case .unnamedItem, .unknownItem, .nearlyKnownItem, .answerOfNobody, .differingRows:
      guard let shape = joined[file] else { return (.internalFault, "", "") }
      return joiningWords(for: kind, column: column, of: shape)
    }
  }

  /// What a column is called; in a file with a row for every answer, an item has none of its own.
  private func title(ofColumn column: Int, inFile file: Int) -> String {
    let name = "`\(headers[file]?.names[safely: column] ?? "")`"
    guard let shape = joined[file], column >= shape.kept.count else { return name }
    return "`\(shape.valueName)` of \(name)"
  }

  private func words(
    for kind: Faults.Kind,
    column: String,
    scale: Scale?
  ) -> (DiagnosticCode, String, String) {
    let scaleName = scale.map { " `\($0.id)`" } ?? ""
    switch kind {
    case .offScale:
      return (
        .valueOffScale, "The number in column \(column) lies outside the scale\(scaleName)",
        "Known answers: \(answers(of: scale)). If the number means that there is no answer, list "
          + "it under `no_answer`."
      )
    case .tooFine:
      return (
        .valueOffScale,
        "The number in column \(column) has more decimal places than the scale\(scaleName)",
        "Raise the scale's `decimals` (at most \(Scale.mostDecimals))."
      )
    case .otherMark:
      return (
        .unknownLabel,
        "The number in column \(column) has another decimal mark than the file is read with",
        "State `decimal_mark: comma` or `decimal_mark: point` for the file."
      )
    default:
      return (
        .unknownLabel, "The answer in column \(column) is not on the scale\(scaleName)",
        "Known answers: \(answers(of: scale)). Add a spelling under the label's `also`, or an "
          + "answer that is no answer under `no_answer`."
      )
    }
  }

  /// The scale of the item that a column of a file holds.
  private func scale(of column: Int, inFile file: Int) -> Scale? {
    for wave in waves[file].map({ project.waves[$0] }) {
      let item = project.questionnaire.items.first { item in
        wave.columns.items[item.id].flatMap { headers[file]?.column($0.text) } == column
      }
      if let item { return project.questionnaire.scale(of: item, in: wave) }
    }
    return nil
  }

  /// What may be answered: labels, or a range of numbers.
  private func answers(of scale: Scale?) -> String {
    guard let scale else { return "none" }
    let labels = scale.points.compactMap { $0.label.variants.first?.text }
    let range =
      "numbers from \(FixedPoint.text(scale.minimum, decimals: scale.decimals)) to "
      + FixedPoint.text(scale.maximum, decimals: scale.decimals)
    return range + (labels + scale.noAnswer).map { ", `\($0)`" }.joined()
  }
}
