/// The waves' files, each as another tool would have written it.
///
/// Samhold reads the columns that the project file names. The addresses and comments beside
/// them must never reach a report.
enum Exports {
  /// The files of all waves.
  static func files() -> [SampleFile] {
    let places = Place.all.map(Panel.responses(at:))
    let waves = (0..<3).map { wave in
      var random = SplitMix64(seed: UInt64(2023 + wave))
      return random.shuffled(places.flatMap { $0[wave] })
    }
    let isFromLaundry = { (response: Response) in response.place.id == "vaskeriet" }
    return [
      SampleFile("waves/2023.csv", surveyTool(waves[0])),
      SampleFile("waves/2024.csv", spreadsheet(waves[1])),
      SampleFile("waves/2025.csv", form(waves[2].filter { !isFromLaundry($0) })),
      SampleFile("waves/2025-vaskeriet.csv", partnersForm(waves[2].filter(isFromLaundry))),
    ]
  }

  /// 2023: UTF-8 with a byte order mark, commas, answers as words, some of them in English.
  private static func surveyTool(_ responses: [Response]) -> [UInt8] {
    var table = Table(separator: ",", lineEnd: "\n")
    table.add(["Respondent", "E-mail", "Område"] + Item.all.map(\.id))
    for response in responses {
      let words = response.inEnglish ? Words.english : Words.danish
      table.add(
        [response.respondent, address(of: response), response.place.name]
          + response.answers.map(words.text)
      )
    }
    return [0xEF, 0xBB, 0xBF] + Array(table.text.utf8)
  }

  /// 2024: what Excel writes in Denmark.
  ///
  /// Windows-1252, semicolons, CRLF, answers as words, and a column of comments with line
  /// breaks, semicolons and quotes in them.
  private static func spreadsheet(_ responses: [Response]) -> [UInt8] {
    var random = SplitMix64(seed: 1252)
    var table = Table(separator: ";", lineEnd: "\r\n")
    table.add(["Respondent", "Område"] + Item.all.map(\.id) + ["Kommentar"])
    for response in withFalseStarts(responses) {
      let comment =
        random.chance(110) ? Comments.all[random.below(Comments.all.count)] : ""
      table.add(
        [response.respondent, response.place.name]
          + response.answers.map(Words.danish.text) + [comment]
      )
    }
    return Windows1252.bytes(of: table.text)
  }

  /// 2025: UTF-8 without a mark, commas, answers as 1…5, new column names and short place names.
  private static func form(_ responses: [Response]) -> [UInt8] {
    var table = Table(separator: ",", lineEnd: "\n")
    table.add(["ID", "Sted"] + Item.all.map(\.newColumn) + ["Kontakt"])
    for response in responses {
      table.add(
        [response.respondent, response.place.id]
          + response.answers.map(Words.numbers.text) + [address(of: response)]
      )
    }
    return Array(table.text.utf8)
  }

  /// 2025, handed in by the laundry itself: the same form, but nobody noted the place.
  private static func partnersForm(_ responses: [Response]) -> [UInt8] {
    var table = Table(separator: ",", lineEnd: "\n")
    table.add(["ID"] + Item.all.map(\.newColumn))
    for response in responses {
      table.add([response.respondent] + response.answers.map(Words.numbers.text))
    }
    return Array(table.text.utf8)
  }

  private static func address(of response: Response) -> String {
    "\(response.respondent.lowercased())@example.org"
  }

  /// The responses with two that stand twice: people who gave up after three questions and
  /// began again later.
  private static func withFalseStarts(_ responses: [Response]) -> [Response] {
    let complete = responses.indices.filter { !responses[$0].answers.contains(.skipped) }
    var result = responses
    for index in [complete[complete.count / 3], complete[complete.count * 2 / 3]] {
      var falseStart = responses[index]
      falseStart.answers.replaceSubrange(3..., with: Item.all.dropFirst(3).map { _ in .skipped })
      result.insert(falseStart, at: index / 2)
    }
    return result
  }
}

/// How a tool writes answers.
private struct Words {
  /// What stands for 1…5.
  let ticked: [String]
  let doesNotKnow: String
  let refused: String

  static let danish = Words(
    ticked: [
      "Helt uenig", "Overvejende uenig", "Både enig og uenig", "Overvejende enig", "Helt enig",
    ],
    doesNotKnow: "Ved ikke",
    refused: "Ønsker ikke at svare"
  )

  static let english = Words(
    ticked: [
      "Strongly disagree", "Mostly disagree", "Both agree and disagree", "Mostly agree",
      "Strongly agree",
    ],
    doesNotKnow: "Don't know",
    refused: "Prefer not to say"
  )

  static let numbers = Words(
    ticked: ["1", "2", "3", "4", "5"],
    doesNotKnow: "Ved ikke",
    refused: "Ønsker ikke at svare"
  )

  func text(of answer: Answer) -> String {
    switch answer {
    case .ticked(let value): ticked[value - 1]
    case .doesNotKnow: doesNotKnow
    case .refused: refused
    case .skipped: ""
    }
  }
}
