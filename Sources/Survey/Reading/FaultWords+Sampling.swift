extension FaultWords {
  /// The wording of what is wrong with a weight, a stratum or a cluster.
  func samplingWords(
    for kind: Faults.Kind,
    column name: String
  ) -> (DiagnosticCode, String, String) {
    switch kind {
    case .missingWeight:
      return (
        .unreadableWeight, "A row with answers has no weight in the column \(name)",
        "Fill in the weight; write 0 for a person outside the population, who then counts nowhere."
      )
    case .negativeWeight:
      return (
        .unreadableWeight, "A weight in the column \(name) is below zero",
        "A weight says how many people a person stands for; correct it, or write 0 for a person "
          + "outside the population."
      )
    case .tinyWeight:
      return (
        .unreadableWeight,
        "A weight in the column \(name) is so small that it could not be kept exactly",
        "Multiply all weights by the same number, so that they are about 1; only their ratios count."
      )
    case .hugeWeight:
      return (
        .unreadableWeight,
        "A weight in the column \(name) is too large to be kept exactly",
        "Divide all weights by the same number, so that they are about 1; only their ratios count."
      )
    case .missingSamplingUnit:
      return (
        .missingSamplingUnit,
        "A row with answers has nothing in the column \(name), so that it is not known how its "
          + "person was drawn",
        "Fill in the stratum or cluster, or take its column out of the project file."
      )
    default:
      return (
        .unreadableWeight, "A weight in the column \(name) is no number that can be read",
        "Write it in digits, such as 1.25, with the file's decimal mark (`decimal_mark`) and without "
          + "an exponent."
      )
    }
  }
}
