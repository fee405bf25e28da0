/// Cronbach's alpha of a scale, and what each item does to it.
///
/// `α = k/(k − 1) · (1 − Σ var(item) / var(sum))` over units that answered all k items (L.
/// Cronbach, Psychometrika 16, 1951). The interval is L. Feldt's (Psychometrika 30, 1965), by F(n −
/// 1, (n − 1)(k − 1)).
package struct CronbachAlpha: Sendable, Equatable {
  /// What one item contributes.
  package struct Item: Sendable, Equatable {
    /// The correlation of the item with the sum of the others; nil when either does not vary.
    ///
    /// A negative one suggests that the item is keyed the wrong way round.
    package let restCorrelation: Double?
    /// Alpha of the scale without the item; nil when fewer than two items or no variance remain.
    package let alphaIfDeleted: Double?
  }

  /// How many units answered all items.
  package let n: Int
  /// Alpha, at most 1; negative when items contradict each other.
  package let alpha: Double
  /// The Feldt interval of alpha.
  package let interval: Interval
  /// One entry for each item, in the order of the matrix.
  package let items: [Item]

  /// Computes alpha from the covariances of the items.
  ///
  /// - Throws: `tooFew` below two items or units, `zeroVariance` when the sum does not vary,
  ///   `outOfRange` when the confidence level is not between 0 and 1.
  package init(_ covariances: CovarianceMatrix, confidence: Double = 0.95) throws(Undefined) {
    let k = covariances.size
    guard k > 1 else { throw .tooFew(needed: 2, have: k) }
    guard confidence > 0, confidence < 1 else { throw .outOfRange(argument: "confidence") }
    guard let alpha = Self.alpha(k: k, items: covariances.trace, sum: covariances.total) else {
      throw .zeroVariance
    }
    n = covariances.n
    self.alpha = alpha
    let f = FisherF(
      numerator: Double(n - 1),
      denominator: Double(n - 1) * Double(k - 1)
    )
    let tail = (1 - confidence) / 2
    interval = Interval(
      lower: 1 - (1 - alpha) * f.upperQuantile(tail),
      upper: 1 - (1 - alpha) * f.quantile(tail)
    )
    items = (0..<k).map { Self.item($0, covariances) }
  }

  private static func item(_ index: Int, _ covariances: CovarianceMatrix) -> Item {
    let own = covariances[index, index]
    let withSum = covariances.rowSum(index)
    let rest = covariances.total - 2 * withSum + own
    let isSteady = own <= 0 || rest <= 0
    return Item(
      restCorrelation: isSteady ? nil : (withSum - own) / (own * rest).squareRoot(),
      alphaIfDeleted: alpha(k: covariances.size - 1, items: covariances.trace - own, sum: rest)
    )
  }

  private static func alpha(k: Int, items: Double, sum: Double) -> Double? {
    guard k > 1, sum > 0 else { return nil }
    return Double(k) / Double(k - 1) * (1 - items / sum)
  }
}
