/// Enalyzer.
///
/// In its export every variable is written as text, as a value or as a label number, and the label
/// number is the default: the position of the answer on the screen, which is not its value and
/// runs against it where the highest answer is shown first. (Enalyzer help centre, "Eksport af
/// data", articles 360016753759 and 360010981559.)
struct Enalyzer: Platform {
  let name = PlatformName.enalyzer

  private static let statusNames = [
    "Svarstatus", "Response status", "Respondent status", "Respondentstatus", "Besvarelsesstatus",
  ]

  func evidence(in head: ExportHead) -> [Evidence] {
    var evidence: [Evidence] = []
    if head.has("Respondent ID"), !head.has("Collector ID") {
      evidence.append(Evidence(.strong, "the column `Respondent ID`"))
    }
    let status = head.found(Self.statusNames)
    if !status.isEmpty {
      evidence.append(Evidence(.strong, "the column \(String.listing(status))"))
    }
    let numbered = head.names.count { Self.isNumbered($0) }
    if numbered > 1, !evidence.isEmpty {
      evidence.append(Evidence(.weak, "\(numbered) columns named `1. question - part`"))
    }
    return evidence
  }

  private static func isNumbered(_ name: String) -> Bool {
    let digits = name.prefix { $0.isASCII && $0.isNumber }
    return !digits.isEmpty && name.dropFirst(digits.count).hasPrefix(". ")
  }

  func variant(of head: ExportHead) -> String {
    let hasNumbers = head.names.indices.contains { column in
      let cells = head.records.dropFirst().compactMap { $0[safely: column] }.filter { !$0.isEmpty }
      return Self.isNumbered(head.names[column]) && cells.contains { !["0", "1"].contains($0) }
        && cells.allSatisfy { Int($0) != nil }
    }
    return hasNumbers
      ? "values or label numbers, which the file does not tell apart" : "answers as texts"
  }

  var codes: AnswerCodes { .positions }

  func metadata(_ name: String) -> Metadata? { Self.system[name] }

  private static let system: [String: Metadata] = [
    "respondent id": .respondent, "e-mail": .email, "email": .email, "navn": .personName,
    "name": .personName, "svarstatus": .status, "response status": .status,
    "respondent status": .status, "respondentstatus": .status, "besvarelsesstatus": .status,
    "afsluttet": .ended, "completed": .ended, "startet": .started, "started": .started,
    "sprog": .language, "language": .language, "ip-adresse": .ipAddress, "ip address": .ipAddress,
  ]

  func status(in heading: Heading) -> ResponseStatus? {
    for name in Self.statusNames {
      guard let column = heading.column(name) else { continue }
      return ResponseStatus([(column, Self.states)], otherwise: .invited, listsInvited: true)
    }
    return nil
  }

  private static let states: [String: ResponseState] = [
    "Gennemført": .complete, "Fuldført": .complete, "Completed": .complete, "Complete": .complete,
    "Delvist gennemført": .partial, "Delvist besvaret": .partial, "Delvis": .partial,
    "Ufuldstændig": .partial, "Incomplete": .partial, "Partial": .partial, "Påbegyndt": .partial,
    "Started": .partial, "Afvist": .rejected, "Screened out": .rejected, "Rejected": .rejected,
  ]

  func question(ofOption name: String) -> String? {
    guard Self.isNumbered(name), let cut = name.range(of: " - ") else { return nil }
    return String(name[..<cut.lowerBound])
  }

  var untold: [String] {
    [
      "A number in an answer is a value or a label number (the position on the screen, which may "
        + "run against the scale): say which with `codes` in the project file.",
      "An empty field is a question that was skipped or not shown.",
    ]
  }
}

extension String {
  /// Where a text stands in this one first.
  func range(of text: String) -> Range<String.Index>? { ranges(of: text).first }
}
