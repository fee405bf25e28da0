extension YAMLForm where Content == [ClaimedShare] {
  /// The section `contributions` of a partnership.
  static var claimedShares: YAMLForm {
    .section("the contributions") { keys in
      keys.optional("outcomes", .shares(of: .indicator) { .outcome($0) }, default: [])
        + keys.optional("outputs", .shares(of: .output) { .output($0) }, default: [])
    }
  }

  private static func shares(
    of kind: NameKind,
    _ subject: @escaping (String) -> ClaimedShare.Subject
  ) -> YAMLForm {
    .byKey("percentages by id, one for each \(kind.noun)") { key, value in
      let percent = YAMLForm<Int>.fixedPoint(
        decimals: 2,
        in: 0...ClaimedShare.whole,
        "a percentage from 0 to 100 with at most two decimals"
      )
      guard let id = key.read(as: .identifier), let hundredths = value.read(as: percent) else {
        return nil
      }
      key.log.use(kind, id, at: key.place)
      return ClaimedShare(subject: subject(id), hundredths: hundredths, place: value.place)
    }
  }
}

/// Whether partnerships together count no more than there is of what they all claim.
struct SharesCheck {
  let partnerships: [Partnership]
  let log: ReadingLog

  func run() {
    for group in CommonGround(of: partnerships).groups {
      let claimants = group.map { partnerships[$0] }
      var looked: Set<ClaimedShare.Subject> = []
      for subject in claimants.flatMap(\.shares).map(\.subject)
      where looked.insert(subject).inserted {
        check(subject, claimants)
      }
    }
  }

  private func check(_ subject: ClaimedShare.Subject, _ claimants: [Partnership]) {
    let shares = claimants.compactMap { claimant in
      claimant.shares.first { $0.subject == subject }
    }
    let sum = shares.reduce(0) { $0 + $1.hundredths }
    guard sum > ClaimedShare.whole, let last = shares.last else { return }
    log.error(
      .sharesAboveWhole,
      at: last.place,
      "The contributions of \(Words.list(claimants.map(\.id))) to `\(subject.id)` sum to "
        + "\(FixedPoint.text(sum, decimals: 2)) %, and they claim the same people in the same place.",
      hint: "Let them sum to at most 100."
    )
  }
}
