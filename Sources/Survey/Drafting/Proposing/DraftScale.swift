/// A scale that the draft proposes.
struct DraftScale {
  /// A labelled point.
  struct Point {
    let value: Int
    /// Every wording that was found; one of the known scale's when nobody chose the point.
    var labels: [String]
    let isFound: Bool
  }

  /// What the user should look at before trusting the scale.
  enum Doubt {
    /// Labels of no known scale stand in alphabetical order.
    case order
    /// Numbers say nothing of the ends of the form.
    case ends
  }

  var id: String
  let minimum: Int
  let maximum: Int
  var points: [Point]
  /// In alphabetical order.
  var noAnswer: [String]
  let doubt: Doubt?
  /// The names of the columns that are answered on it, in the order of the files.
  var columns: [String]
  /// The known scale that it is, if it is one.
  let known: KnownScale?

  /// The value of an answer; nil when it is none.
  func value(of text: String) -> Int? {
    if noAnswer.contains(text) { return nil }
    if let point = points.first(where: { $0.isFound && $0.labels.contains(text) }) {
      return point.value
    }
    guard case .number(let number) = AnswerText(text), (minimum...maximum).contains(number) else {
      return nil
    }
    return number
  }
}
