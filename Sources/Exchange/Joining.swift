package import Survey

/// Several partners' tallies as the answers of one project.
package struct Joining {
  /// The project; divided by partner where it says that partners are reported by themselves.
  package let project: Project
  package let answers: CountedAnswers

  /// - Parameter tallies: At least one; no two are of the same partner where partners are reported
  ///   by themselves.
  /// - Throws: ``Complaints`` when they have more people than can be added exactly, or when partners
  ///   cannot be told apart.
  package init(_ tallies: [PartnerTally], of project: Project) throws(Complaints) {
    let partners = tallies.map(\.partner)
    var whole = try PartnerTally.merged(tallies, as: partners[0], of: project).answers
    for wave in project.waves.indices where Self.isTelling(tallies, of: project, wave: wave) {
      whole.forgetRows(ofWave: project.waves[wave].id)
    }
    whole.note(DoubleCounting(tallies: tallies, project: project).diagnostics)
    guard project.measure != .joint, tallies.count > 1 else {
      (self.project, answers) = (project, whole)
      return
    }
    let twice = partners.first { name in partners.count { $0 == name } > 1 }
    guard twice == nil, !project.groups.contains(where: { $0.id == Project.partnerGroup }) else {
      throw Complaints([Self.partnersUnclear(twice)])
    }
    let divided = project.dividedByPartner(partners)
    var tally = whole.tally.widened(to: divided)
    for (value, partner) in tallies.enumerated() {
      for partnership in project.partnerships.indices {
        let cohort = divided.cohort(
          partnership: partnership,
          group: divided.groups.count - 1,
          value: value
        )
        tally.put(partner.answers.tally, of: partnership, as: cohort)
      }
    }
    self.project = divided
    answers = CountedAnswers(
      tally: tally,
      rowAccounts: whole.rowAccounts,
      noticed: whole.noticed,
      labels: whole.labels
    )
  }

  /// Whether the rows of a wave's files, which are the partners' own, would tell of a few people whom
  /// one of them measured in a partnership, less what is told of others.
  private static func isTelling(_ tallies: [PartnerTally], of project: Project, wave: Int) -> Bool {
    tallies.count > 1
      && tallies.contains { tally in
        project.partnerships.indices.contains { partnership in
          let group = tally.answers.tally.group(partnership: partnership, wave: wave)
          return (1..<project.privacy.threshold).contains(group?.respondents ?? 0)
        }
      }
  }

  private static func partnersUnclear(_ twice: String?) -> Diagnostic {
    Diagnostic(
      .error,
      .tallyPartnerUnknown,
      twice.map {
        "Two tallies are of the partner `\($0)`, and each partner is to stand by itself."
      }
        ?? "The project has a group `\(Project.partnerGroup)` of its own, and each partner is to stand"
        + " by itself.",
      hint: twice == nil
        ? "Give the group another id, or state `measure: joint`."
        : "Merge the parts of one partner first (`samhold merge`), name partners with `samhold tally "
          + "--partner`, or state `measure: joint`."
    )
  }
}

extension Tally {
  /// The same counts with room for more cohorts.
  fileprivate func widened(to project: Project) -> Tally {
    var wide = Tally(plan, cohorts: project.cohortCount, waves: waveCount)
    for cohort in 0..<cohortCount { wide.put(self, of: cohort, as: cohort) }
    return wide
  }

  /// Puts in what another tally has of a cohort.
  fileprivate mutating func put(_ other: Tally, of cohort: Int, as own: Int) {
    for wave in 0..<waveCount {
      if let group = other.group(partnership: cohort, wave: wave) {
        put(group, cohort: own, wave: wave)
      }
      for later in (wave + 1)..<max(waveCount, wave + 1) {
        let pairs = plan.measures.indices.map {
          other.pair(partnership: cohort, from: wave, to: later, measure: $0)
        }
        if pairs.contains(where: { $0.n > 0 }) { put(pairs, cohort: own, from: wave, to: later) }
      }
    }
  }
}
