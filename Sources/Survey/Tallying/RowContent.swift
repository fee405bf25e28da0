/// What one row says, in memory that is used for one row after another.
struct RowContent: Sendable {
  /// The numbers of the ``RowForm``.
  var numbers: [Int]
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

  init(_ form: RowForm, _ plan: ScoringPlan) {
    numbers = Array(repeating: 0, count: form.numberCount)
    answers = Array(repeating: Answer.skipped, count: plan.itemWidths.count)
    scores = Array(repeating: -1, count: plan.measures.count)
    cohorts = Array(repeating: -1, count: form.groupCount)
    values = cohorts
  }
}
