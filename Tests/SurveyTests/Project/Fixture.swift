import Testing

@testable import Survey

/// A whole project file without a fault, which the tests change in one place each.
enum Fixture {
  static let file = "samhold.yaml"

  static let valid = """
    samhold: 1
    title: {da: Året i tal, en: The year in figures}
    language: en
    undertaking:
      name: Møller & Søn
      identifier: {scheme: cvr, value: 10150817}
    period: {start: 2025-01-01, end: 2025-12-31}
    privacy: {threshold: 7}
    scoring: {minimum_answered: 0.67, negative_pole_at_most: 20}
    duplicates: most-complete
    questionnaire:
      name: Samhold
      source: A handbook
      validated: true
      scales:
        agree:
          min: 1
          max: 5
          labels:
            1: {da: Helt uenig, en: no, also: [Slet ikke, "1 = uenig"]}
            5: Helt enig
          no_answer: [Ved ikke, off]
        slider:
          min: -0.5
          max: 10
          decimals: 2
      indicators:
        trust: {}
        loneliness:
          name: {da: ensomhed, en: loneliness}
          opposite: company
          higher_is_better: false
          facets:
            evening: evenings
        belonging:
          name: home
      items:
        - id: q1
          indicator: trust
          facet: strangers
          scale: agree
          wording: {da: Kan man stole på folk?, en: Can people be trusted?}
        - id: q2
          indicator: loneliness
          facet: evening
          scale: slider
          reversed: true
          wording: How alone are you?
        - id: q3
          indicator: co-creation
          scale: agree
          wording: Do you take part?
        - id: q4
          indicator: belonging
          scale: agree
          wording: Is this your place?
    columns:
      respondent: Løbenr
      partnership: Sted
      items: {q1: Tillid}
    waves:
      - id: 2025
        name: Second
        fieldwork: {start: 2025-09-01, end: 2025-09-30}
        invited: {laundry: 120, 2020: 80}
        files:
          - path: waves/2025.csv
            delimiter: semicolon
            encoding: windows-1252
            decimal_mark: comma
            partnership: laundry
          - waves/more.csv
        columns:
          wave: Runde
          items: {q2: Alene}
        values: [2, to]
      - id: 2024
        fieldwork: {start: 2024-09-01, end: 2024-09-30}
        invited: 300
        files: [waves/2024.csv]
    partnerships:
      - id: laundry
        name: Vaskeriet
        place: {da: Nordbyen, en: North Town}
        description: A meeting place
        partners:
          - Boligforeningen
          - {name: Skolen, contribution: Rooms}
        stakeholders: [end-user, affected-community]
        population: 900
        comparison: 2020
        comparison_reason: Alike in age
        initiatives:
          - {id: coffee, name: Coffee, description: Every week, start: 2024-01-01, end: 2024-12-31}
        targets:
          - id: trusting
            name: More trust
            indicator: trust
            baseline: {wave: 2024}
            target: {date: 2026-12-31, value: 62.5}
          - id: fewer
            name: Fewer alone
            indicator: loneliness
            measure: negative-pole
            baseline: {date: 2023-12-31, value: 30}
            target: {date: 2026-12-31, value: 20}
          - id: busy
            name: Busy
            output: hours
            measure: period
            baseline: {date: 2023-12-31, value: 100}
            target: {date: 2025-12-31, value: 250}
        values: [Vaskeri, vask]
      - id: 2020
        name: Sydbyen
        place: South Town
        comparison_only: true
    outputs:
      files: [{path: outputs.csv, delimiter: tab}]
      kinds:
        meals: {name: {da: måltider, en: meals}, unit: meals}
        hours: {unit: h}

    """

  static func read(_ text: String) -> ProjectReading {
    ProjectReader.read(text, file: file)
  }

  /// The valid file with one passage replaced, which must occur exactly once.
  static func edited(_ passage: String, to replacement: String) throws -> String {
    let parts = valid.split(separator: passage, omittingEmptySubsequences: false)
    try #require(parts.count == 2, "“\(passage)” must occur once in the valid file")
    return parts.joined(separator: replacement)
  }

  /// Where a passage begins that occurs exactly once in the valid file.
  static func place(of passage: String) throws -> Place {
    let places = unmarked(try edited(passage, to: "⟦" + passage)).places
    return try #require(places.first)
  }

  /// Takes the markers `⟦` out of a text, and tells where each of them stood.
  static func unmarked(_ text: String) -> (text: String, places: [Place]) {
    var plain = ""
    var places: [Place] = []
    var line = 1
    var column = 1
    for character in text {
      if character == "⟦" {
        places.append(Place(file: file, line: line, column: column))
        continue
      }
      plain.append(character)
      (line, column) = character.isNewline ? (line + 1, 1) : (line, column + 1)
    }
    return (plain, places)
  }
}
