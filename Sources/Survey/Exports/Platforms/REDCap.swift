/// REDCap.
///
/// A question with several answers has a column `name___code` for each, 0 also where it was never
/// shown; every form has a column `form_complete`. The data dictionary tells the questions, labels
/// and types. (Exports in the test data of the R package REDCapR.)
struct REDCap: Platform {
  let name = PlatformName.redCap

  private static let own = [
    "redcap_event_name", "redcap_repeat_instrument", "redcap_repeat_instance",
    "redcap_data_access_group", "redcap_survey_identifier", "Event Name", "Repeat Instrument",
  ]
  private static let dictionary = ["Variable / Field Name", "Form Name", "Field Type"]

  func evidence(in head: ExportHead) -> [Evidence] {
    if head.found(Self.dictionary).count == Self.dictionary.count {
      return [Evidence(.certain, "the columns \(String.listing(Self.dictionary))")]
    }
    if let sets = companion(head) { return [Evidence(.certain, "the columns \(sets)")] }
    var evidence: [Evidence] = []
    let found = head.found(Self.own)
    if found.contains(where: { $0.hasPrefix("redcap_") }) {
      evidence.append(Evidence(.certain, "the columns \(String.listing(found))"))
    }
    if ["record_id", "Record ID"].contains(head.names.first ?? "") {
      evidence.append(Evidence(.strong, "the first column `\(head.names[0])`"))
    }
    let forms = head.names.filter { $0.hasSuffix("_complete") || $0 == "Complete?" }
    if !forms.isEmpty {
      evidence.append(Evidence(.strong, "the columns \(String.listing(forms)), one a form"))
    }
    let options = head.names.count { $0.contains("___") || $0.contains("(choice=") }
    if options > 1 {
      evidence.append(Evidence(.strong, "\(options) columns named `question___code`"))
    }
    return evidence
  }

  private func companion(_ head: ExportHead) -> String? {
    if head.has("unique_event_name"), head.has("arm_num") {
      return "`unique_event_name`, `arm_num`"
    }
    return head.names == ["arm_num", "name"] ? "`arm_num`, `name`, and no others" : nil
  }

  func part(of head: ExportHead) -> ExportPart {
    if head.found(Self.dictionary).count == Self.dictionary.count { return .dictionary }
    return companion(head) == nil ? .answers : .other
  }

  func variant(of head: ExportHead) -> String {
    switch part(of: head) {
    case .dictionary: return "data dictionary"
    case .other: return head.has("unique_event_name") ? "list of events" : "list of arms"
    default:
      let isNamed = head.names.contains { $0.hasSuffix("_complete") || $0.contains("___") }
      let isLong = head.has("redcap_event_name") || head.has("Event Name")
      return (isNamed ? "raw names" : "labels") + (isLong ? ", one row a person and event" : "")
    }
  }

  func metadata(_ name: String) -> Metadata? {
    if name.hasSuffix("_complete") || name == "complete?" { return .status }
    if name.hasSuffix("_timestamp"), name != "timestamp" { return .submitted }
    return Self.system[name]
  }

  private static let system: [String: Metadata] = [
    "record_id": .respondent, "record id": .respondent, "study_id": .respondent,
    "redcap_event_name": .technical, "event name": .technical,
    "redcap_repeat_instrument": .technical, "repeat instrument": .technical,
    "redcap_repeat_instance": .technical, "repeat instance": .technical,
    "redcap_data_access_group": .technical, "redcap_survey_identifier": .personal,
    "survey identifier": .personal,
  ]

  func status(in heading: Heading) -> ResponseStatus? {
    let forms = heading.names.indices.filter { column in
      heading.names(of: column).contains { $0.hasSuffix("_complete") }
    }
    guard !forms.isEmpty else { return nil }
    let states: [String: ResponseState] = ["0": .partial, "1": .partial]
    return ResponseStatus(forms.map { ($0, states) }, otherwise: .complete)
  }

  func question(ofOption name: String) -> String? {
    for sign in ["___", " (choice="] {
      if let cut = name.range(of: sign) { return String(name[..<cut.lowerBound]) }
    }
    return nil
  }

  var untold: [String] {
    [
      "An option that was not ticked is 0, also where the question was never shown.",
      "An empty field is a question that was skipped or not shown.",
      "A form is complete when somebody marked it so, whatever was answered; who was invited is "
        + "not known.",
    ]
  }
}
