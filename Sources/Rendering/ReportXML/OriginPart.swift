import Impact
import Markup
import Survey

extension Element {
  /// How the rows of every questionnaire file were used.
  func addDataQuality(_ accounts: [RowAccount]) {
    let element = add("data-quality")
    for account in accounts {
      element.add(
        "rows",
        [
          "file": account.file,
          "wave": account.wave,
          "read": account.read.numeral,
          "scored": account.scored.numeral,
          "partial": account.partial.numeral,
          "without-answers": account.withoutAnswers.numeral,
          "excluded-as-duplicate": account.excludedAsDuplicate.numeral,
        ]
      )
    }
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
