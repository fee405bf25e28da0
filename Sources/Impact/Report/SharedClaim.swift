package import Survey

/// One outcome or output that several partnerships claim, who say that they reach the same people.
package struct SharedClaim: Sendable, Equatable {
  /// A partnership that claims it.
  package struct Claimant: Sendable, Equatable {
    /// The partnership's id.
    package let partnership: String
    /// How much of it counts as this partnership's, in hundredths of a percent; nil where nothing is
    /// recorded.
    package let hundredths: Int?
  }

  package let subject: ClaimedShare.Subject
  /// Two or more, in the order of the project file.
  package let claimants: [Claimant]
  /// Of an output, the amounts of the reporting period together, each by its partnership's share; nil
  /// for an outcome.
  ///
  /// Not known where a share is not recorded, or where the exact sum has more digits than an
  /// amount can hold.
  package let joint: Disclosed<Amount>?

  /// Whether it is recorded how much of it is whose.
  package var isShared: Bool { claimants.allSatisfy { $0.hundredths != nil } }
}
