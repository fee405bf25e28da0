/// The partnerships of a made-up town, and the questionnaire that is asked in them.
///
/// The columns are those that the peers' scripts know: three indicators of four items each, one of
/// them turned round.
struct Town {
  let partnerships: Int
  let waves: Int

  /// The indicators, and which of their four items is turned round.
  static let indicators: [(name: String, reversed: Int)] = [("bel", 3), ("tru", 2), ("coc", 4)]

  /// The items' columns in order.
  static let items = indicators.flatMap { indicator in
    (1...4).map { (id: "\(indicator.name)\($0)", isReversed: $0 == indicator.reversed) }
  }

  static func id(ofPartnership index: Int) -> String {
    let digits = String(index + 1)
    return "p" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// The project file that reads the answers.
  var projectFile: String {
    """
    # Made by `make bench`; every answer is invented.
    samhold: 1
    title: {en: "Measured"}
    language: en
    undertaking: {name: "Nobody"}
    period: {start: 2024-01-01, end: 2024-12-31}
    questionnaire:
      name: {en: "Cohesion"}
      source: {en: "Invented for measurements."}
      validated: false
      scales:
        agreement:
          min: 1
          max: 5
          labels:
            1: {en: "Strongly disagree"}
            2: {en: "Disagree"}
            3: {en: "Neither"}
            4: {en: "Agree"}
            5: {en: "Strongly agree"}
          no_answer: ["Ved ikke"]
      indicators:
    \(Self.indicators.map(indicator).joined(separator: "\n"))
      items:
    \(Self.items.map(item).joined(separator: "\n"))
    partnerships:
    \((0..<partnerships).map(partnership).joined(separator: "\n"))
    waves:
    \((1...waves).map(wave).joined(separator: "\n"))
    outputs: {files: [], kinds: {}}

    """
  }

  private func indicator(_ indicator: (name: String, reversed: Int)) -> String {
    """
        \(indicator.name): {name: "Indicator \(indicator.name)", opposite: "No \(indicator.name)"}
    """
  }

  private func item(_ item: (id: String, isReversed: Bool)) -> String {
    """
        - id: \(item.id)
          indicator: \(item.id.prefix(3))
          scale: agreement
          reversed: \(item.isReversed)
          wording: {en: "Statement \(item.id)"}
    """
  }

  private func partnership(_ index: Int) -> String {
    "  - {id: \(Self.id(ofPartnership: index)), name: Partnership \(index + 1), place: Town, "
      + "stakeholders: [end-user]}"
  }

  private func wave(_ number: Int) -> String {
    """
      - id: W\(number)
        name: {en: "Wave \(number)"}
        fieldwork: {start: 202\(number)-04-01, end: 202\(number)-04-30}
        files: [answers.csv]
        columns: {respondent: respondent_id, partnership: partnership, wave: wave}
        values: [W\(number)]
    """
  }
}
