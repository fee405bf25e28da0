extension Scenario {
  /// Why coverage may lie below 94 or above 96 % here; nil where it should not.
  func reason(for quantity: Quantity, isLow: Bool) -> String? {
    switch quantity {
    case .poleShare, .poleChange, .linkedPoleChange:
      if isLow { return Reason.stepBelow }
      if fieldwork.estate != nil { return Reason.shareOfAll }
      return quantity == .poleChange && fieldwork.again > 0 ? Reason.asOthers : Reason.steps
    case .alpha: return town.isSkewed || fieldwork.answering < 10 ? Reason.notNormal : nil
    case .level where town.isSkewed: return Reason.longTail
    case .level, .change: return fieldwork.estate != nil && !statesPopulation ? Reason.untold : nil
    default: return nil
    }
  }
}

/// The reasons in words.
private enum Reason {
  static let shareOfAll =
    "Intervals of shares are not corrected for the population. They speak of people such as these, "
    + "and are wider than those of an estate would have to be, half of which answered."
  static let asOthers =
    "Here the same people answer in much the same way, which an interval as of other people cannot "
    + "know: it is wider than it has to be. Where the report may say who is who, the paired one "
    + "stands beside it."
  static let steps =
    "A share of few people moves in steps, and with few of them at the pole, or few who come to it "
    + "or leave it, the intervals of Wilson and Newcombe err on the side of width."
  static let stepBelow =
    "A share of few people moves in steps, so that the coverage of Wilson's interval jumps about "
    + "95 % with the number of people and the true share; here it lands just below."
  static let notNormal =
    "Feldt's interval takes answers as normal. Where most are the lowest, alpha varies more from "
    + "sample to sample than it allows for: read it as somewhat too narrow there. An interval "
    + "without that would need more than the items' covariances, which are all the tally holds."
  static let longTail =
    "Student's t takes means as nearly normal. Where most answers are the lowest, those of few "
    + "people have a long upper tail, and the interval lies too low more often than it should. "
    + "With 40 people it is close to 95 % again (above)."
  static let untold =
    "Half of the estate answered, and the project file does not say so: the intervals then speak of "
    + "people such as these, and are too wide for those of the estate. Stating `population` mends "
    + "it (above)."
}
