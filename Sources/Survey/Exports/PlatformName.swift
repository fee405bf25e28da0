/// A program in which people answer questionnaires, as the project file names it.
package enum PlatformName: String, Sendable, CaseIterable {
  case surveyXact = "surveyxact"
  case enalyzer
  case limeSurvey = "limesurvey"
  case surveyMonkey = "surveymonkey"
  case qualtrics
  case googleForms = "google-forms"
  case microsoftForms = "microsoft-forms"
  case koboToolbox = "kobotoolbox"
  case odk
  case redCap = "redcap"
  case typeform
  case nettskjema
  /// A table with a header of one row, made by no platform or by one that does not matter.
  case plain

  /// The name as its maker writes it.
  package var title: String {
    switch self {
    case .surveyXact: "SurveyXact"
    case .enalyzer: "Enalyzer"
    case .limeSurvey: "LimeSurvey"
    case .surveyMonkey: "SurveyMonkey"
    case .qualtrics: "Qualtrics"
    case .googleForms: "Google Forms"
    case .microsoftForms: "Microsoft Forms"
    case .koboToolbox: "KoboToolbox"
    case .odk: "ODK"
    case .redCap: "REDCap"
    case .typeform: "Typeform"
    case .nettskjema: "Nettskjema"
    case .plain: "a plain table"
    }
  }
}
