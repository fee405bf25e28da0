import Markup

/// The waves in which anybody has a score, in order, over all editions.
struct MeasuredWaves {
  /// By partnership and measure.
  private(set) var byMeasure: [[String]: [String]] = [:]

  init(in reports: [Document]) {
    for report in reports {
      for partnership in report.root.first("partnerships")?.children ?? [] {
        for level in partnership.first("levels")?.children ?? [] where level.isKnown {
          let key = [partnership["id"] ?? ""] + level.subject
          let wave = level["wave"] ?? ""
          if byMeasure[key]?.contains(wave) != true { byMeasure[key, default: []].append(wave) }
        }
      }
    }
  }
}
