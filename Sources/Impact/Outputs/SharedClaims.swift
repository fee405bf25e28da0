import Survey

/// Finds what would count twice: outcomes and outputs that several partnerships claim in one place.
struct SharedClaims {
  let partnerships: [PartnershipFindings]
  let disclosure: Disclosure

  /// The shared claims, outcomes before outputs, in the order of the partnerships' own.
  ///
  /// A partnership claims an outcome if it has a target for it or accounts for it, and an output if
  /// it has a target for it or did some.
  var claims: [SharedClaim] {
    groups.flatMap { group in
      let claimed = group.flatMap { $0.claimed }
      var looked: Set<ClaimedShare.Subject> = []
      return claimed.filter { looked.insert($0).inserted }.compactMap { subject in
        let claimants = group.filter { $0.claimed.contains(subject) }
        return claimants.count > 1 ? claim(subject, of: claimants) : nil
      }
    }
  }

  /// A warning for each group of partnerships that record no shares of what they all claim.
  func diagnostics(_ claims: [SharedClaim]) -> [Diagnostic] {
    let open = claims.filter { !$0.isShared }
    var groups: [[String]] = []
    for claimants in open.map({ $0.claimants.map(\.partnership) })
    where !groups.contains(claimants) {
      groups.append(claimants)
    }
    return groups.map { group in
      let subjects = open.filter { $0.claimants.map(\.partnership) == group }.map(\.subject.id)
      let last = partnerships.last { group.contains($0.partnership.id) }
      return Diagnostic(
        .warning,
        .claimedTwice,
        at: last?.partnership.declared,
        "\(Words.list(group)) claim the same people in the same place, and nothing says how much of "
          + "\(Words.list(subjects)) is whose.",
        hint: "Record each one's `contributions`, which sum to at most 100 %."
      )
    }
  }

  private var groups: [[PartnershipFindings]] {
    CommonGround(of: partnerships.map(\.partnership)).groups.map { group in
      group.map { partnerships[$0] }
    }
  }

  private func claim(
    _ subject: ClaimedShare.Subject,
    of claimants: [PartnershipFindings]
  ) -> SharedClaim {
    var joint: Disclosed<Amount>?
    if case .output(let kind) = subject { joint = self.joint(kind, of: claimants) }
    return SharedClaim(
      subject: subject,
      claimants: claimants.map {
        SharedClaim.Claimant(
          partnership: $0.partnership.id,
          hundredths: $0.partnership.share(of: subject)
        )
      },
      joint: joint
    )
  }

  /// What the claimants did in the reporting period, each by its share: exact, or not at all.
  private func joint(_ kind: String, of claimants: [PartnershipFindings]) -> Disclosed<Amount> {
    var sum: Int128 = 0
    for claimant in claimants {
      guard let share = claimant.partnership.share(of: .output(kind)) else {
        return .notKnown(.notStated)
      }
      let amount =
        claimant.outputs.first { $0.kind == kind }?.periods.last?.amount ?? .notKnown(.notRecorded)
      guard let millionths = amount.finding?.millionths else { return amount }
      // As many as 2⁶³ of each, times 10⁴: far below what the sum can hold.
      sum += Int128(millionths) * Int128(share)
    }
    let (millionths, rest) = sum.quotientAndRemainder(dividingBy: Int128(ClaimedShare.whole))
    guard rest == 0, let exact = Int(exactly: millionths) else { return .notKnown(.tooLarge) }
    return disclosure.show(harmless: Amount(millionths: exact))
  }
}

extension PartnershipFindings {
  /// What the partnership claims, each once.
  fileprivate var claimed: [ClaimedShare.Subject] {
    let outcomes =
      partnership.targets.compactMap(\.measure.indicator)
      + partnership.evidence.account.map(\.indicator)
    var claimed: [ClaimedShare.Subject] = []
    for subject in outcomes.map(ClaimedShare.Subject.outcome)
      + outputs.map({ ClaimedShare.Subject.output($0.kind) }) where !claimed.contains(subject)
    {
      claimed.append(subject)
    }
    return claimed
  }
}
