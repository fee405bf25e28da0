import Impact
import Markup
import Survey

extension OpenElement {
  /// What several partnerships claim who say that they reach the same people; nothing for none.
  func addSharedClaims(_ claims: [SharedClaim]) {
    guard !claims.isEmpty else { return }
    let element = add("shared-claims")
    for claim in claims { element.add(claim) }
  }

  private func add(_ claim: SharedClaim) {
    let element = add("shared-claim")
    switch claim.subject {
    case .outcome(let indicator): element.set("indicator", indicator)
    case .output(let kind): element.set("output", kind)
    }
    for claimant in claim.claimants {
      element.add(
        "claimant",
        [
          "partnership": claimant.partnership,
          "percent": claimant.hundredths?.numeral(decimals: 2),
        ]
      )
    }
    if let joint = claim.joint { element.add("joint", joint, \.numeral) }
  }
}
