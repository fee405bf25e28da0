import Survey
import Testing

@testable import Commands

/// Numbers, tables and diagnostics as they are written on a terminal.
@Suite struct WordsTests {
  @Test(arguments: [
    (0.0, 1, "0.0"), (0.04, 1, "0.0"), (-0.04, 1, "0.0"), (-0.06, 1, "−0.1"), (9.95, 1, "10.0"),
    (100, 1, "100.0"), (-12.345, 2, "−12.35"), (0.5, 0, "1"), (1e300, 1, "1e+300"),
  ])
  func `a number has its decimal places and never a negative zero`(
    _ number: Double,
    _ places: Int,
    _ text: String
  ) {
    #expect(Decimal.text(number, places) == text)
  }

  @Test func `a signed number shows a plus, but zero has no sign`() {
    #expect(Decimal.signed(1.25, 1) == "+1.3")
    #expect(Decimal.signed(-1.25, 1) == "−1.3")
    #expect(Decimal.signed(0.01, 1) == "0.0")
  }

  @Test func `a table aligns its columns, and a last cell may run on`() {
    var table = TextTable([("name", .left), ("n", .right), ("sum", .right)])
    table.add(["Æblehaven", "7", "1200"])
    table.add(["B", "withheld because it is small"])
    #expect(
      table.lines == [
        "name       n   sum",
        "Æblehaven  7  1200",
        "B          withheld because it is small",
      ]
    )
  }

  @Test func `the cells before one that runs on keep to their side`() {
    var table = TextTable([("n", .right), ("sum", .right), ("p", .right)])
    table.add(["100", "7", "1"])
    table.add(["5", "not known"])
    #expect(table.lines == ["  n  sum  p", "100    7  1", "  5  not known"])
  }

  @Test func `a diagnostic is written with its place, code and hint`() {
    let diagnostic = Diagnostic(
      .error,
      .unknownLabel,
      at: Place(file: "w.csv", line: 4, column: 2),
      "It is \u{1B}[2J wrong.",
      hint: "Mend it."
    )
    let words = DiagnosticWords(diagnostic: diagnostic, folder: Folder(path: "p/"))
    #expect(
      words.text(.plain)
        == "p/w.csv:4:2: error[SH301]: It is \u{FFFD}[2J wrong.\n  hint: Mend it."
    )
    #expect(words.text(.coloured).hasPrefix("\u{1B}[1mp/w.csv:4:2:\u{1B}[0m \u{1B}[1;31merror"))
  }

  @Test func `diagnostics are counted from the worst on`() {
    let severities: [Diagnostic.Severity] = [.note, .error, .warning, .error, .note]
    let all = severities.map { Diagnostic($0, .unknownLabel, "") }
    #expect(DiagnosticWords.count(of: all) == "2 errors, 1 warning, 2 notes")
  }
}
