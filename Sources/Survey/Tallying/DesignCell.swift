/// The people whom a sampling design treats alike: of one stratum, one cluster and the same
/// categories of the partnership's margins.
///
/// Labels are kept as texts and never leave the tally, so that neither the order of rows nor the
/// split into files can change the order of cells.
struct DesignCell: Sendable, Hashable, Comparable {
  /// Empty where there are no strata.
  let stratum: String
  /// Empty where there are no clusters.
  let cluster: String
  /// By margin: the category's index from 1, or 0 where it is not known.
  let categories: [Int]

  static func < (left: DesignCell, right: DesignCell) -> Bool {
    if left.stratum != right.stratum { return left.stratum < right.stratum }
    if left.cluster != right.cluster { return left.cluster < right.cluster }
    return left.categories.lexicographicallyPrecedes(right.categories)
  }
}

/// What a person was drawn as.
struct SampledPerson: Sendable {
  /// In steps of 10⁻⁹, or 1 for everybody of a wave without weights; only ratios count.
  let weight: Int
  let cell: DesignCell
}
