import Testing

@testable import Survey

/// One fault made in the valid project file, and what must be said about it.
struct FaultCase: Sendable, CustomTestStringConvertible {
  let passage: String
  /// What stands there instead, with `⟦` where the fault must be placed.
  let replacement: String
  let code: DiagnosticCode
  /// What the message and the hint must mention.
  let words: [String]

  init(_ passage: String, _ replacement: String, _ code: DiagnosticCode, _ words: String...) {
    self.passage = passage
    self.replacement = replacement
    self.code = code
    self.words = words
  }

  var testDescription: String { "\(code): \(replacement)" }
}

@Suite struct ProjectFaultTests {
  @Test(arguments: keys + forms + ranges + references + instrument + waves + partnerships)
  func `a single fault is reported alone with its place and its words`(
    _ fault: FaultCase
  ) throws {
    let (text, places) = Fixture.unmarked(
      try Fixture.edited(fault.passage, to: fault.replacement)
    )
    let reading = Fixture.read(text)
    #expect(reading.project == nil)
    #expect(reading.diagnostics.map(\.code) == [fault.code], "\(reading.diagnostics)")
    let diagnostic = try #require(reading.diagnostics.first)
    #expect(diagnostic.severity == .error)
    #expect(diagnostic.place == places.first)
    let hint = try #require(diagnostic.hint)
    for word in fault.words {
      #expect("\(diagnostic.summary) \(hint)".contains(word))
    }
  }

  static let keys = [
    FaultCase("language: en", "⟦langauge: en", .unknownKey, "langauge", "`language`?"),
    FaultCase("privacy: {threshold", "privacy: {⟦Threshold", .unknownKey, "`threshold`?"),
    FaultCase("wave: Runde", "⟦colour: red", .unknownKey, "Known here", "`respondent`"),
    FaultCase("period: {start", "⟦perod: {start", .unknownKey, "`period`?"),
    FaultCase("trust: {}", "trust: {⟦<<: {}}", .unknownKey, "Merge keys"),
    FaultCase("source: A handbook", "source: {da: Bog, ⟦de: Buch}", .unknownKey, "`de`", "`da`"),
    FaultCase("{scheme: cvr, value", "⟦{value", .missingKey, "scheme", "`cvr`"),
    FaultCase("name: Sydbyen", "name:⟦", .missingKey, "`name` has no value"),
    FaultCase("en: North Town", "⟦[a]: North Town", .wrongType, "A key of"),
  ]

  static let forms = [
    FaultCase("higher_is_better: false", "higher_is_better: ⟦no", .wrongType, "`true`", "“no”"),
    FaultCase("threshold: 7", "threshold: ⟦7.5", .wrongType, "whole number", "without decimals"),
    FaultCase("threshold: 7", "threshold: ⟦5e1", .wrongType, "without `e`"),
    FaultCase("threshold: 7", "threshold: ⟦1_000", .wrongType, "without `_`"),
    FaultCase(
      "date: 2026-12-31, value: 62.5",
      "date: ⟦31.12.2026, value: 62.5",
      .wrongType,
      "2025-03-31",
      "four, two and two"
    ),
    FaultCase(
      "date: 2026-12-31, value: 62.5",
      "date: ⟦2026-02-29, value: 62.5",
      .valueOutOfRange,
      "a day that exists"
    ),
    FaultCase(
      "files: [waves/2024.csv]",
      "files: ⟦waves/2024.csv",
      .wrongType,
      "a list of files",
      "[waves/2024.csv]"
    ),
    FaultCase("source: A handbook", "source: ⟦[a, b]", .wrongType, "a text", "a list"),
    FaultCase("name: {da: ensomhed, en: loneliness}", "name: ⟦{}", .missingKey, "`da`, `en`"),
    FaultCase("privacy: {threshold: 7}", "privacy: ⟦7", .wrongType, "privacy rules"),
    FaultCase(
      "delimiter: semicolon",
      "delimiter: ⟦semicolom",
      .valueOutOfRange,
      "`semicolon`?",
      "`pipe`"
    ),
    FaultCase("encoding: windows-1252", "encoding: ⟦latin9", .valueOutOfRange, "`utf-16be`"),
    FaultCase("path: waves/2025.csv", "path: ⟦\"waves\\n.csv\"", .valueOutOfRange, "control"),
    FaultCase("- id: q3", "- id: ⟦q 3", .valueOutOfRange, "letters, digits"),
  ]

  static let ranges = [
    FaultCase("samhold: 1", "samhold: ⟦2", .unsupportedVersion, "“2”", "version 1"),
    FaultCase("threshold: 7", "threshold: ⟦0", .valueOutOfRange, "at least 1"),
    FaultCase("threshold: 7", "threshold: ⟦2", .thresholdWithoutReason, "reason", "at least 3"),
    FaultCase("minimum_answered: 0.67", "minimum_answered: ⟦0", .valueOutOfRange, "above 0"),
    FaultCase(
      "minimum_answered: 0.67",
      "minimum_answered: ⟦0.675",
      .valueOutOfRange,
      "2 decimal places"
    ),
    FaultCase("negative_pole_at_most: 20", "negative_pole_at_most: ⟦100", .valueOutOfRange, "99"),
    FaultCase("decimals: 2", "decimals: ⟦7", .valueOutOfRange, "from 0 to 6"),
    FaultCase("population: 900", "population: ⟦0", .valueOutOfRange, "at least 1"),
    FaultCase("invited: 300", "invited: ⟦-1", .valueOutOfRange, "at least 1"),
    FaultCase("invited: 300", "invited: ⟦1234567890123", .valueOutOfRange, "12 digits"),
    FaultCase("value: 62.5", "value: ⟦162.5", .valueOutOfRange, "from 0 to 100"),
    FaultCase("value: 250", "value: ⟦-1", .valueOutOfRange, "at least 0"),
    FaultCase("files: [waves/2024.csv]", "files: ⟦[]", .valueOutOfRange, "at least one"),
    FaultCase(
      "value: 10150817",
      "value: ⟦10150818",
      .valueOutOfRange,
      "CVR",
      "check digit",
      "it would be 7"
    ),
    // 2·1 + 7·0 + 6·1 + 5·0 + 4·0 + 3·0 + 2·2 = 12, which leaves 1 by 11: no digit makes it fit.
    FaultCase("value: 10150817", "value: ⟦10100020", .valueOutOfRange, "have none"),
    FaultCase("value: 10150817", "value: ⟦DK10150817", .valueOutOfRange, "eight digits"),
    FaultCase(
      "scheme: cvr, value: 10150817",
      "scheme: lei, value: ⟦5493001KJTIIGC8Y1R13",
      .valueOutOfRange,
      "LEI",
      "check digits",
      "they would be 12"
    ),
    FaultCase(
      "end: 2025-12-31}\nprivacy",
      "end: ⟦2024-12-31}\nprivacy",
      .contradiction,
      "before the start"
    ),
    FaultCase("end: 2024-09-30", "end: ⟦2024-08-30", .contradiction, "before the start"),
    FaultCase("end: 2024-12-31}", "end: ⟦2023-12-31}", .contradiction, "before the start"),
  ]

  static let references = [
    FaultCase(
      "indicator: co-creation",
      "indicator: ⟦cocreation",
      .danglingReference,
      "no indicator `cocreation`",
      "`co-creation`?"
    ),
    FaultCase("facet: strangers", "facet: ⟦strangres", .danglingReference, "`strangers`?"),
    FaultCase("scale: slider", "scale: ⟦sldier", .danglingReference, "`slider`?"),
    FaultCase("items: {q1: Tillid}", "items: {⟦q9: Tillid}", .danglingReference, "item `q9`"),
    FaultCase(
      "invited: {laundry: 120",
      "invited: {⟦laundy: 120",
      .danglingReference,
      "`laundry`?"
    ),
    FaultCase(
      "partnership: laundry",
      "partnership: ⟦market",
      .danglingReference,
      "Known here: `laundry`, `2020`"
    ),
    FaultCase("comparison: 2020", "comparison: ⟦2021", .danglingReference, "`2020`?"),
    FaultCase("baseline: {wave: 2024}", "baseline: {wave: ⟦2034}", .danglingReference, "`2024`?"),
    FaultCase(
      "indicator: trust\n        baseline",
      "indicator: ⟦thrust\n        baseline",
      .danglingReference,
      "`trust`?"
    ),
    FaultCase("output: hours", "output: ⟦houses", .danglingReference, "`hours`?"),
  ]

  static let instrument = [
    FaultCase("- id: q4", "- id: ⟦q3", .duplicateIdentifier, "item `q3`", "line"),
    FaultCase(
      "    - id: q3\n      indicator: co-creation",
      "    - ⟦id: q3",
      .itemWithoutIndicator,
      "indicator"
    ),
    FaultCase(
      "belonging:\n",
      "⟦pride: {name: a, opposite: b}\n    belonging:\n",
      .contradiction,
      "No item measures the indicator `pride`"
    ),
    FaultCase(
      "evening: evenings",
      "evening: evenings\n        ⟦night: nights",
      .contradiction,
      "facet `night` of `loneliness`"
    ),
    FaultCase("max: 10\n", "max: ⟦-0.5\n", .contradiction, "above `min`"),
    FaultCase("max: 10\n", "max: ⟦10.125\n", .valueOutOfRange, "2 decimal places"),
    FaultCase("5: Helt enig", "⟦6: Helt enig", .valueOutOfRange, "from 1 to 5", "no_answer"),
    FaultCase("5: Helt enig", "5: ⟦' no '", .contradiction, "“no”", "value 1", "value 5"),
    FaultCase("5: Helt enig", "5: ⟦4", .contradiction, "“4”", "value 4"),
    FaultCase("[Ved ikke, off]", "[Ved ikke, ⟦Helt enig ]", .contradiction, "no answer"),
    FaultCase("[Ved ikke, off]", "[Ved ikke, ⟦3]", .contradiction, "value 3", "no answer"),
    FaultCase("5: Helt enig", "5: Helt enig\n        ⟦'5': Enig", .yamlSyntax, "twice"),
    FaultCase("trust: {}", "trust: {name: ⟦[]}", .wrongType, "a text"),
  ]

  static let waves = [
    FaultCase(
      "partnerships:\n",
      "  - {id: ⟦2024, fieldwork: {start: 2023-01-01, end: 2023-01-02}, files: [x]}\npartnerships:\n",
      .duplicateIdentifier,
      "wave `2024`"
    ),
    FaultCase(
      "invited: 300",
      "invited: 300\n    values: [⟦to]",
      .duplicateIdentifier,
      "value for a wave"
    ),
    FaultCase(
      "fieldwork: {start: 2024-09-01, end: 2024-09-30}",
      "fieldwork: ⟦{start: 2024-09-01, end: 2025-09-01}",
      .overlappingWaves,
      "`2024`",
      "`2025` in line 64"
    ),
    FaultCase(
      "files: [waves/2024.csv]",
      "files: [waves/2024.csv, ⟦./waves/2024.csv]",
      .contradiction,
      "count twice",
      "List the file once"
    ),
  ]

  static let partnerships = [
    FaultCase(
      "outputs:\n",
      "  - {id: ⟦laundry, name: A, place: B, comparison_only: true}\noutputs:\n",
      .duplicateIdentifier,
      "partnership `laundry`"
    ),
    FaultCase("comparison: 2020", "comparison: ⟦laundry", .contradiction, "with itself"),
    FaultCase(
      "- id: 2020\n    name: Sydbyen\n    place: South Town\n    comparison_only: true",
      "- ⟦id: 2020\n    name: Sydbyen\n    place: South Town",
      .missingKey,
      "stakeholders",
      "affected-community"
    ),
    FaultCase("[end-user, affected-community]", "[⟦enduser]", .valueOutOfRange, "`end-user`?"),
    FaultCase(
      "- id: fewer",
      "- id: ⟦trusting",
      .duplicateIdentifier,
      "target `trusting` of `laundry`"
    ),
    FaultCase(
      "measure: negative-pole",
      "measure: ⟦total",
      .contradiction,
      "an output only",
      "`mean`"
    ),
    FaultCase("measure: period", "measure: ⟦mean", .contradiction, "an indicator only"),
    FaultCase("measure: period", "measure: ⟦totals", .valueOutOfRange, "`total`?"),
    FaultCase(
      "output: hours",
      "indicator: trust\n        output: ⟦hours",
      .contradiction,
      "names both"
    ),
    FaultCase(
      "baseline: {date: 2023-12-31, value: 100}",
      "baseline: {wave: ⟦2024}",
      .contradiction,
      "output"
    ),
    FaultCase(
      "baseline: {wave: 2024}",
      "baseline: {wave: 2024, value: ⟦5}",
      .contradiction,
      "names both"
    ),
    FaultCase(
      "date: 2026-12-31, value: 62.5",
      "date: ⟦2024-09-30, value: 62.5",
      .targetBeforeBaseline,
      "wave `2024`",
      "2024-09-30"
    ),
    FaultCase(
      "date: 2025-12-31, value: 250",
      "date: ⟦2023-12-31, value: 250",
      .targetBeforeBaseline,
      "2023-12-31"
    ),
  ]
}
