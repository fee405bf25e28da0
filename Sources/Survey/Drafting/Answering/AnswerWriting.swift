/// Writes what somebody typed as a value of a project file.
struct AnswerWriting {
  let text: String

  /// - Parameters:
  ///   - answer: As it was typed.
  ///   - key: The value's key.
  ///   - current: The value that it replaces, whose form it takes.
  init(_ answer: String, for key: String, insteadOf current: String = "") {
    let answer = Words.trimmed(answer)
    text =
      switch current.first {
      case _ where key == "reversed": Self.flag(answer)
      case "{": Self.period(answer) ?? answer
      case "[": answer.hasPrefix("[") ? answer : "[\(Self.list(answer))]"
      case "\"": YAMLText.quoted(answer)
      case _ where Int(answer) != nil || answer.hasPrefix("{"): answer
      default: YAMLText.scalar(answer)
      }
  }

  private static func flag(_ answer: String) -> String {
    switch answer.lowercased() {
    case "yes", "y", "ja", "j", "true": "true"
    case "no", "n", "nej", "nei", "false": "false"
    default: YAMLText.quoted(answer)
    }
  }

  /// Two days, with anything between them; nil for any other text.
  private static func period(_ answer: String) -> String? {
    let days = answer.split { $0.isWhitespace || "/,–".contains($0) }.compactMap {
      CalendarDate($0)
    }
    return days.count == 2 ? "{start: \(days[0]), end: \(days[1])}" : nil
  }

  private static func list(_ answer: String) -> String {
    answer.split(separator: ",").map { YAMLText.scalar(Words.trimmed(String($0))) }
      .joined(separator: ", ")
  }
}
