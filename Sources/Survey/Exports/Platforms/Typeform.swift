/// Typeform.
///
/// Columns are named by their questions, with HTML where the form has it, and an option by its
/// label, so that two questions may have columns of one name.
struct Typeform: Platform {
  let name = PlatformName.typeform

  private static let own = [
    "Start Date (UTC)", "Submit Date (UTC)", "Stage Date (UTC)", "Network ID", "Response Type",
  ]

  func evidence(in head: ExportHead) -> [Evidence] {
    let found = head.found(Self.own)
    var evidence: [Evidence] = []
    if found.contains(where: { $0.hasSuffix("(UTC)") }), found.count > 1 {
      evidence.append(Evidence(.certain, "the columns \(String.listing(found))"))
    } else if !found.isEmpty {
      evidence.append(Evidence(.strong, "the column \(String.listing(found))"))
    }
    if head.names.first == "#" { evidence.append(Evidence(.strong, "the first column `#`")) }
    return evidence
  }

  func metadata(_ name: String) -> Metadata? { Self.system[name] }

  private static let system: [String: Metadata] = [
    "#": .response, "start date (utc)": .started, "submit date (utc)": .submitted,
    "stage date (utc)": .technical, "network id": .ipAddress, "response type": .status,
    "tags": .technical, "ending": .technical, "score": .technical,
  ]

  func status(in heading: Heading) -> ResponseStatus? {
    guard let column = heading.column("Response Type") else { return nil }
    let states: [String: ResponseState] = ["partial": .partial, "started": .partial]
    return ResponseStatus([(column, states)], otherwise: .complete)
  }

  var untold: [String] {
    [
      "An empty field is an option that was not ticked, or a question that was skipped or not "
        + "shown.",
      "Who was invited is not known.",
    ]
  }
}
