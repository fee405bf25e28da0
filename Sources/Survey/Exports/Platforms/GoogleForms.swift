/// Google Forms.
///
/// The first column is the time stamp, the others are named by their questions, those of a grid as
/// `Question [row]`. Several options of one question stand in one column, divided by `;` in a
/// download and by `, ` in a sheet. Only completed answers have a row.
struct GoogleForms: Platform {
  let name = PlatformName.googleForms

  private static let stamps: Set = [
    "timestamp", "tidsstempel", "tidstempel", "tidsstämpel", "tidsstampel", "zeitstempel",
    "horodateur",
  ]

  func evidence(in head: ExportHead) -> [Evidence] {
    guard let first = head.names.first, Self.stamps.contains(first.lowercased()) else { return [] }
    var evidence = [Evidence(.strong, "the first column `\(first)`")]
    let stamp = head.record(1).first ?? ""
    if stamp.contains(" GMT") {
      evidence.append(Evidence(.certain, "its times with a zone such as `GMT+1`"))
    } else if stamp.contains(" "), DateText(stamp) != nil {
      evidence.append(Evidence(.weak, "its times of day"))
    }
    let grids = head.names.count { question(ofOption: $0) != nil }
    if grids > 1 { evidence.append(Evidence(.weak, "\(grids) columns named `question [row]`")) }
    let sentences = head.names.dropFirst().count { $0.contains(" ") }
    if 2 * sentences > head.names.count {
      evidence.append(Evidence(.weak, "columns named by whole questions"))
    }
    return evidence
  }

  func variant(of head: ExportHead) -> String {
    (head.record(1).first ?? "").contains(" GMT") ? "download as CSV" : Self.sheet
  }

  private static let sheet = "sheet saved as CSV"

  func optionSeparators(inVariant variant: String) -> [String]? {
    variant == Self.sheet ? [", "] : [";"]
  }

  func metadata(_ name: String) -> Metadata? {
    if Self.stamps.contains(name) { return .submitted }
    return [
      "email address": .email, "username": .email, "mailadresse": .email, "e-mailadresse": .email,
      "e-postadresse": .email, "score": .technical,
    ][name]
  }

  func question(ofOption name: String) -> String? {
    guard name.hasSuffix("]"), let open = name.lastIndex(of: "["), open != name.startIndex else {
      return nil
    }
    return String(name[..<open]).trimmed
  }

  var optionSeparator: Character? { ";" }

  var untold: [String] {
    [
      "Only completed answers have a row: who was invited, or stopped early, is not known.",
      "An empty field is a question that was skipped or not shown.",
      "In a sheet the options of one question are divided by `, `, which an option may hold.",
    ]
  }
}
