/// SurveyMonkey.
///
/// Two header rows: the question, left out over the columns to its right that belong to it, and
/// below it the option, or `Response` where there is none. A ticked option holds its own label.
/// (Public files of fivethirtyeight/data, and code that reads the export.)
struct SurveyMonkey: Platform {
  let name = PlatformName.surveyMonkey

  private static let answerWords: Set = [
    "response", "open-ended response", "open ended response", "svar", "åbent svar", "åpent svar",
    "öppet svar", "respons", "antwort", "",
  ]
  private static let own = ["Respondent ID", "Collector ID", "Custom Data 1"]

  func evidence(in head: ExportHead) -> [Evidence] {
    var evidence: [Evidence] = []
    let second = head.record(1)
    let responses = second.count { ["Response", "Open-Ended Response"].contains($0) }
    if responses > 1, second.first?.isEmpty == true {
      evidence.append(
        Evidence(.certain, "`Response` or `Open-Ended Response` under \(responses) questions")
      )
    }
    if head.has("Collector ID"), head.has("Respondent ID") {
      evidence.append(Evidence(.certain, "the columns `Respondent ID` and `Collector ID`"))
    }
    let continued = zip(head.names, second).count { $0.isEmpty && !$1.isEmpty }
    if continued > 1, second.first?.isEmpty == true {
      evidence.append(
        Evidence(.strong, "\(continued) columns named in the second row alone, as options are")
      )
    }
    return evidence
  }

  func variant(of head: ExportHead) -> String {
    hasTwoRows(head) ? "two header rows" : "one header row"
  }

  private func hasTwoRows(_ head: ExportHead) -> Bool {
    let second = head.record(1)
    guard second.first?.isEmpty == true else { return false }
    return zip(head.names, second).contains { name, option in
      name.isEmpty && !option.isEmpty
        || Self.answerWords.subtracting([""]).contains(option.lowercased())
    }
  }

  func heading(of head: ExportHead) -> Heading {
    guard hasTwoRows(head) else { return Heading(rows: 1, names: [head.names]) }
    var question = ""
    let names = zip(head.names, head.record(1)).map { name, option in
      if !name.isEmpty { question = name }
      return Self.answerWords.contains(option.lowercased()) ? question : "\(question) - \(option)"
    }
    return Heading(rows: 2, names: [names, head.names, head.record(1)])
  }

  func metadata(_ name: String) -> Metadata? { Self.system[name] }

  private static let system: [String: Metadata] = [
    "respondent id": .response, "respondentid": .response, "collector id": .technical,
    "collectorid": .technical, "start date": .started, "startdate": .started, "end date": .ended,
    "enddate": .ended, "date created": .started, "date modified": .ended,
    "ip address": .ipAddress, "email address": .email, "first name": .personName,
    "last name": .personName, "lastname": .personName, "firstname": .personName,
    "custom data 1": .technical, "custom data": .technical, "custom value": .technical,
  ]

  func question(ofOption name: String) -> String? {
    guard let cut = name.ranges(of: " - ").last else { return nil }
    return String(name[..<cut.lowerBound])
  }

  var untold: [String] {
    [
      "An empty field is an option that was not ticked, or a question that was skipped or not "
        + "shown.",
      "Who was invited, and whether somebody stopped early, is not in the file.",
    ]
  }
}
