/// Qualtrics.
///
/// Three header rows: the export tag, the question as the questionnaire's language has it, and a
/// JSON object with the `ImportId`, which alone stays when questions are renamed or translated. Old
/// exports have two rows, `V1` … for the platform's own columns, and an empty last column. (The R
/// package qualtRics, R/read_survey.R and its example files; two public studies.)
struct Qualtrics: Platform {
  let name = PlatformName.qualtrics

  private static let own = [
    "StartDate", "EndDate", "Status", "IPAddress", "Progress", "Duration (in seconds)", "Finished",
    "RecordedDate", "ResponseId", "DistributionChannel", "UserLanguage",
  ]

  private enum Form: String {
    case keyed = "three header rows"
    case legacy = "two header rows, as until 2017"
    case questions = "two header rows, the ImportIds left out"
    case tags = "one header row"
  }

  func evidence(in head: ExportHead) -> [Evidence] {
    var evidence: [Evidence] = []
    let keys = head.record(2).count { $0.contains("\"ImportId\"") }
    if keys > 0 {
      evidence.append(Evidence(.certain, "ImportIds in the third row, of \(keys) columns"))
    }
    let found = head.found(Self.own)
    if found.count > 4 {
      evidence.append(Evidence(.certain, "the columns \(String.listing(found))"))
    }
    if isLegacy(head) {
      evidence.append(
        Evidence(.certain, "the columns `V1`, `V2` … above `ResponseID`, `ResponseSet`")
      )
    }
    return evidence
  }

  private func isLegacy(_ head: ExportHead) -> Bool {
    head.has("V1") && head.has("V2") && head.record(1).first?.lowercased() == "responseid"
  }

  private func form(of head: ExportHead) -> Form {
    if head.record(2).contains(where: { $0.contains("\"ImportId\"") }) { return .keyed }
    if isLegacy(head) { return .legacy }
    guard let start = head.names.firstIndex(where: { $0.lowercased() == "startdate" }),
      let below = head.record(1)[safely: start], !below.isEmpty, DateText(below) == nil
    else { return .tags }
    return .questions
  }

  func variant(of head: ExportHead) -> String { form(of: head).rawValue }

  func heading(of head: ExportHead) -> Heading {
    switch form(of: head) {
    case .keyed:
      let keys = head.record(2).map(Self.key)
      return Heading(rows: 3, names: [keys, head.names, head.record(1)], shown: 1)
        .with(questions: head.record(1), keys: keys)
    case .legacy:
      // The platform's own columns are named in the second row, the questions in the first.
      let names = zip(head.names, head.record(1)).map { tag, text in
        tag.first == "V" && Int(tag.dropFirst()) != nil ? text : tag
      }
      return Heading(rows: 2, names: [names, head.names, head.record(1)])
        .with(questions: head.record(1))
    case .questions:
      return Heading(rows: 2, names: [head.names, head.record(1)]).with(questions: head.record(1))
    case .tags: return Heading(rows: 1, names: [head.names])
    }
  }

  /// The key in a cell such as `{"ImportId":"QID2","choiceId":"4"}`, here `QID2_4`.
  private static func key(_ cell: String) -> String {
    guard let id = value(of: "ImportId", in: cell) else { return "" }
    return value(of: "choiceId", in: cell).map { "\(id)_\($0)" } ?? id
  }

  private static func value(of name: String, in cell: String) -> String? {
    guard let found = cell.range(of: "\"\(name)\"") else { return nil }
    let parts = cell[found.upperBound...].split(separator: "\"", omittingEmptySubsequences: false)
    return parts.count > 2 && parts[0].trimmingBlanks == ":" ? String(parts[1]) : nil
  }

  func metadata(_ name: String) -> Metadata? { Self.system[name] }

  private static let system: [String: Metadata] = [
    "startdate": .started, "enddate": .ended, "recordeddate": .submitted, "status": .technical,
    "ipaddress": .ipAddress, "progress": .progress, "duration (in seconds)": .duration,
    "duration": .duration, "finished": .status, "responseid": .response, "_recordid": .response,
    "responseset": .technical, "name": .personName, "recipientlastname": .personName,
    "recipientfirstname": .personName, "recipientemail": .email, "emailaddress": .email,
    "externalreference": .personal, "externaldatareference": .personal,
    "locationlatitude": .coordinates, "locationlongitude": .coordinates,
    "locationaccuracy": .coordinates, "distributionchannel": .technical,
    "userlanguage": .language,
  ]

  func status(in heading: Heading) -> ResponseStatus? {
    guard let column = heading.column("Finished") else { return nil }
    let states: [String: ResponseState] = [
      "0": .partial, "False": .partial, "FALSE": .partial, "false": .partial,
    ]
    return ResponseStatus([(column, states)], otherwise: .complete)
  }

  func question(ofOption name: String) -> String? {
    guard let cut = name.lastIndex(of: "_"), Int(name[name.index(after: cut)...]) != nil else {
      return nil
    }
    return String(name[..<cut])
  }

  var optionSeparator: Character? { "," }

  var untold: [String] {
    [
      "An empty field is a question that was skipped or not shown, unless the export recoded those "
        + "that were seen (often -99).",
      "Only those who began have a row: who was invited is not in the file.",
    ]
  }
}

extension Array {
  /// The element at an index; nil when there is none.
  subscript(safely index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}

extension Substring {
  fileprivate var trimmingBlanks: String { filter { $0 != " " } }
}
