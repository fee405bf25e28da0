/// A level that is to be reached by a date.
package struct Target: Sendable, Equatable {
  /// What is measured against the target.
  package enum Measure: Sendable, Equatable {
    /// The mean score of an indicator (0…100).
    case mean(indicator: String)
    /// The share of people at the opposite pole, in percent.
    case negativePole(indicator: String)
    /// An output summed over all periods up to the end of the reporting period.
    case outputTotal(output: String)
    /// An output in the reporting period.
    case outputInPeriod(output: String)

    /// The indicator that is measured; nil for an output.
    package var indicator: String? {
      switch self {
      case .mean(let indicator), .negativePole(let indicator): indicator
      case .outputTotal, .outputInPeriod: nil
      }
    }

    /// The kind of output that is counted; nil for an indicator.
    package var output: String? {
      switch self {
      case .outputTotal(let output), .outputInPeriod(let output): output
      case .mean, .negativePole: nil
      }
    }

    /// What of the indicator or output is meant, by its word in reports.
    package var word: String {
      switch self {
      case .mean: "mean"
      case .negativePole: "negative-pole"
      case .outputTotal: "total"
      case .outputInPeriod: "period"
      }
    }
  }

  /// Where the way to the target begins.
  package enum Baseline: Sendable, Equatable {
    /// The value measured in a wave.
    case measured(wave: String)
    /// A value that the user states.
    case stated(value: Double, date: CalendarDate)
  }

  /// A level on the way to the target.
  package struct Milestone: Sendable, Equatable {
    /// The value to be reached, in the unit of the target.
    package let value: Double
    /// The day by which it is to be reached.
    package let date: CalendarDate

    package init(value: Double, date: CalendarDate) {
      self.value = value
      self.date = date
    }
  }

  package let id: String
  package let name: Wording
  package let measure: Measure
  package let baseline: Baseline
  /// The value to be reached.
  package let value: Double
  /// The day by which it is to be reached.
  package let date: CalendarDate
  /// In the order of their days, all between the baseline's and the target's; often none.
  package let milestones: [Milestone]

  package init(
    id: String,
    name: Wording,
    measure: Measure,
    baseline: Baseline,
    value: Double,
    date: CalendarDate,
    milestones: [Milestone] = []
  ) {
    self.id = id
    self.name = name
    self.measure = measure
    self.baseline = baseline
    self.value = value
    self.date = date
    self.milestones = milestones
  }
}
