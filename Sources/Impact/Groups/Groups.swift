import Statistics
import Survey

/// Levels and changes of the groups of people in each partnership.
struct Groups {
  let project: Project
  let tally: Tally
  let disclosure: Disclosure
  let drift: InstrumentDrift
  var weights: Weights?

  /// What is found of each value of each group, in the order of the project file.
  func findings(partnership: Int) -> [GroupFindings] {
    project.groups.indices.flatMap { group in
      project.groups[group].values.indices.map { value in
        Part(groups: self, partnership: partnership, group: group, value: value).findings
      }
    }
  }

  /// Which values of a group may be shown on a measure in a wave.
  fileprivate func shown(partnership: Int, group: Int, wave: Int, measure: Int) -> [Bool] {
    let people = { (cohort: Int) in
      tally.group(partnership: cohort, wave: wave)?.scores[measure].n ?? 0
    }
    return disclosure.maySplit(
      people(partnership),
      into: project.groups[group].values.indices.map {
        people(project.cohort(partnership: partnership, group: group, value: $0))
      }
    )
  }

  /// For which values of a group the share at the opposite pole may be shown.
  fileprivate func polesShown(
    partnership: Int,
    group: Int,
    wave: Int,
    measure: Int
  ) -> [Bool] {
    let kinds = { (cohort: Int) -> [Int] in
      guard let scores = tally.group(partnership: cohort, wave: wave)?.scores[measure] else {
        return [0, 0]
      }
      return [scores.atNegativePole, scores.n - scores.atNegativePole]
    }
    return disclosure.mayCount(
      project.groups[group].values.indices.map {
        kinds(project.cohort(partnership: partnership, group: group, value: $0))
      },
      of: kinds(partnership),
      mayShow: shown(partnership: partnership, group: group, wave: wave, measure: measure)
    )
  }
}

/// The people of a partnership who have one value of a group.
private struct Part {
  let groups: Groups
  let partnership: Int
  let group: Int
  let value: Int

  private var project: Project { groups.project }
  private var tally: Tally { groups.tally }
  private var cohort: Int { project.cohort(partnership: partnership, group: group, value: value) }

  var findings: GroupFindings {
    let measured = project.waves.indices.filter {
      tally.group(partnership: cohort, wave: $0) != nil
    }
    let measures = tally.plan.measures.indices
    return GroupFindings(
      group: GroupValue(
        group: project.groups[group].id,
        value: project.groups[group].values[value].id
      ),
      levels: measures.flatMap { measure in
        project.waves.indices.map { level(wave: $0, measure) }
      },
      changes: measures.flatMap { measure in
        measured.wavePairs.map { change(from: $0, to: $1, measure) }
      }
    )
  }

  private func level(wave: Int, _ measure: Int) -> Level {
    let levels = Levels(
      tally: tally,
      disclosure: groups.disclosure,
      weights: groups.weights
    )
    let estimate = levels.estimate(partnership: cohort, wave: wave, measure: measure)
    return Level(
      measure: project.questionnaire.name(of: tally.plan.measures[measure]),
      wave: project.waves[wave].id,
      estimate: tally.group(partnership: cohort, wave: wave) == nil
        ? .notKnown(.noAnswers)
        : isShown(wave, measure)
          ? estimate.map { isPoleShown(wave, measure) ? $0 : $0.withoutPole }
          : .withheld(.tellsSmallGroup)
    )
  }

  private func change(from: Int, to: Int, _ measure: Int) -> GroupChange {
    let plan = tally.plan.measures[measure]
    let changes = Changes(
      tally: tally,
      disclosure: groups.disclosure,
      drift: groups.drift,
      weights: groups.weights
    )
    let estimate = changes.estimate(
      partnership: cohort,
      from: from,
      to: to,
      measure: measure,
      higherIsBetter: project.questionnaire.indicators[plan.indicator].higherIsBetter
    )
    return GroupChange(
      measure: project.questionnaire.name(of: plan),
      waves: WavePair(from: project.waves[from].id, to: project.waves[to].id),
      estimate: isShown(from, measure) && isShown(to, measure)
        ? estimate.map(GroupChangeEstimate.init) : .withheld(.tellsSmallGroup)
    )
  }

  private func isPoleShown(_ wave: Int, _ measure: Int) -> Bool {
    groups.polesShown(
      partnership: partnership,
      group: group,
      wave: wave,
      measure: measure
    )[value]
  }

  private func isShown(_ wave: Int, _ measure: Int) -> Bool {
    groups.shown(partnership: partnership, group: group, wave: wave, measure: measure)[value]
  }
}

extension LevelEstimate {
  /// The same without the share at the opposite pole.
  fileprivate var withoutPole: LevelEstimate {
    var level = self
    level.negativePole = .withheld(.tellsSmallGroup)
    level.weights?.unweighted.negativePole = nil
    return level
  }
}

extension GroupChangeEstimate {
  fileprivate init(_ change: ChangeEstimate) {
    let inference = change.inference.map {
      $0.coarse(around: change.difference, smallestWave: min(change.nFirst, change.nSecond))
    }
    self.init(
      nFirst: change.nFirst,
      nSecond: change.nSecond,
      difference: change.difference,
      inference: inference,
      verdict: inference.combined(with: change.verdict) {
        $0.interval.contains(0) ? .unclear : $1
      }
    )
  }
}
