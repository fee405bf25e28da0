import Impact
package import Survey

// What a protected tally holds: what the partner's own report shows, and nothing else.
//
// A report.xml has the number of people, the mean and the standard deviation of every level that it
// shows in full precision, so the three sums of a level tell no more than they do; and where it shows
// how an item's answers spread it has their number. Nobody can work out more from such a tally than
// from the report, and what can be worked out from that is what `samhold audit` looks for.
extension PartnerTally {
  /// The tally without what the partner's own report keeps back.
  ///
  /// Whoever is in two waves, groups of respondents, and what items have in common are left out whole.
  package func protected(in project: Project) throws(Complaints) -> PartnerTally {
    let report = Report(
      of: project,
      answers: try TalliedAnswers(of: project, answers),
      ledger: Ledger(entries: [], diagnostics: []),
      provenance: Provenance(inputs: [], toolVersion: toolVersion, created: nil)
    )
    var tally = Tally(
      answers.tally.plan,
      cohorts: project.cohortCount,
      waves: project.waves.count
    )
    for partnership in project.partnerships.indices {
      for wave in project.waves.indices {
        let shown = Shown(
          report: report,
          tally: answers.tally,
          partnership: partnership,
          wave: wave
        )
        if let group = shown.group { tally.put(group, cohort: partnership, wave: wave) }
      }
    }
    return PartnerTally(
      partner: partner,
      exchange: .protected,
      facts: facts,
      answers: CountedAnswers(
        tally: tally,
        rowAccounts: report.rowUses.compactMap(\.account.finding),
        noticed: report.diagnostics.filter(Self.isOfFile),
        labels: answers.labels
      ),
      inputs: inputs,
      toolVersion: toolVersion
    )
  }

  /// Whether a diagnostic is of the files, and not of what was found in them, which is found again.
  private static func isOfFile(_ diagnostic: Diagnostic) -> Bool {
    diagnostic.place != nil && diagnostic.severity != .error
      && (diagnostic.code.rawValue.hasPrefix("SH2") || diagnostic.code.rawValue.hasPrefix("SH3"))
  }
}

/// What a report shows of a partnership in a wave.
private struct Shown {
  let report: Report
  let tally: Tally
  let partnership: Int
  let wave: Int

  private var findings: PartnershipFindings { report.partnerships[partnership] }
  private var waveID: String { report.project.waves[wave].id }

  /// The counts behind it; nil where it shows nothing of them.
  var group: GroupTally? {
    guard let all = tally.group(partnership: partnership, wave: wave),
      report.participation[wave].partnerships[partnership].respondents.finding != nil
    else { return nil }
    return GroupTally(
      respondents: all.respondents,
      scores: tally.plan.measures.indices.map { scores(all, $0) },
      coMoments: tally.plan.measures.map { $0.facet == nil ? ItemCoMoments($0) : nil },
      items: all.items.indices.map { item(all, $0) }
    )
  }

  private func scores(_ all: GroupTally, _ index: Int) -> ScoreTally {
    let measure = tally.plan.measures[index]
    let name = report.project.questionnaire.name(of: measure)
    let level = findings.levels.first { $0.measure == name && $0.wave == waveID }
    guard let level = level?.estimate.finding else { return ScoreTally(measure) }
    let counts = all.scores[index].counts
    return ScoreTally(
      measure,
      told: CountedValues.ToldSums(
        n: counts.n,
        sum: counts.sum,
        squares: counts.sumOfSquares
      ),
      atNegativePole: level.negativePole.finding == nil ? nil : all.scores[index].atNegativePole
    )
  }

  private func item(_ all: GroupTally, _ index: Int) -> ItemTally {
    let counted = all.items[index]
    let id = report.project.questionnaire.items[index].id
    let answers = findings.distributions.first { $0.item == id && $0.wave == waveID }
    guard let answers = answers?.answers.finding else { return ItemTally(width: counted.width) }
    return ItemTally(
      width: counted.width,
      n: counted.n,
      sum: counted.sum,
      counts: answers.shares.finding == nil ? [] : counted.counts,
      offScale: 0,
      skipped: 0,
      notShown: 0
    )
  }
}
