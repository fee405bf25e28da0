/// LimeSurvey.
///
/// A CSV export names its columns by code (`TH[SQ001]`), by code and text, or by text; a VV export
/// has two header rows divided by tabs, texts above codes, and is the only one that tells a
/// question that was not shown (`{question_not_shown}`) from one that was skipped. A survey that
/// keeps no dates writes 1980-01-01. (LimeSurvey's CsvWriter.php and controllers/admin/export.php.)
struct LimeSurvey: Platform {
  let name = PlatformName.limeSurvey

  private static let codes = [
    "id", "submitdate", "lastpage", "startlanguage", "seed", "token", "startdate", "datestamp",
    "ipaddr", "refurl",
  ]
  private static let texts = [
    "Response ID", "Date submitted", "Last page", "Start language", "Access code", "Date started",
    "Date last action",
  ]

  private enum Form: String {
    case codes = "columns named by code"
    case codesAndTexts = "columns named by code and text"
    case texts = "columns named by text"
    case vertical = "VV export"
  }

  func evidence(in head: ExportHead) -> [Evidence] {
    guard let form = form(of: head) else { return [] }
    let found: [String] =
      switch form {
      case .codes: head.found(Self.codes)
      case .texts: head.found(Self.texts)
      case .codesAndTexts: head.names.filter { Self.code(of: $0) != nil }
      case .vertical: Self.codes.filter(head.record(1).contains)
      }
    let row = form == .vertical ? "the codes of the second row" : "the columns"
    var evidence = [Evidence(.certain, "\(row) \(String.listing(found))")]
    let options = head.names.count { $0.contains("[") && $0.contains("]") }
    if options > 1, form == .codes || form == .codesAndTexts {
      evidence.append(Evidence(.weak, "\(options) columns named `question[part]`"))
    }
    return evidence
  }

  private func form(of head: ExportHead) -> Form? {
    if Self.isCodes(head.record(1)), !Self.isCodes(head.names) { return .vertical }
    if Self.isCodes(head.names) { return .codes }
    if Self.isCodes(head.names.compactMap(Self.code)) { return .codesAndTexts }
    return head.found(Self.texts).count > 2 ? .texts : nil
  }

  /// Two of the names that only LimeSurvey gives, or one and its id.
  private static func isCodes(_ names: [String]) -> Bool {
    let own = ["submitdate", "lastpage", "startlanguage"].filter(names.contains)
    return own.count > 1 || own.count == 1 && names.first == "id"
  }

  /// The code in a heading such as `TH[TH1]. How much …`.
  private static func code(of name: String) -> String? {
    guard let cut = name.range(of: ". ") else { return nil }
    let code = name[..<cut.lowerBound]
    return code.contains(" ") || code.isEmpty ? nil : String(code)
  }

  func variant(of head: ExportHead) -> String { form(of: head)?.rawValue ?? "CSV export" }

  func heading(of head: ExportHead) -> Heading {
    switch form(of: head) {
    case .vertical:
      Heading(rows: 2, names: [head.record(1), head.names])
        .with(questions: head.names, keys: head.record(1))
    case .codesAndTexts:
      Heading(rows: 1, names: [head.names.map { Self.code(of: $0) ?? $0 }, head.names])
        .with(questions: head.names, keys: head.names.map { Self.code(of: $0) ?? "" })
    default: Heading(rows: 1, names: [head.names])
    }
  }

  var codes: AnswerCodes { .lettered }

  var notShown: [String] { ["{question_not_shown}"] }

  var blanks: [String] { ["N/A"] }

  func metadata(_ name: String) -> Metadata? { Self.system[name] }

  private static let system: [String: Metadata] = [
    "id": .response, "response id": .response, "token": .respondent, "access code": .respondent,
    "submitdate": .submitted, "date submitted": .submitted, "lastpage": .progress,
    "last page": .progress, "startlanguage": .language, "start language": .language,
    "seed": .technical, "startdate": .started, "date started": .started, "datestamp": .ended,
    "date last action": .ended, "ipaddr": .ipAddress, "ip address": .ipAddress,
    "refurl": .technical, "referrer url": .technical, "interviewtime": .duration,
    "firstname": .personName, "lastname": .personName, "email": .email,
  ]

  func status(in heading: Heading) -> ResponseStatus? {
    for name in ["submitdate", "Date submitted"] {
      guard let column = heading.column(name) else { continue }
      let states: [String: ResponseState] = [
        "": .partial, "N/A": .partial, "{question_not_shown}": .partial,
      ]
      return ResponseStatus([(column, states)], otherwise: .complete)
    }
    return nil
  }

  func question(ofOption name: String) -> String? {
    if let open = name.firstIndex(of: "["), name.contains("]") { return String(name[..<open]) }
    guard let cut = name.range(of: "_SQ") else { return nil }
    return String(name[..<cut.lowerBound])
  }

  var untold: [String] {
    [
      "An empty field, or `N/A`, is a question that was skipped or not shown; only the VV export "
        + "tells them apart.",
      "Only those who began have a row: who was invited stands in the participant table.",
    ]
  }
}
