/// Microsoft Forms, its workbook saved as CSV.
///
/// The first columns are the id, two times, the e-mail and the name; several options of one
/// question stand in one column, each followed by `;`. Only completed answers have a row. The
/// English headings were seen in public files; the others are from memory.
struct MicrosoftForms: Platform {
  let name = PlatformName.microsoftForms

  private static let starts: Set = ["start time", "starttidspunkt", "starttid", "startzeit"]
  private static let ends: Set = [
    "completion time", "fuldførelsestidspunkt", "fullføringstidspunkt", "fullført",
    "slutförandetid",
    "slutförd", "fertigstellungszeit",
  ]

  func evidence(in head: ExportHead) -> [Evidence] {
    guard head.names.count > 2, head.names[0].lowercased() == "id",
      Self.starts.contains(head.names[1].lowercased()),
      Self.ends.contains(head.names[2].lowercased())
    else { return [] }
    return [Evidence(.certain, "the first columns \(String.listing(Array(head.names.prefix(3))))")]
  }

  func variant(of head: ExportHead) -> String {
    head.has("Total points") ? "quiz" : "form"
  }

  func metadata(_ name: String) -> Metadata? {
    if Self.starts.contains(name) { return .started }
    if Self.ends.contains(name) { return .submitted }
    if name.hasPrefix("points - ") || name.hasPrefix("feedback - ") { return .technical }
    return Self.system[name]
  }

  private static let system: [String: Metadata] = [
    "id": .response, "email": .email, "mail": .email, "e-mail": .email, "e-post": .email,
    "name": .personName, "navn": .personName, "namn": .personName, "last modified time": .technical,
    "sidst ændret": .technical, "tidspunkt for seneste ændring": .technical,
    "total points": .technical, "quiz feedback": .technical, "language": .language,
    "sprog": .language,
  ]

  var optionSeparator: Character? { ";" }

  var untold: [String] {
    [
      "Only completed answers have a row: who was invited, or stopped early, is not known.",
      "An empty field is a question that was skipped or not shown.",
      "The `Id` counts answers and does not name people.",
    ]
  }
}
