/// Writes what was found as a project file, section by section.
struct DraftWriter {
  let findings: Findings
  let fieldwork: [Fieldwork]
  var lines = DraftLines()

  init(_ findings: Findings) {
    self.findings = findings
    fieldwork = Fieldwork.of(findings.waves)
  }

  func write() -> DraftLines {
    var writer = self
    writer.writeBeginning()
    writer.writeQuestionnaire()
    writer.writeColumns()
    writer.writeWaves()
    writer.writePartnerships()
    writer.writeOutputs()
    writer.writeFiles()
    return writer.lines
  }

  private mutating func writeBeginning() {
    lines.add("# A draft, written by `samhold init` from what stands in the files.")
    lines.add("# Settle each line marked DECIDE, then run `samhold check`.")
    lines.add("# Every key is described in Docs/project-file.md.")
    lines.add("samhold: 1")
    lines.gap()
    lines.decide("title: \"…\"", "the report's title.")
    lines.decide("language: \(language)", "the report's language, da or en.")
    lines.add("undertaking:")
    lines.decide("  name: \"…\"", "who reports?")
    let last = fieldwork.map(\.days.end.year).max() ?? 1901
    lines.decide(
      "period: {start: \(last)-01-01, end: \(last)-12-31}",
      "the period that the report covers."
    )
  }

  /// English where every known scale is English; nothing else says so.
  private var language: String {
    let languages = findings.scales.compactMap(\.known?.language)
    return !languages.isEmpty && languages.allSatisfy { $0 == "en" } ? "en" : "da"
  }

  private mutating func writeOutputs() {
    lines.gap()
    lines.ask("what was done? Hours, people, events … stand in a ledger of their own:")
    lines.add("# outputs:")
    lines.add("#   files: [outputs.csv]")
  }
}
