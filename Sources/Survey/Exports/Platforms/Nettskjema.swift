/// Nettskjema, of the University of Oslo.
///
/// One header row of codes, those of the platform with a `$`; a question with several answers has
/// a column `question.option` for each. Codes may be negative. (Reports of its interface in the
/// tests of the R package nettskjemar.)
struct Nettskjema: Platform {
  let name = PlatformName.nettskjema

  private static let own = ["$submission_id", "$created", "$answer_time_ms", "$form_id"]

  func evidence(in head: ExportHead) -> [Evidence] {
    let found = head.found(Self.own)
    return found.count > 1 ? [Evidence(.certain, "the columns \(String.listing(found))")] : []
  }

  func variant(of head: ExportHead) -> String { "codes" }

  func metadata(_ name: String) -> Metadata? {
    switch name {
    case "$submission_id": .response
    case "$created": .submitted
    case "$answer_time_ms": .duration
    default: name.hasPrefix("$") ? .technical : nil
    }
  }

  func question(ofOption name: String) -> String? {
    guard let cut = name.lastIndex(of: ".") else { return nil }
    return String(name[..<cut])
  }

  var untold: [String] {
    [
      "Codes may be negative, such as -1 for the lowest answer: what they mean is not in the file.",
      "An empty field is a question that was skipped or not shown.",
      "Only submitted answers have a row: who was invited, or stopped early, is not known.",
    ]
  }
}
