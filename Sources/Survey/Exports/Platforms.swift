/// All platforms whose exports are known.
package enum Platforms {
  /// One line a platform; the order decides nothing.
  static let all: [any Platform] = [
    SurveyXact(),
    Enalyzer(),
    LimeSurvey(),
    SurveyMonkey(),
    Qualtrics(),
    GoogleForms(),
    MicrosoftForms(),
    KoboToolbox(),
    ODK(),
    REDCap(),
    Typeform(),
    Nettskjema(),
    PlainTable(),
  ]

  /// What the exports of a platform cannot tell, in sentences.
  package static func untold(_ name: PlatformName) -> [String] { named(name).untold }

  /// The platform of a name.
  static func named(_ name: PlatformName) -> any Platform {
    all.first { $0.name == name } ?? PlainTable()
  }
}
