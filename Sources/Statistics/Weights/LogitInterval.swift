import Glibc

extension TInference {
  /// The interval of a share between 0 and 1, made on the scale of log odds and turned back.
  ///
  /// It never leaves 0…1 (R survey's `svyciprop` with `method = "xlogit"`).
  /// - Throws: `outOfRange` when the estimate is 0, 1 or no share.
  package func logitInterval() throws(Undefined) -> Interval {
    guard estimate > 0, estimate < 1 else { throw .outOfRange(argument: "estimate") }
    let odds = estimate / (1 - estimate)
    let factor = exp((interval.upper - estimate) / (estimate * (1 - estimate)))
    return Interval(
      lower: odds / factor / (1 + odds / factor),
      upper: 1 - 1 / (1 + odds * factor)
    )
  }
}
