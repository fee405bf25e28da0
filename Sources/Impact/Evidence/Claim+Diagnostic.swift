package import Survey

extension Claim {
  /// What is wrong with the claim, at its first word.
  package var diagnostic: Diagnostic {
    Diagnostic(
      .warning,
      .claimAboveGrade,
      at: place,
      "“\(phrase)” in \(location) claims \(strength.words), but \(standing).",
      hint: "Write \(allowed) instead\(raising), or record the phrase under `claims` with a reason "
        + "and a signature."
    )
  }

  private var location: String {
    let whose = partnership.map { " of `\($0)`" } ?? ""
    return switch role {
    case .narrative(let key): "the narrative `\(key)`\(whose)"
    case .description: "the description\(whose)"
    case .initiative(let id): "the description of the initiative `\(id)`\(whose)"
    case .disclosure(let id): "the disclosure `\(id)`"
    case .output(let id): "the method of the output `\(id)`"
    }
  }

  private var standing: String {
    guard let basis else { return "no change has been graded" }
    let grade = basis.grade
    let letters = [
      grade.design.level.name, grade.ladder.level.name, grade.certainty.level?.name ?? "ungraded",
    ]
    let which = partnership == nil ? "weakest" : "best"
    return "the \(which) grade it can rest on is \(letters.joined(separator: " ")) "
      + "(`\(basis.partnership)`, `\(grade.indicator)`)"
  }

  private var allowed: String {
    let languages = language.map { [$0] } ?? Language.allCases
    let words = languages.flatMap { licence.allowedWords(in: $0) }.map { "“\($0)”" }
    return words.joined(separator: " or ")
  }

  private var raising: String {
    guard let grade = basis?.grade else { return "" }
    let raises = (grade.ladder.raises.isEmpty ? grade.certainty.raises : grade.ladder.raises)
      .map(\.words)
    return raises.isEmpty ? "" : "; to claim more, \(raises.joined(separator: ", and "))"
  }
}

extension ClaimStrength {
  fileprivate var words: String {
    switch self {
    case .change: "an improvement"
    case .contribution: "a contribution to a change"
    case .cause: "to be the cause of a change"
    case .proof: "certainty"
    }
  }
}

extension Improvement {
  /// What to do, for messages.
  fileprivate var words: String {
    switch self {
    case .measure: "ask the people"
    case .measureAgain: "ask again with the same questionnaire"
    case .decideInstrument: "decide under `decisions` whether the changed questions are comparable"
    case .measureComparison: "ask a like area without the programme before and after"
    case .justifyComparison: "give a `comparison_reason`"
    case .showBalance: "show how alike the two were at the start"
    case .otherComparison: "compare with an area without a programme"
    case .alignDates: "ask both within 60 days"
    case .alignInstrument: "ask both with the same questionnaire"
    case .showPreTrend: "show that both went the same way before"
    case .explainOrder: "give the `reason` of the `assignment`"
    case .showAttrition: "show how many came back"
    case .assignNearRandomly: "let a waiting list, a limit or a plan decide who comes first"
    case .assignByLot: "draw lots"
    case .writeAccount: "write the `account` of how it should work"
    case .dateIntent: "give an `intent` dated before the first answers"
    case .reachMorePeople: "reach at least 30 people in each wave"
    case .narrowInterval: "ask more people, until the interval leaves zero"
    case .showDifference: "show a change beyond that of the comparison"
    case .validate: "name an independent `evaluator` who asks others"
    case .stateCost: "state the `cost`"
    case .replicate: "let others deliver it at two further places"
    case .stateInvited: "state how many were `invited`"
    case .raiseResponse: "hear at least half of those asked"
    case .lowerAttrition: "keep at least four of five, alike in both groups"
    case .collectIndependently: "let others than the partners collect the answers"
    case .explainDifferences: "find out why places differ"
    case .askDirectly: "ask the people themselves, at the place itself"
    case .keepInstrument: "keep the questions as they are"
    case .reportAll: "report everything as it was declared"
    }
  }
}
