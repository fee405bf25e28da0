import Impact
import Markup
import Survey

// What stands in a tally beside the counts of answers, read back.
extension Element {
  var fact: QuestionnaireFacts.Fact {
    QuestionnaireFacts.Fact(subject: self["of"] ?? "", aspect: self["is"] ?? "", value: text)
  }

  var input: Provenance.Input? {
    guard let path = self["path"], let sha256 = self["sha256"],
      let purpose = self["purpose"].flatMap(Provenance.Input.Purpose.init),
      let size = self["size"].flatMap({ Int($0) })
    else { return nil }
    return Provenance.Input(path: path, purpose: purpose, size: size, sha256: sha256)
  }

  /// A diagnostic; nil for a code that this program does not know.
  var diagnostic: Diagnostic? {
    guard let severity = self["severity"].flatMap(Diagnostic.Severity.init),
      let code = self["code"].flatMap(DiagnosticCode.init)
    else { return nil }
    let number = { (name: String) in self[name].flatMap { Int($0) } }
    return Diagnostic(
      severity,
      code,
      at: self["file"].map {
        Survey.Place(file: $0, line: number("line"), column: number("column"))
      },
      child("summary")?.text ?? "",
      hint: child("hint")?.text,
      occurrences: max(1, min(number("occurrences") ?? 1, Tally.mostPeople))
    )
  }

  /// How the rows of a file were used in a wave.
  func account(of project: Project) throws(Misfit) -> RowAccount {
    let wave = self["wave"] ?? ""
    guard project.waves.contains(where: { $0.id == wave }) else {
      throw misfit("the project has no wave `\(wave.prefix(60))`")
    }
    var account = RowAccount(file: self["file"] ?? "", wave: wave)
    account.read = try count("read")
    account.scored = try count("scored")
    account.partial = try count("partial")
    account.withoutAnswers = try count("without-answers")
    account.excludedAsDuplicate = try count("excluded-as-duplicate")
    account.outsidePopulation = try count("outside-population")
    account.platform = self["platform"].flatMap(PlatformName.init) ?? .plain
    account.listsInvited = self["lists-invited"] == "true"
    account.responses = try responses(of: project)
    let counted = account
    try checked { () throws(TallyFault) in try counted.check() }
    return account
  }

  private func responses(of project: Project) throws(Misfit) -> [ResponseCounts] {
    let elements = children("responses")
    guard !elements.isEmpty else { return [] }
    guard elements.map({ $0["partnership"] }) == project.partnerships.map(\.id) else {
      throw misfit("its partnerships are not those of the project")
    }
    return try elements.map { (element) throws(Misfit) in
      var counts = ResponseCounts()
      counts[.invited] = try element.count("invited")
      counts[.partial] = try element.count("partial")
      counts[.complete] = try element.count("complete")
      counts[.rejected] = try element.count("rejected")
      return counts
    }
  }

  /// What the files of a wave say of how it was asked.
  func labels(ofWave wave: String) -> FiledLabels {
    var labels = FiledLabels()
    for column in all("asked", "column") where column["wave"] == wave {
      let name = column["name"] ?? ""
      labels.wordings[name] = column.child("wording")?.text
      let values = column.children("label").map { ($0["value"] ?? "", $0.text) }
      if !values.isEmpty {
        labels.labels[name] = Dictionary(values) { first, _ in first }
      }
    }
    return labels
  }
}
