/// KoboToolbox.
///
/// Columns are named by the groups and the question with `/` between them, in one of the form's
/// languages or by the form's own names; a question with several answers has a column that lists
/// them, a column for each option, or both. A row of tags such as `#adm1` may stand below the
/// header. (formpack, reporting/export.py; kpi, import_export_task.py.)
struct KoboToolbox: Platform {
  let name = PlatformName.koboToolbox

  private static let own = [
    "_id", "_uuid", "_submission_time", "_validation_status", "_status", "_submitted_by", "_index",
    "__version__", "_notes", "_tags", "meta/rootUuid",
  ]

  func evidence(in head: ExportHead) -> [Evidence] {
    let found = head.found(Self.own)
    guard found.count > 2, head.has("_uuid") || head.has("_submission_time") else { return [] }
    return [Evidence(.certain, "the columns \(String.listing(found))")]
  }

  func variant(of head: ExportHead) -> String {
    let answers = head.names.filter { !$0.hasPrefix("_") && !$0.hasPrefix("meta/") }
    return answers.contains { $0.contains(" ") }
      ? "labels of the form" : "the form's own names and values"
  }

  func metadata(_ name: String) -> Metadata? {
    if name.hasSuffix("_latitude") || name.hasSuffix("_longitude") || name.hasSuffix("_altitude")
      || name.hasSuffix("_precision"), name.hasPrefix("_")
    {
      return .coordinates
    }
    return Self.system[name]
  }

  private static let system: [String: Metadata] = [
    "start": .started, "end": .ended, "_id": .technical, "_uuid": .response,
    "_submission_time": .submitted, "_validation_status": .status, "_status": .technical,
    "_submitted_by": .personName, "_index": .technical, "__version__": .technical,
    "_notes": .technical, "_tags": .technical, "meta/rootuuid": .technical,
    "meta/instanceid": .technical, "username": .personName, "deviceid": .technical,
    "phonenumber": .personal, "_geolocation": .coordinates, "today": .technical,
  ]

  func status(in heading: Heading) -> ResponseStatus? {
    guard let column = heading.column("_validation_status") else { return nil }
    let states: [String: ResponseState] = [
      "validation_status_not_approved": .rejected, "Not approved": .rejected,
      "Not Approved": .rejected,
    ]
    return ResponseStatus([(column, states)], otherwise: .complete)
  }

  func question(ofOption name: String) -> String? { XForm.question(ofOption: name) }

  var optionSeparator: Character? { XForm.optionSeparator }

  var untold: [String] {
    XForm.untold + [
      "A column that lists labels divides them by blanks, which labels hold themselves: use the "
        + "columns `question/option`."
    ]
  }
}
