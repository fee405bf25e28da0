import Impact
import Survey

/// `shared-claims.csv`: a row for each partnership that claims what others claim too.
struct SharedClaimsTable {
  let names: Names

  private struct Row {
    let claim: SharedClaim
    let claimant: SharedClaim.Claimant
  }

  func csv(of report: Report) -> [UInt8] {
    Table(subject + share).csv(
      report.sharedClaims.flatMap { claim in
        claim.claimants.map { Row(claim: claim, claimant: $0) }
      }
    )
  }

  private var subject: [Column<Row>] {
    [
      .text("indicator_id", \.claim.subject.outcome),
      .text("indicator") { names.indicator($0.claim.subject.outcome) },
      .text("output_id", \.claim.subject.output),
      .text("output") { names.output($0.claim.subject.output) },
      .text("partnership_id", \.claimant.partnership),
      .text("partnership") { names.partnership($0.claimant.partnership) },
    ]
  }

  private var share: [Column<Row>] {
    [.number("percent") { $0.claimant.hundredths?.numeral(decimals: 2) }]
      + Column.state("joint_", of: \.claim.joint)
      + [.number("joint") { $0.claim.joint?.finding?.numeral }]
  }
}

extension ClaimedShare.Subject {
  fileprivate var outcome: String? {
    if case .outcome(let id) = self { id } else { nil }
  }

  fileprivate var output: String? {
    if case .output(let id) = self { id } else { nil }
  }
}
