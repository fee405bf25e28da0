package import Statistics

// What stands beside a change for whoever asks how sure it is, by the people it is about.
extension ChangeEstimate {
  /// What everybody's scores say when the two waves count as different people.
  ///
  /// Nothing in it depends on who came back.
  package struct Everyone: Sendable, Equatable {
    /// Not known when all scores are equal.
    package let ranks: Disclosed<RankSum>
    /// The change of the share at the opposite pole, with Newcombe's interval for independent shares
    /// (1998, method 10); withheld where either share is.
    package let pole: Disclosed<PoleChange>

    package init(ranks: Disclosed<RankSum>, pole: Disclosed<PoleChange>) {
      self.ranks = ranks
      self.pole = pole
    }
  }

  /// What the people in both waves say.
  package struct LinkedPeople: Sendable, Equatable {
    package let n: Int
    /// Their mean change in standard deviations of each kind; one that is zero is left out.
    package let effectSizes: [EffectSize]
    /// Not known when nobody's score changed.
    package let signedRanks: Disclosed<SignedRanks>
    /// Not known when nobody's score changed; withheld where few rose, fell or stayed the same.
    package let signs: Disclosed<SignTest>
    /// The change of their share at the opposite pole, with Newcombe's interval for paired shares
    /// (1998, method 10); withheld with the moves, of which it is made.
    package let pole: Disclosed<PoleChange>
    /// Not known when nobody came to the opposite pole or left it; withheld where few did, or few
    /// stayed at it or away from it.
    package let poleMoves: Disclosed<PoleMoves>

    package init(
      n: Int,
      effectSizes: [EffectSize],
      signedRanks: Disclosed<SignedRanks>,
      signs: Disclosed<SignTest>,
      pole: Disclosed<PoleChange>,
      poleMoves: Disclosed<PoleMoves>
    ) {
      self.n = n
      self.effectSizes = effectSizes
      self.signedRanks = signedRanks
      self.signs = signs
      self.pole = pole
      self.poleMoves = poleMoves
    }
  }

  /// The Mann–Whitney test and Cliff's delta.
  package struct RankSum: Sendable, Equatable {
    /// Two-sided, by the normal approximation with ties, without continuity correction.
    package let p: Double
    /// How much more often the later of two people has the higher score than the lower one, −1…1.
    package let delta: Double
    /// The 95 % interval of delta (Feng and Cliff 2004).
    package let interval: Interval

    package init(p: Double, delta: Double, interval: Interval) {
      self.p = p
      self.delta = delta
      self.interval = interval
    }
  }

  /// Wilcoxon's signed-rank test and the rank-biserial correlation.
  package struct SignedRanks: Sendable, Equatable {
    /// The sum of the ranks of those who rose, V.
    package let statistic: Double
    /// Two-sided, by the normal approximation with ties, without continuity correction.
    package let p: Double
    /// The share of the rank sum of those who rose less that of those who fell, −1…1.
    package let rankBiserial: Double
    /// Its 95 % interval on Fisher's scale, for as many people as changed.
    package let interval: Interval

    package init(statistic: Double, p: Double, rankBiserial: Double, interval: Interval) {
      self.statistic = statistic
      self.p = p
      self.rankBiserial = rankBiserial
      self.interval = interval
    }
  }

  /// A change of the share at the opposite pole, in percentage points.
  package struct PoleChange: Sendable, Equatable {
    package let difference: Double
    /// The 95 % interval.
    package let interval: Interval

    package init(difference: Double, interval: Interval) {
      self.difference = difference
      self.interval = interval
    }
  }

  /// Who came to the opposite pole and who left it, by McNemar's exact test.
  package struct PoleMoves: Sendable, Equatable {
    package let entered: Int
    package let left: Int
    /// Two-sided and exact.
    package let p: Double

    package init(entered: Int, left: Int, p: Double) {
      self.entered = entered
      self.left = left
      self.p = p
    }
  }
}
