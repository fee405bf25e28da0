/// A column that may be answered on a scale, its values told apart.
struct AnswerColumn {
  let name: String
  /// Alphabetical.
  let words: [String]
  /// Numbers with a meaning written beside them, ascending.
  let coded: [(number: Int, text: String)]
  /// Ascending, those for no answer left out.
  let numbers: [Int]
  /// Alphabetical.
  let noAnswer: [String]
  /// Words, and meanings of numbers, that stand in the column only once.
  let rare: [String]

  /// Nil for a column that cannot be answered on a scale.
  init?(_ column: PooledColumn) {
    guard !column.isPersonal, !column.isOverflowing,
      (1...JointCounts.mostValues).contains(column.values.count)
    else { return nil }
    var words: [(text: String, count: Int)] = []
    var coded: [(number: Int, text: String)] = []
    var numbers: [Int] = []
    var noAnswer: [String] = []
    for value in column.values {
      switch AnswerText(value.text) {
      case .noAnswer: noAnswer.append(value.text)
      case .number(let number): numbers.append(number)
      case .coded(let number): coded.append((number, value.text))
      case .words: words.append(value)
      }
    }
    guard words.allSatisfy({ $0.text.contains(where: \.isLetter) }) else { return nil }
    let top = (numbers.filter { !NoAnswerWords.contains($0) } + coded.map(\.number)).max() ?? 0
    let missing = numbers.filter { NoAnswerWords.contains($0) && ($0 < 0 || $0 > 10 && top <= 10) }
    name = column.name
    self.words = words.map(\.text)
    self.coded = coded.sorted { ($0.number, $0.text) < ($1.number, $1.text) }
    self.numbers = numbers.filter { !missing.contains($0) }.sorted()
    self.noAnswer = (noAnswer + missing.map(String.init)).sorted()
    let written = self.words + coded.map(\.text)
    rare = column.values.filter { $0.count == 1 && written.contains($0.text) }.map(\.text)
  }

  /// The name without the digits at its end: `Q5_` of `Q5_3`.
  var stem: String {
    String(name.reversed().drop { $0.isNumber }.reversed())
  }
}
