import CSV

/// The wording of what is wrong with fields of questionnaire files.
///
/// What stands in a field is never told: it may be what a person answered, or who they are.
struct FaultWords {
  let project: Project
  /// By file index; nil for a file whose header could not be read.
  let headers: [Header?]

  func words(
    for kind: Faults.Kind,
    column: Int,
    ofFile file: Int
  ) -> (DiagnosticCode, String, String) {
    let name = headers[file].map { $0.names[column] } ?? ""
    switch kind {
    case .unknownPartnership:
      return (
        .unknownPartnership,
        "The column `\(name)` names a partnership that the project file does not know.",
        "Known: \(Words.list(project.partnerships.flatMap(\.values))). Add the spelling to the "
          + "partnership's `values`."
      )
    case .unknownWave:
      return (
        .unknownWave, "The column `\(name)` names a wave that the project file does not know.",
        "Known: \(Words.list(project.waves.flatMap(\.values))). Add the spelling to the wave's "
          + "`values`."
      )
    case .missingRespondent:
      return (
        .missingRespondent,
        "A row with answers has no identifier in the column `\(name)`, so that it counts for its "
          + "wave but is linked to no other",
        "Look the identifier up, if the person has one."
      )
    case .unknownLabel:
      return (
        .unknownLabel, "The answer in column `\(name)` is not on the scale\(scaleName(name)).",
        "Known answers: \(Words.list(spellings(name))). Add a spelling under the label's `also`, "
          + "or an answer that is no answer under `no_answer`."
      )
    case .offScale:
      return (
        .valueOffScale,
        "The number in column `\(name)` lies outside the scale\(scaleName(name)).",
        "Check the scale's `min` and `max`, and whether the number means that there is no answer: "
          + "then list it under `no_answer`."
      )
    case .tooFine:
      return (
        .valueOffScale,
        "The number in column `\(name)` has more decimal places than the scale\(scaleName(name)).",
        "Raise the scale's `decimals` (at most \(Scale.mostDecimals))."
      )
    }
  }

  private func scaleName(_ column: String) -> String {
    scale(column).map { " `\($0.id)`" } ?? ""
  }

  private func spellings(_ column: String) -> [String] {
    guard let scale = scale(column) else { return [] }
    return scale.points.compactMap { $0.label.variants.first?.text } + scale.noAnswer
  }

  private func scale(_ column: String) -> Scale? {
    for wave in project.waves {
      let item = project.questionnaire.items.first { wave.columns.items[$0.id]?.text == column }
      if let item { return project.questionnaire.scale(of: item, in: wave) }
    }
    return nil
  }
}
