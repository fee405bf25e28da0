import Statistics

/// The smallest change that the data at hand could have told from none.
///
/// It belongs beside every change that is not clear: "no clear change" may mean that nothing
/// changed, or that too few were asked.
package struct DetectableChange: Sendable, Equatable {
  package let measure: Measure
  package let waves: WavePair
  package let size: Disclosed<Size>

  /// How large a true change must have been.
  package struct Size: Sendable, Equatable {
    /// In points, in either direction.
    package let points: Double
    /// Whether the standard error was taken back from the shown interval (see
    /// ``ChangePrecision``).
    package let isApproximate: Bool

    package init(points: Double, isApproximate: Bool) {
      self.points = points
      self.isApproximate = isApproximate
    }
  }

  package init(measure: Measure, waves: WavePair, size: Disclosed<Size>) {
    self.measure = measure
    self.waves = waves
    self.size = size
  }
}

extension DetectableChange {
  /// The chance, in percent, with which a true change of that size would have been seen.
  package static let powerPercent = 80

  /// What a change's data could have seen, from what is shown of it.
  init(of change: Change, _ disclosure: Disclosure) {
    let size: Disclosed<Size> =
      switch change.estimate.state {
      case .withheld(let rule): .withheld(rule)
      case .notKnown(let reason): .notKnown(reason)
      case .shown(let estimate):
        if let precision = ChangePrecision(estimate) {
          disclosure.show(
            part: Result { () throws(Undefined) in
              Size(
                points: try precision.inference()
                  .minimumDetectable(power: Double(Self.powerPercent) / 100),
                isApproximate: precision.isApproximate
              )
            }
          )
        } else {
          .notKnown(.noVariation)
        }
      }
    self.init(measure: change.measure, waves: change.waves, size: size)
  }
}
