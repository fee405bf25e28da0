/// The sample's `samhold.yaml`.
enum ProjectFile {
  /// The whole text, section by section.
  static let text = [
    head, questionnaire, waves, partnerships, outputs, disclosures, disclosuresS3, disclosuresS4,
  ].joined(separator: "\n")

  private static let head = #"""
    # Syntetiske eksempeldata: alle navne, steder, tal og svar er opfundne.
    # Synthetic sample data: every name, place, number and answer is invented.
    samhold: 1

    title:
      da: "Sammenhold i Vindelhavn 2025 (syntetiske eksempeldata)"
      en: "Social cohesion in Vindelhavn 2025 (synthetic sample data)"
    language: da

    undertaking:
      name:
        da: "Vindelhavn Almene Boliger (fiktiv)"
        en: "Vindelhavn Social Housing (fictitious)"
      identifier: {scheme: cvr, value: "99000007"}

    period: {start: 2025-01-01, end: 2025-12-31}

    privacy: {threshold: 5}

    # Two people in 2024 gave up and began again: the fuller of their rows counts.
    duplicates: most-complete

    """#

  private static let waves = #"""
    # The columns of 2023 and 2024. The items' columns are named like the items.
    # E-mail addresses and comments also stand in the files; they are named nowhere here, so
    # they are never read.
    columns:
      respondent: Respondent
      partnership: Område

    waves:
      - id: "2023"
        name: {da: "Forår 2023", en: "Spring 2023"}
        fieldwork: {start: 2023-04-11, end: 2023-05-05}
        invited:
          klassen: 48
          netvaerket: 420
          huset: 360
          torvet: 540
          vaskeriet: 12
          soekvarteret: 400
        files: [waves/2023.csv]

      - id: "2024"
        name: {da: "Forår 2024", en: "Spring 2024"}
        fieldwork: {start: 2024-04-08, end: 2024-05-03}
        invited:
          klassen: 48
          netvaerket: 420
          huset: 370
          torvet: 560
          vaskeriet: 150
          soekvarteret: 380
        files:
          - {path: waves/2024.csv, delimiter: semicolon, encoding: windows-1252}

      - id: "2025"
        name: {da: "Forår 2025", en: "Spring 2025"}
        fieldwork: {start: 2025-04-07, end: 2025-05-02}
        invited:
          klassen: 47
          netvaerket: 440
          huset: 380
          torvet: 560
          vaskeriet: 155
          soekvarteret: 390
        files:
          - waves/2025.csv
          - {path: waves/2025-vaskeriet.csv, partnership: vaskeriet}
        # A new form: other column names, and answers as numbers.
        columns:
          respondent: ID
          partnership: Sted
          items:
            tilhoer1: Q5_1
            tilhoer2: Q5_2
            tilhoer3: Q5_3
            tilhoer4: Q5_4
            tillid1: Q6_1
            tillid2: Q6_2
            tillid3: Q6_3
            tillid4: Q6_4
            skaber1: Q7_1
            skaber2: Q7_2
            skaber3: Q7_3
            skaber4: Q7_4

    """#

  private static let outputs = #"""
    outputs:
      files:
        - {path: outputs.csv, delimiter: semicolon, decimal_mark: comma}
      kinds:
        meals:
          name: {da: "Fællesspisninger", en: "Communal meals"}
          unit: {da: "serverede måltider", en: "meals served"}
          estimated: false
        hours:
          estimated: true
          method:
            da: "Værterne noterer fremmødet, og hvert møde regnes for to en halv time."
            en: "The hosts note who came, and every meeting counts as two and a half hours."

    """#
}
