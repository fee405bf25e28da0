/// What is remembered of a column: its different values while they are few, and what they
/// look like.
///
/// A column with more than ``mostValues`` different values keeps none of them.
struct ColumnProfile: Sendable {
  static let mostValues = 50
  /// A longer text is not the label of an answer.
  static let longestLabel = 120

  /// The fields that are not blank.
  private(set) var filled = 0
  /// The different values in order of their first appearance; empty once they are too many.
  private(set) var values: [(text: String, count: Int)] = []
  /// Whether there were too many different values, or too long ones, to keep them.
  private(set) var isOverflowing = false
  private(set) var sketch = DistinctSketch()
  /// Whether any value looks like personal data.
  private(set) var looksPersonal = false
  /// The days of all values, while they are dates.
  private(set) var dates = DateSpan()
  /// Fields that say that the question was not shown; they are not among the filled ones.
  private(set) var notShown = 0
  /// Whether all values are numbers, with a point or a comma before their decimals.
  private(set) var form = NumericForm()
  /// The smallest and largest whole number; nil once a value is none.
  private(set) var numbers: ClosedRange<Int>?

  /// The index in `values` by the hash of a value's bytes.
  private var indices: [UInt64: Int] = [:]
  private var isFresh = true

  /// Notes a field without the blanks around it.
  ///
  /// - Parameter content: The field's content as text, made only when it is new.
  /// - Returns: The value's index in ``values``; nil when it is blank or not kept.
  mutating func add(_ text: borrowing Span<UInt8>, content: () -> String) -> Int? {
    if text.isEmpty { return nil }
    filled += 1
    let hash = DistinctSketch.hash(text)
    if let index = indices[hash] {
      values[index].count += 1
      return index
    }
    sketch.insert(hash)
    noteForm(of: text)
    if isOverflowing { return nil }
    guard values.count < Self.mostValues, text.count <= 4 * Self.longestLabel else {
      isOverflowing = true
      values = []
      indices = [:]
      return nil
    }
    indices[hash] = values.count
    values.append((content().trimmed, 1))
    return values.count - 1
  }

  mutating func addNotShown() { notShown += 1 }

  /// The first and last day; nil where a value is no date, or the order of their parts is not
  /// known.
  var days: DateRange? { dates.days() }

  /// Puts the labels of codes in the place of the codes.
  ///
  /// Where some points have their number for a label, the codes stay, since the words alone would
  /// be taken for another scale; so they do where `onlyKnown` is asked for and the labels are those
  /// of no known scale, because the codes then tell their order. A "don't know" is told by its
  /// label in any case.
  mutating func label(by labels: [String: String], onlyKnown: Bool = false) {
    let words = labels.values.filter { !NoAnswerWords.contains($0) }.sorted()
    let isKnown = KnownScale.fitting(words) != nil
    let stay = words.contains { Int($0) != nil } || onlyKnown && !isKnown
    values = values.map { value in
      guard let label = labels[value.text], !stay || NoAnswerWords.contains(label) else {
        return value
      }
      return (label, value.count)
    }
  }

  /// Puts the numbers of codes in the place of the codes, if all values are codes.
  mutating func number(by number: (String) -> Int?) {
    let numbered = values.compactMap { value in number(value.text).map { ("\($0)", value.count) } }
    if numbered.count == values.count { values = numbered }
  }

  private mutating func noteForm(of text: borrowing Span<UInt8>) {
    looksPersonal = looksPersonal || FieldForm.isPersonal(text)
    if !dates.hasOthers { dates.add(String(copying: text.extracting(0..<text.count))) }
    form.add(text)
    if isFresh || numbers != nil {
      numbers = FieldForm.wholeNumber(text).map { number in
        min(numbers?.lowerBound ?? number, number)...max(numbers?.upperBound ?? number, number)
      }
    }
    isFresh = false
  }

  /// Whether the values are the numbers from 1 to the number of rows, as a program counts rows.
  var isRunningNumber: Bool {
    numbers == 1...max(1, filled) && sketch.count >= 0.8 * Double(filled)
  }
}
