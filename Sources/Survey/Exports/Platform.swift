/// What is known of one platform's exports; everything else is common to all.
///
/// A new platform is a type of its own and a line in ``Platforms/all``. Only what can be seen in a
/// file is used: nothing is taken from the file's name alone.
protocol Platform: Sendable {
  var name: PlatformName { get }

  /// What in the beginning of a file speaks for the platform; empty when nothing does.
  func evidence(in head: ExportHead) -> [Evidence]

  /// What the platform calls this form of export, such as "answer codes".
  func variant(of head: ExportHead) -> String

  /// What the file holds: answers, or what the platform writes beside them.
  func part(of head: ExportHead) -> ExportPart

  /// The header rows of the file, and what they call its columns.
  func heading(of head: ExportHead) -> Heading

  /// What a column tells of its row besides answers; nil for answers.
  ///
  /// - Parameter name: One of the column's names, in lower case.
  func metadata(_ name: String) -> Metadata?

  /// How a row says how far its person came; nil when no column tells.
  func status(in heading: Heading) -> ResponseStatus?

  /// Contents of a cell that mean that the question was not shown.
  var notShown: [String] { get }

  /// Contents of a cell that mean nothing, beside the empty one.
  var blanks: [String] { get }

  /// How answers of closed questions are coded.
  var codes: AnswerCodes { get }

  /// The question that a column is one option of, for a question with several answers.
  ///
  /// - Parameter name: One of the column's names.
  func question(ofOption name: String) -> String?

  /// What stands between the options in a column that holds several; nil when there are none such.
  var optionSeparator: Character? { get }

  /// What may stand between them in one form of export; nil where that is not known.
  func optionSeparators(inVariant variant: String) -> [String]?

  /// What the format cannot tell, in sentences.
  var untold: [String] { get }
}

extension Platform {
  func variant(of head: ExportHead) -> String { "CSV export" }
  func part(of head: ExportHead) -> ExportPart { .answers }
  func heading(of head: ExportHead) -> Heading { Heading(rows: 1, names: [head.names]) }
  func metadata(_ name: String) -> Metadata? { nil }
  func status(in heading: Heading) -> ResponseStatus? { nil }
  var notShown: [String] { [] }
  var blanks: [String] { [] }
  var codes: AnswerCodes { .values }
  func question(ofOption name: String) -> String? { nil }
  var optionSeparator: Character? { nil }

  func optionSeparators(inVariant variant: String) -> [String]? {
    optionSeparator.map { ["\($0)", "\($0) "] }
  }
}

/// What one file of an export holds.
package enum ExportPart: String, Sendable {
  case answers
  /// The labels of codes.
  case labels
  /// The questions.
  case structure
  /// Questions and labels together.
  case dictionary
  /// Something else that the platform writes beside the answers.
  case other
}

/// How a platform codes the answers of closed questions.
enum AnswerCodes: Sendable {
  /// As the values of the scale, or as its labels.
  case values
  /// As letters and the number of the answer, such as `A4`.
  case lettered
  /// As the position on the screen, which may run against the scale.
  case positions
}

extension AnswerCodes {
  /// The number in a lettered code such as `A4` or `AO04`; nil for any other text.
  static func number(_ code: String) -> Int? {
    let digits = code.drop { $0 == "A" || $0 == "O" }
    guard code.first == "A", (1...3).contains(digits.count), digits.allSatisfy(\.isASCIIDigit)
    else {
      return nil
    }
    return Int(digits)
  }
}

/// What a column tells of its row besides answers.
package enum Metadata: String, Sendable {
  /// Who answered, in every file alike.
  case respondent = "respondent id"
  /// Which answer this is, which is another for the same person in another wave.
  case response = "response id"
  case started
  case ended
  case submitted
  case status
  case progress
  case language
  case duration
  case ipAddress = "IP address"
  case email = "e-mail"
  case personName = "name of a person"
  case coordinates
  /// Other personal data.
  case personal = "personal data"
  /// Anything else that the platform adds.
  case technical
}
