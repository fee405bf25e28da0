/// Which outputs are counted, and where the ledger lies.
package struct OutputsDeclaration: Sendable, Equatable {
  /// The ledger files; may be empty.
  package let files: [InputFile]
  /// The kinds of output in the order they are reported.
  package let kinds: [OutputKind]

  package init(files: [InputFile], kinds: [OutputKind]) {
    self.files = files
    self.kinds = kinds
  }
}

/// A kind of output: the steps and processes set in motion to reach a goal.
package struct OutputKind: Sendable, Equatable {
  package let id: String
  package let name: Wording
  /// The unit of the amounts, such as "hours".
  package let unit: Wording
  /// Whether amounts of different periods may be added.
  ///
  /// People reached may not: the same person can be reached in each of them.
  package let addsOverPeriods: Bool
  /// Whether its amounts are estimated, and not counted; nil where the project file does not say.
  package let isEstimated: Bool?
  /// How it is counted or estimated, in the user's words.
  package let method: Wording?

  package init(
    id: String,
    name: Wording,
    unit: Wording,
    addsOverPeriods: Bool,
    isEstimated: Bool? = nil,
    method: Wording? = nil
  ) {
    self.id = id
    self.name = name
    self.unit = unit
    self.addsOverPeriods = addsOverPeriods
    self.isEstimated = isEstimated
    self.method = method
  }
}
