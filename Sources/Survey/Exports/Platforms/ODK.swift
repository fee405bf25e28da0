/// ODK Central, or Aggregate.
///
/// Columns are named by the groups and the question with `-` between them. (Exports in the R
/// package ruODK.)
struct ODK: Platform {
  let name = PlatformName.odk

  private static let own = [
    "SubmissionDate", "KEY", "meta-instanceID", "SubmitterID", "SubmitterName", "ReviewState",
    "DeviceID", "FormVersion", "AttachmentsPresent", "AttachmentsExpected",
  ]

  func evidence(in head: ExportHead) -> [Evidence] {
    let found = head.found(Self.own)
    guard head.has("KEY"), found.count > 2 else { return [] }
    return [Evidence(.certain, "the columns \(String.listing(found))")]
  }

  func variant(of head: ExportHead) -> String { "submissions" }

  func metadata(_ name: String) -> Metadata? {
    if name.hasSuffix("-latitude") || name.hasSuffix("-longitude") || name.hasSuffix("-altitude")
      || name.hasSuffix("-accuracy")
    {
      return .coordinates
    }
    return Self.system[name]
  }

  private static let system: [String: Metadata] = [
    "submissiondate": .submitted, "key": .response, "meta-instanceid": .technical,
    "submitterid": .technical, "submittername": .personName, "status": .status,
    "reviewstate": .status, "deviceid": .technical, "device_id": .technical,
    "formversion": .technical, "attachmentspresent": .technical,
    "attachmentsexpected": .technical, "edits": .technical, "start": .started, "end": .ended,
    "username": .personName,
  ]

  func status(in heading: Heading) -> ResponseStatus? {
    guard let column = heading.column("ReviewState") else { return nil }
    return ResponseStatus([(column, ["rejected": .rejected])], otherwise: .complete)
  }

  func question(ofOption name: String) -> String? { XForm.question(ofOption: name) }

  var optionSeparator: Character? { XForm.optionSeparator }

  var untold: [String] { XForm.untold }
}
