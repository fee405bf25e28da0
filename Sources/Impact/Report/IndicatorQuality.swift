package import Statistics

/// How well an indicator was measured at a wave.
package struct IndicatorQuality: Sendable, Equatable {
  /// The indicator's id.
  package let indicator: String
  /// The wave's id.
  package let wave: String
  package let extremes: Disclosed<ScoreExtremes>
  /// Not known for a single item, or when the items' sum does not vary.
  package let reliability: Disclosed<Reliability>

  package init(
    indicator: String,
    wave: String,
    extremes: Disclosed<ScoreExtremes>,
    reliability: Disclosed<Reliability>
  ) {
    self.indicator = indicator
    self.wave = wave
    self.extremes = extremes
    self.reliability = reliability
  }
}

/// How many people have the lowest and the highest score there is, and could go no further.
package struct ScoreExtremes: Sendable, Equatable {
  /// People with a score.
  package let n: Int
  /// Those at 0, in percent.
  package let floor: Double
  /// Those at 100, in percent.
  package let ceiling: Double

  package init(n: Int, floor: Double, ceiling: Double) {
    self.n = n
    self.floor = floor
    self.ceiling = ceiling
  }
}

/// How far the items of an indicator measure one thing.
///
/// Items are turned round and stretched to one width, as they are for the score.
package struct Reliability: Sendable, Equatable {
  /// What one item contributes.
  package struct Item: Sendable, Equatable {
    /// The item's id.
    package let item: String
    /// The correlation with the sum of the other items; nil when either does not vary.
    package let restCorrelation: Double?
    /// Alpha without the item; nil when fewer than two others remain.
    package let alphaIfDeleted: Double?

    package init(item: String, restCorrelation: Double?, alphaIfDeleted: Double?) {
      self.item = item
      self.restCorrelation = restCorrelation
      self.alphaIfDeleted = alphaIfDeleted
    }
  }

  /// People who answered all items.
  package let n: Int
  /// Cronbach's alpha, at most 1.
  package let alpha: Double
  /// Its 95 % interval (Feldt 1965).
  package let interval: Interval
  /// McDonald's omega, 0…1; not known below three items or when the one-factor model has no proper
  /// solution.
  package let omega: Disclosed<Double>
  /// In the order of the questionnaire.
  package let items: [Item]
  /// How the items divide, where they do so in two equal camps.
  package let camps: ItemCamps?

  package init(
    n: Int,
    alpha: Double,
    interval: Interval,
    omega: Disclosed<Double>,
    items: [Item],
    camps: ItemCamps? = nil
  ) {
    self.n = n
    self.alpha = alpha
    self.interval = interval
    self.omega = omega
    self.items = items
    self.camps = camps
  }
}
