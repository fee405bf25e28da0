/// What an interval of the report is about.
enum Quantity: Int, CaseIterable, Sendable {
  case level
  case change
  case linkedChange
  case poleShare
  case poleChange
  case linkedPoleChange
  case alpha
  case difference
  case regression
  case separate
  case ancova
  case ancovaHC2

  var name: String {
    switch self {
    case .level: "mean level (t)"
    case .change: "change (the report's choice of test)"
    case .linkedChange: "change of the linked people (paired t)"
    case .poleShare: "share at the opposite pole (Wilson)"
    case .poleChange: "change of that share, as of other people (Newcombe)"
    case .linkedPoleChange: "change of that share, linked people (Newcombe, paired)"
    case .alpha: "Cronbach's alpha (Feldt)"
    case .difference: "difference in differences (the report's choice)"
    case .regression: "difference in differences (HC2 regression)"
    case .separate: "difference in differences (separate changes)"
    case .ancova: "difference at equal start (ANCOVA, classical)"
    case .ancovaHC2: "difference at equal start (ANCOVA, HC2)"
    }
  }
}
