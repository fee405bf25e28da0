import Impact
import Markup
import Survey

// What stands in a tally beside the counts of answers.
extension Element {
  /// How the rows of each file were used.
  func addAccounts(_ accounts: [RowAccount], of project: Project) {
    let element = add("files")
    for wave in project.waves {
      for account in accounts.filter({ $0.wave == wave.id }).sorted(by: { $0.file < $1.file }) {
        let rows = element.add("rows", ["file": account.file, "wave": account.wave])
        rows.set("read", "\(account.read)")
        rows.set("scored", "\(account.scored)")
        rows.set("partial", "\(account.partial)")
        rows.set("without-answers", "\(account.withoutAnswers)")
        rows.set("excluded-as-duplicate", "\(account.excludedAsDuplicate)")
        rows.set("outside-population", "\(account.outsidePopulation)")
        rows.set("platform", account.platform.rawValue)
        rows.set("lists-invited", "\(account.listsInvited)")
        for (partnership, counts) in zip(project.partnerships, account.responses) {
          rows.add(
            "responses",
            [
              "partnership": partnership.id, "invited": "\(counts[.invited])",
              "partial": "\(counts[.partial])", "complete": "\(counts[.complete])",
              "rejected": "\(counts[.rejected])",
            ]
          )
        }
      }
    }
  }

  /// What the files say of how each wave was asked.
  func addLabels(_ labels: [FiledLabels], of project: Project) {
    let element = add("asked")
    for (wave, filed) in zip(project.waves, labels) {
      for column in Set(filed.wordings.keys).union(filed.labels.keys).sorted() {
        let child = element.add("column", ["wave": wave.id, "name": column])
        if let wording = filed.wordings[column] { child.add("wording", text: wording) }
        for (value, label) in (filed.labels[column] ?? [:]).sorted(by: { $0.key < $1.key }) {
          child.add("label", ["value": value], text: label)
        }
      }
    }
  }

  /// What was noticed in the files, without the places of single rows.
  func addNoticed(_ diagnostics: [Diagnostic]) {
    let element = add("noticed")
    for diagnostic in diagnostics {
      let child = element.add(
        "diagnostic",
        [
          "severity": diagnostic.severity.rawValue, "code": diagnostic.code.rawValue,
          "file": diagnostic.place?.file, "line": diagnostic.place?.line.map { "\($0)" },
          "column": diagnostic.place?.column.map { "\($0)" },
          "occurrences": "\(diagnostic.occurrences)",
        ]
      )
      child.add("summary", text: diagnostic.summary)
      if let hint = diagnostic.hint { child.add("hint", text: hint) }
    }
  }
}
