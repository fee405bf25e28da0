package import Survey

extension Report {
  /// Makes the report: from exact counts to figures that may be shown.
  ///
  /// A pure function: the same project, answers, ledger and provenance give the same report.
  ///
  /// - Parameter threads: How many threads work on it, each on one partnership at a time.
  package init(
    of project: Project,
    answers: TalliedAnswers,
    ledger: Ledger,
    provenance: Provenance,
    threads: Int = 1
  ) {
    let disclosure = Disclosure(project.privacy)
    let drift = InstrumentDrift(project, labels: answers.labels)
    let participations = Participations(
      project: project,
      answers: answers,
      disclosure: disclosure
    )
    let weights = Weights(of: project, answers)
    let populations = Populations(project: project, tally: answers.tally)
    let changes = Changes(
      tally: answers.tally,
      disclosure: disclosure,
      populations: populations,
      drift: drift,
      weights: weights
    )
    let making = PartnershipMaking(
      project: project,
      tally: answers.tally,
      drift: drift,
      outputFindings: OutputFindings(project: project, ledger: ledger, disclosure: disclosure),
      disclosure: disclosure,
      weights: weights,
      populations: populations,
      changes: changes
    )
    let partnerships = EvidenceGathering(
      project: project,
      partnerships: project.partnerships.indices.mapInParallel(threads: threads) {
        making.findings(partnership: $0)
      },
      participation: project.waves.indices.map(participations.participation),
      drift: drift,
      uncorrected: changes.uncorrected
    ).graded
    let quality =
      project.tellsPartnersOnly
      ? [] : Qualities(project: project, tally: answers.tally, disclosure: disclosure).pooled()
    let adverse = AdverseScan(of: project, partnerships)
    self.init(
      project: project,
      summary: Summary(of: project, partnerships),
      participation: project.waves.indices.map(participations.participation),
      partnerships: partnerships,
      rowUses: answers.rowAccounts.map(participations.rowUse),
      diagnostics: PublishedDiagnostics(project: project).published(
        answers.diagnostics + ledger.diagnostics + drift.diagnostics
          + populations.diagnostics(disclosure)
          + (weights?.diagnostics() ?? [])
          + KeyCheck(project.questionnaire).diagnostics(quality)
          + adverse.notes(on: project.acknowledgements)
      ),
      provenance: provenance,
      quality: quality,
      adverse: adverse,
      families: TestFamily.families(of: partnerships)
    )
    instrumentDrifts = drift.all
    let shared = SharedClaims(partnerships: partnerships, disclosure: disclosure)
    sharedClaims = shared.claims
    claims = ClaimGate(project: project, partnerships: partnerships).claims
    diagnostics = (diagnostics + openClaims.map(\.diagnostic) + shared.diagnostics(sharedClaims))
      .sorted(by: Diagnostic.precedes)
  }
}

/// Puts together what is found of one partnership.
private struct PartnershipMaking: Sendable {
  let project: Project
  let tally: Tally
  let drift: InstrumentDrift
  let outputFindings: OutputFindings
  let disclosure: Disclosure
  let weights: Weights?
  let populations: Populations
  let changes: Changes

  func findings(partnership index: Int) -> PartnershipFindings {
    let partnership = project.partnerships[index]
    let outputs = outputFindings.findings(partnership: index)
    let levels = levels(index)
    let changes = changes(index)
    let targets = TargetFindings(
      project: project,
      outputs: outputs,
      levels: levels,
      changes: changes,
      drift: drift,
      disclosure: disclosure
    )
    let contributions = Contributions(
      project: project,
      tally: tally,
      disclosure: disclosure,
      changes: self.changes.uncorrected,
      weights: weights
    )
    let courses = Courses(
      project: project,
      tally: tally,
      disclosure: disclosure,
      changes: self.changes.uncorrected.unweighted
    )
    let groups = Groups(
      project: project,
      tally: tally,
      disclosure: disclosure,
      drift: drift,
      weights: weights
    )
    var findings = PartnershipFindings(
      partnership: partnership,
      outputs: outputs,
      levels: levels,
      changes: changes,
      distributions: tellsWhole ? distributions(index) : [],
      targets: partnership.targets.map(targets.finding),
      attrition: tellsWhole ? attrition(index) : [],
      quality: tellsWhole
        ? Qualities(project: project, tally: tally, disclosure: disclosure)
          .findings(partnership: index) : [],
      contribution: tellsWhole
        ? contributions.contribution(partnership: index) : .unknown(.measuredSeparately),
      courses: tellsWhole ? courses.courses(partnership: index) : [],
      groups: groups.findings(partnership: index)
    )
    findings.weights = weights?.findings(partnership: index, disclosure) ?? []
    return findings
  }

  /// Whether anything is told of all people of a partnership together.
  private var tellsWhole: Bool { !project.tellsPartnersOnly }

  private func levels(_ partnership: Int) -> [Level] {
    let levels = Levels(
      tally: tally,
      disclosure: disclosure,
      populations: populations,
      weights: weights
    )
    return tally.plan.measures.indices.flatMap { measure in
      project.waves.indices.map { wave in
        Level(
          measure: name(of: measure),
          wave: project.waves[wave].id,
          estimate: tellsWhole
            ? levels.estimate(partnership: partnership, wave: wave, measure: measure)
            : .notKnown(.measuredSeparately)
        )
      }
    }
  }

  private func changes(_ partnership: Int) -> [Change] {
    let pairs = wavePairs(partnership)
    return tally.plan.measures.indices.flatMap { measure in
      pairs.map { from, to in
        Change(
          measure: name(of: measure),
          waves: WavePair(from: project.waves[from].id, to: project.waves[to].id),
          estimate: tellsWhole
            ? changes.estimate(
              partnership: partnership,
              from: from,
              to: to,
              measure: measure,
              higherIsBetter: indicator(of: measure).higherIsBetter
            ) : .notKnown(.measuredSeparately)
        )
      }
    }
  }

  private func attrition(_ partnership: Int) -> [Attrition] {
    let attritions = Attritions(tally: tally, disclosure: disclosure)
    let pairs = wavePairs(partnership)
    return tally.plan.measures.indices.flatMap { measure in
      pairs.map { from, to in
        Attrition(
          measure: name(of: measure),
          waves: WavePair(from: project.waves[from].id, to: project.waves[to].id),
          estimate: attritions.estimate(
            partnership: partnership,
            from: from,
            to: to,
            measure: measure
          )
        )
      }
    }
  }

  /// Each consecutive pair of the waves that reached the partnership, then the first and the last.
  private func wavePairs(_ partnership: Int) -> [(Int, Int)] {
    project.waves.indices
      .filter { tally.group(partnership: partnership, wave: $0) != nil }
      .wavePairs
  }

  private func distributions(_ partnership: Int) -> [ItemDistribution] {
    let distributions = Distributions(
      questionnaire: project.questionnaire,
      waves: project.waves,
      tally: tally,
      disclosure: disclosure
    )
    return project.questionnaire.items.indices.flatMap { item in
      project.waves.indices.map { wave in
        ItemDistribution(
          item: project.questionnaire.items[item].id,
          wave: project.waves[wave].id,
          answers: distributions.answers(partnership: partnership, wave: wave, item: item)
        )
      }
    }
  }

  private func indicator(of measure: Int) -> Indicator {
    project.questionnaire.indicators[tally.plan.measures[measure].indicator]
  }

  private func name(of measure: Int) -> Measure {
    project.questionnaire.name(of: tally.plan.measures[measure])
  }
}
