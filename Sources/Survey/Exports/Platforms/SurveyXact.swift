/// SurveyXact, by Rambøll.
///
/// An export is three files: the answers as codes, `labels.csv` without a header (variable, value,
/// label), and `structure.csv` with the questions. Everyone invited has a row. System variables
/// have long names, or the same cut to eight characters with a number where two would be alike.
/// (Seen in the test files of the R package readSX, and in public projects that read the export.)
struct SurveyXact: Platform {
  let name = PlatformName.surveyXact

  private static let structureNames = [
    "questionName", "variableName", "questionType", "subType", "questionText",
  ]
  private static let longNames = [
    "respondentid", "organizationid", "distributionid", "statoverall_1", "closetime", "starttime",
  ]
  /// The long ones cut to eight characters; few enough are words of their own.
  private static let shortNames = [
    "responde", "organiza", "distribu", "closetim", "starttim", "difftime",
  ]

  func evidence(in head: ExportHead) -> [Evidence] {
    if head.found(Self.structureNames).count == Self.structureNames.count {
      return [Evidence(.certain, "the columns \(String.listing(Self.structureNames))")]
    }
    if isLabels(head) {
      return [
        Evidence(
          .certain,
          "three fields without a header: a variable, a whole number and its label"
        )
      ]
    }
    var evidence: [Evidence] = []
    for stem in ["statoverall_", "stato_"] {
      let columns = (1...5).map { "\(stem)\($0)" }
      if head.found(columns).count == columns.count {
        evidence.append(
          Evidence(.certain, "the columns `\(stem)1` to `\(stem)5`, for how far a person came")
        )
      }
    }
    for names in [Self.longNames, Self.shortNames] {
      let found = head.found(names)
      if found.count > 1 {
        evidence.append(Evidence(.strong, "the system variables \(String.listing(found))"))
      }
    }
    if head.beside["structure.csv"].map({ Set(Self.structureNames).isSubset(of: $0) }) == true {
      evidence.append(Evidence(.certain, "the file `structure.csv` beside it"))
    }
    return evidence
  }

  func part(of head: ExportHead) -> ExportPart {
    if isLabels(head) { return .labels }
    return head.found(Self.structureNames).count == Self.structureNames.count
      ? .structure : .answers
  }

  func variant(of head: ExportHead) -> String {
    switch part(of: head) {
    case .labels: return "labels of the codes"
    case .structure: return "questions"
    default:
      let isShort = head.has("stato_1") || head.found(Self.shortNames).count > 1
      return isShort ? "dataset of codes, names cut to 8 characters" : "dataset of codes"
    }
  }

  func heading(of head: ExportHead) -> Heading {
    guard isLabels(head) else { return Heading(rows: 1, names: [head.names]) }
    return Heading(rows: 0, names: [["variable", "value", "label"]])
  }

  /// A line of `labels.csv`, and the next of the same variable.
  private func isLabels(_ head: ExportHead) -> Bool {
    guard head.names.count == 3, head.records.count > 1 else { return false }
    let lines = head.records
    return lines.allSatisfy { line in
      line[0].contains(where: \.isLetter) && !line[0].contains(" ") && Int(line[1]) != nil
    }
      && lines.contains { line in
        line[2].contains(where: \.isLetter)
          && lines.contains { $0[0] == line[0] && $0[1] != line[1] }
      }
  }

  func metadata(_ name: String) -> Metadata? {
    let stem = name.prefix { $0 != "_" }
    if ["stato", "statoverall", "statcompletion", "statcreation", "statdistribution", "stat"]
      .contains(stem), name.contains("_")
    {
      return .status
    }
    return Self.system[name]
  }

  private static let system: [String: Metadata] = [
    "respondentid": .respondent, "responde": .respondent, "respondent": .respondent,
    "email": .email, "forn": .personName, "ettern": .personName, "navn": .personName,
    "starttime": .started, "starttim": .started, "closetime": .ended, "closetim": .ended,
    "created": .technical, "modified": .technical, "difftime": .duration,
    "organizationid": .technical, "organiza": .technical, "distributionid": .technical,
    "distribu": .technical, "survey": .technical, "digitaldistributionstatus": .technical,
    "digitald": .technical,
  ]

  func status(in heading: Heading) -> ResponseStatus? {
    let states: [ResponseState] = [.invited, .invited, .partial, .complete, .rejected]
    for stem in ["statoverall_", "stato_"] {
      let columns = (1...5).compactMap { heading.column("\(stem)\($0)") }
      guard columns.count == states.count else { continue }
      return ResponseStatus(
        zip(columns, states).map { ($0, ["1": $1]) },
        otherwise: .invited,
        listsInvited: true
      )
    }
    return nil
  }

  func question(ofOption name: String) -> String? {
    guard let cut = name.lastIndex(of: "_"), Int(name[name.index(after: cut)...]) != nil else {
      return nil
    }
    return String(name[..<cut])
  }

  var untold: [String] {
    [
      "An empty field is a question that was skipped or not shown: SurveyXact writes both alike.",
      "“Don't know” is an ordinary code that only its label tells: name `labels.csv` under the "
        + "wave's `labels`.",
    ]
  }
}
