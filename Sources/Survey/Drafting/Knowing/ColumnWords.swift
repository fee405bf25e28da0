/// What a column's name says of it.
enum ColumnWords {
  /// Whether the name is one for personal data that no report needs.
  static func isPersonal(_ name: String) -> Bool { PersonalWords.kind(of: name) != nil }

  /// How well the name fits an identifier of respondents: 0 is best; nil when it does not.
  static func respondentRank(_ name: String) -> Int? {
    let joined = words(of: name).joined()
    return respondent.firstIndex(of: joined)
  }

  /// Whether the name is one for a place, a group or a partnership.
  static func isPartnership(_ name: String) -> Bool {
    let words = words(of: name)
    guard (1...4).contains(words.count) else { return false }
    return words.contains { word in
      partnership.contains(word) || partnershipParts.contains(where: word.contains)
    }
  }

  /// Whether the name is one for a round of a questionnaire.
  static func isWave(_ name: String) -> Bool {
    let words = words(of: name)
    return (1...3).contains(words.count) && words.contains(where: wave.contains)
  }

  /// Whether the name is one for the day of an answer.
  static func isDay(_ name: String) -> Bool {
    words(of: name).contains { word in dayParts.contains(where: word.contains) }
  }

  /// The built-in indicator that a name or wording speaks of; nil when it speaks of none, or of
  /// more than one.
  static func indicator(_ name: String) -> String? {
    let text = name.lowercased()
    let spoken = indicators.filter { $0.words.contains(where: text.contains) }
    return spoken.count == 1 ? spoken.first?.id : nil
  }

  /// The words of a name in lower case: runs of letters, and of digits.
  static func words(of name: String) -> [String] {
    name.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  private static let respondent = [
    "respondentid", "respondent", "responde", "personid", "participantid", "participant",
    "deltagerid", "deltager", "deltakerid", "svarid", "svarnr", "svarnummer", "token", "id",
    "recordid", "caseid", "subjectid", "subject", "subnum", "firstid", "person", "pid",
    "løbenummer", "løbenr", "responseid", "nøgle", "key", "kode", "code", "nr",
  ]

  private static let partnership: Set = [
    "sted", "place", "site", "group", "gruppe", "grupp", "team", "hold", "plats", "unit", "enhed",
    "enhet", "region", "area", "location", "company", "klasse", "class", "skole", "school",
    "projekt", "project", "ort", "hus", "forening",
  ]

  private static let partnershipParts = [
    "partner", "område", "omraade", "omrade", "afdeling", "avdeling", "avdelning", "kvarter",
    "bydel", "nabolag", "virksomhed", "department", "neighbourhood", "neighborhood", "lokation",
  ]

  private static let wave: Set = [
    "wave", "bølge", "boelge", "bølgenr", "våg", "måling", "maaling", "målingnr", "mätning",
    "runde", "round", "omgang", "year", "år", "aar", "årstal", "timepoint", "tidspunkt",
  ]

  private static let dayParts = [
    "dato", "date", "datum", "created", "oprettet", "timestamp", "completed", "submitted",
    "besvaret", "tidsstempel", "closetim", "slut",
  ]

  private static let indicators: [(id: String, words: [String])] = [
    (
      "belonging",
      [
        "tilhør", "tilhoer", "tilhør", "tillhör", "belong", "hjemme", "hemma", "at home",
        "høre til",
      ]
    ),
    ("trust", ["tillid", "tillit", "trust", "tiltro", "stoler på", "stole på", "litar på"]),
    (
      "co-creation",
      [
        "medskab", "co-creat", "cocreat", "co_creat", "indflydelse", "innflytelse", "inflytande",
        "influence", "deltag", "delta i", "påvirke", "påverka", "particip", "medbestem", "medvirk",
      ]
    ),
  ]
}
