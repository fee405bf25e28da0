import Impact
import Markup
import Survey

extension OpenElement {
  /// How the rows of every questionnaire file were used.
  func addDataQuality(_ uses: [RowUse]) {
    let element = add("data-quality")
    for use in uses {
      let rows = element.add("rows", ["file": use.file, "wave": use.wave])
      rows.set(use.account) { rows.set($0) }
      rows.add("read", use.read, \.numeral)
    }
  }

  private func set(_ account: RowAccount) {
    set("scored", account.scored.numeral)
    set("partial", account.partial.numeral)
    set("without-answers", account.withoutAnswers.numeral)
    set("excluded-as-duplicate", account.excludedAsDuplicate.numeral)
    let outside = account.outsidePopulation
    set("outside-population", outside > 0 ? outside.numeral : nil)
  }

  /// What was noticed on the way.
  func addDiagnostics(_ diagnostics: [Diagnostic]) {
    let element = add("diagnostics")
    for diagnostic in diagnostics {
      let child = element.add(
        "diagnostic",
        [
          "severity": diagnostic.severity.rawValue,
          "code": diagnostic.code.rawValue,
          "file": diagnostic.place?.file,
          "line": diagnostic.place?.line?.numeral,
          "column": diagnostic.place?.column?.numeral,
          "occurrences": diagnostic.occurrences.numeral,
        ]
      )
      child.add("summary", text: diagnostic.summary)
      if let hint = diagnostic.hint { child.add("hint", text: hint) }
    }
  }

  /// What the figures were made from, and by what.
  func add(_ provenance: Provenance) {
    let element = add(
      "provenance",
      [
        "tool": "samhold",
        "tool-version": provenance.toolVersion,
        "created": provenance.created,
      ]
    )
    for input in provenance.inputs {
      element.add(
        "input",
        [
          "path": input.path,
          "purpose": input.purpose.rawValue,
          "size": input.size.numeral,
          "sha256": input.sha256,
        ]
      )
    }
  }
}
