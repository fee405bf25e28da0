import Survey

/// How many people took part, and how the rows of the files were used.
struct Participations {
  let project: Project
  let answers: TalliedAnswers
  let disclosure: Disclosure

  /// The participation in a wave, overall and by partnership.
  func participation(wave: Int) -> WaveParticipation {
    let counts = respondents(wave: wave)
    return WaveParticipation(
      wave: project.waves[wave].id,
      overall: participation(
        overall(counts),
        of: counts.compactMap(\.self).reduce(0, +),
        invited: invited(wave: wave)
      ),
      partnerships: project.partnerships.indices.map { index in
        participation(
          counts[index].map { disclosure.show($0, restingOn: $0) } ?? .notKnown(.noAnswers),
          of: counts[index] ?? 0,
          invited: invited(wave: wave, partnership: project.partnerships[index].id)
        )
      }
    )
  }

  /// How a file's rows were used; not shown where the numbers, with the partnerships' own, would
  /// tell how many people answered in a small group.
  func rowUse(_ account: RowAccount) -> RowUse {
    let wave = project.waves.firstIndex { $0.id == account.wave } ?? 0
    let isTelling = overall(respondents(wave: wave)).finding == nil
    return RowUse(
      file: account.file,
      wave: account.wave,
      read: disclosure.show(account.read, restingOn: account.read),
      account: isTelling
        ? .withheld(.tellsSmallGroup) : disclosure.show(account, restingOn: account.read)
    )
  }

  /// The respondents by partnership; nil where a wave did not reach one.
  private func respondents(wave: Int) -> [Int?] {
    project.partnerships.indices.map {
      answers.tally.group(partnership: $0, wave: wave)?.respondents
    }
  }

  /// The number of all respondents, unless subtraction would tell a small partnership's.
  private func overall(_ counts: [Int?]) -> Disclosed<Int> {
    let known = counts.compactMap(\.self)
    guard !known.isEmpty else { return .notKnown(.noAnswers) }
    let small = known.filter { (1..<disclosure.threshold).contains($0) }
    if small.count == 1 { return .withheld(.tellsSmallGroup) }
    return disclosure.show(known.reduce(0, +), leaving: [small.reduce(0, +)])
  }

  private func participation(
    _ respondents: Disclosed<Int>,
    of count: Int,
    invited: Int?
  ) -> Participation {
    guard let invited else {
      return Participation(
        respondents: respondents,
        invited: .notKnown(.notStated),
        responseRate: .notKnown(.notStated)
      )
    }
    return Participation(
      respondents: respondents,
      invited: disclosure.show(harmless: invited),
      responseRate: respondents.map { 100 * Double($0) / Double(invited) }
    )
  }

  /// How many were asked in all; nil when that is not stated for everyone who answered.
  private func invited(wave: Int) -> Int? {
    switch project.waves[wave].invited {
    case .unknown: return nil
    case .total(let total): return total
    case .byPartnership(let numbers):
      let reached = project.partnerships.indices.filter {
        answers.tally.group(partnership: $0, wave: wave) != nil
      }
      let known = reached.compactMap { numbers[project.partnerships[$0].id] }
      return known.count == reached.count ? known.reduce(0, +) : nil
    }
  }

  private func invited(wave: Int, partnership id: String) -> Int? {
    if case .byPartnership(let numbers) = project.waves[wave].invited { numbers[id] } else { nil }
  }
}
