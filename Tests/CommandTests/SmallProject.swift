/// A project with two waves, two partnerships and two items, to be spoiled in one place.
struct SmallProject {
  var projectFile = Self.usualProjectFile
  var first = Self.rows(1)
  var second = Self.rows(2)
  var outputs = "partnership,output,amount,period\na,hours,12.5,2025\nb,events,3,2025-H1\n"

  var files: [(path: String, text: String)] {
    [
      ("samhold.yaml", projectFile), ("w1.csv", first), ("w2.csv", second),
      ("outputs.csv", outputs),
    ]
  }

  static let header = "id,place,q1,q2\n"

  /// Forty answers, other ones in each wave; who agrees to one item agrees to the other.
  static func rows(_ wave: Int, count: Int = 40) -> String {
    header
      + (0..<count).map { row in
        let answer = (row * 7 + wave * 3) % 5 + 1
        return "p\(row),\(row % 2 == 0 ? "a" : "b"),\(answer),"
          + "\(max(1, min(5, answer + (row * row + wave) % 3 - 1)))\n"
      }
      .joined()
  }

  static let usualProjectFile = """
    samhold: 1
    title: A small project
    language: en
    undertaking: {name: An undertaking}
    period: {start: 2025-01-01, end: 2025-12-31}
    questionnaire:
      name: Two questions
      scales:
        agree:
          min: 1
          max: 5
          labels: {1: Disagree, 2: Rather not, 3: Both, 4: Rather, 5: Agree}
          no_answer: ["Don't know"]
      items:
        - {id: q1, indicator: trust, scale: agree, wording: One can trust strangers here.}
        - {id: q2, indicator: trust, scale: agree, wording: People mean well.}
    columns: {respondent: id, partnership: place}
    waves:
      - id: w1
        fieldwork: {start: 2024-03-01, end: 2024-03-31}
        files: [w1.csv]
      - id: w2
        fieldwork: {start: 2025-03-01, end: 2025-03-31}
        files: [w2.csv]
    partnerships:
      - {id: a, name: The first, place: Here, stakeholders: [affected-community]}
      - {id: b, name: The second, place: There, stakeholders: [end-user]}
    outputs: {files: [outputs.csv]}

    """
}
