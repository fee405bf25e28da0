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
      overall: participation(overall(counts), invited: invited(wave: wave)),
      partnerships: project.partnerships.indices.map { index in
        participation(
          counts[index].map { disclosure.show($0, restingOn: $0) } ?? .notKnown(.noAnswers),
          invited: invited(wave: wave, partnership: project.partnerships[index].id)
        )
      }
    )
  }

  /// How a file's rows were used.
  ///
  /// Not shown where the rows may belong to a partnership that is small in the wave, or where those of
  /// one of its files are few: with the others' numbers they would tell its own.
  func rowUse(_ account: RowAccount) -> RowUse {
    let wave = project.waves.firstIndex { $0.id == account.wave } ?? 0
    let counts = respondents(wave: wave)
    let owner = project.waves[wave].files.first { $0.path == account.file }?.partnership
    let concerned = owner.map { id in
      [project.partnerships.firstIndex { $0.id == id }.flatMap { counts[$0] }]
    }
    let ofFiles = answers.rowAccounts.filter { $0.wave == account.wave }.map {
      $0.scored + $0.partial
    }
    let isTelling = hasSmall(concerned ?? counts) || hasSmall(ofFiles)
    return RowUse(
      file: account.file,
      wave: account.wave,
      read: isTelling
        ? .withheld(.tellsSmallGroup) : disclosure.show(account.read, restingOn: account.read),
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

  /// The number of all respondents, unless subtraction would tell of a small partnership's.
  private func overall(_ counts: [Int?]) -> Disclosed<Int> {
    let known = counts.compactMap(\.self)
    guard !known.isEmpty else { return .notKnown(.noAnswers) }
    if hasSmall(counts) { return .withheld(.tellsSmallGroup) }
    let sum = known.reduce(0, +)
    return disclosure.show(sum, restingOn: sum)
  }

  private func hasSmall(_ counts: [Int?]) -> Bool {
    counts.contains { (1..<disclosure.threshold).contains($0 ?? 0) }
  }

  private func participation(
    _ respondents: Disclosed<Int>,
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
      let answered = project.partnerships.indices.filter {
        answers.tally.group(partnership: $0, wave: wave) != nil
      }
      let isStated = answered.allSatisfy { numbers[project.partnerships[$0].id] != nil }
      return isStated ? numbers.values.reduce(0, +) : nil
    }
  }

  private func invited(wave: Int, partnership id: String) -> Int? {
    if case .byPartnership(let numbers) = project.waves[wave].invited { numbers[id] } else { nil }
  }
}
