import CSV

/// What one row says, in memory that is used for one row after another.
///
/// What is quicker to do for several rows together is done for as many at a time.
struct RowContent: Sendable {
  /// By row: which view it is read in; negative for a row that is not read.
  var views: [Int]
  /// By row: the first of its sums.
  var sums: [Int]
  /// The numbers of the ``RowForm``, row after row.
  var totals: ByteColumns.Totals
  /// Which of the rows it is.
  var index = 0
  /// By item index, turned round already; only of the indicators whose patterns are not numbered.
  var answers: [Int]
  /// By measure index, negative where there is none; of the same indicators, and of all where
  /// people are weighted.
  var scores: [Int]
  /// By group index: the cohort that the row belongs to; negative where there is none.
  var cohorts: [Int]
  /// By group index: the value that the row has; negative where there is none.
  var values: [Int]
  /// What is wrong with its answers.
  var faults: [Fault] = []

  struct Fault: Sendable {
    let kind: Faults.Kind
    let column: Int
  }

  /// How many rows there is room for.
  static let most = 128

  init(_ form: RowForm, _ plan: ScoringPlan, _ totals: ByteColumns.Totals) {
    views = Array(repeating: -1, count: Self.most)
    sums = views
    self.totals = totals
    answers = Array(repeating: Answer.skipped, count: plan.itemWidths.count)
    scores = Array(repeating: -1, count: plan.measures.count)
    cohorts = Array(repeating: -1, count: form.groupCount)
    values = cohorts
  }

  /// Where its numbers begin.
  var start: Int { index &* totals.width }

  /// One of the row's numbers.
  @inline(__always)
  subscript(_ number: Int) -> Int {
    get { totals.numbers[start &+ number] }
    set { totals.numbers[start &+ number] = newValue }
  }
}
