import Statistics
import Survey

extension AdverseScan {
  /// Looks at every shown change of every partnership.
  init(of project: Project, _ partnerships: [PartnershipFindings]) {
    let looks = partnerships.filter { !$0.partnership.isComparisonOnly }.flatMap { findings in
      findings.changes.compactMap { Look($0, of: findings.partnership.id, in: project) }
        + findings.groups.flatMap { group in
          group.changes.compactMap {
            Look($0, of: findings.partnership.id, group.group, in: project)
          }
        }
    }
    let tested = looks.compactMap(\.p.finding)
    var adjusted = ((try? MultipleTests.benjaminiHochberg(tested)) ?? [])[...]
    let findings = looks.compactMap { look -> AdverseFinding? in
      let sureness = { q in look.p.map { AdverseFinding.Sureness(p: $0, adjusted: q) } }
      // Where there is no test, the reason stands for what would be adjusted.
      guard look.p.finding != nil else {
        return look.isForTheWorse ? look.finding(sureness(1), project) : nil
      }
      guard let q = adjusted.popFirst(), q <= AdverseFinding.falseDiscoveryRate else { return nil }
      return look.finding(sureness(q), project)
    }
    self.init(looked: looks.count, findings: findings)
  }

  /// The entries of the project file that answer for no adverse finding, as notes.
  func notes(on acknowledgements: [Acknowledgement]) -> [Diagnostic] {
    acknowledgements.filter { entry in
      !findings.contains { $0.acknowledgement == entry }
    }.map { entry in
      let subject = entry.facet.map { "\(entry.indicator)/\($0)" } ?? entry.indicator
      return Diagnostic(
        .note,
        .acknowledgementWithoutFinding,
        at: entry.place,
        "The entry of `findings` for `\(subject)` in `\(entry.partnership)` answers for no "
          + "adverse finding of this report.",
        hint: "Check its partnership, indicator, facet and date, or leave it as it is: an entry "
          + "answers for the changes up to the waves that had begun by its date."
      )
    }
  }
}

extension Questionnaire {
  /// Whether a measure is a facet of all its indicator's items, and so says the same again.
  fileprivate func isRepetition(_ measure: Measure) -> Bool {
    guard let facet = measure.facet else { return false }
    return itemIndices(of: measure.indicator, facet: facet)
      == itemIndices(of: measure.indicator, facet: nil)
  }
}

/// A change that is looked at.
private struct Look {
  let partnership: String
  let group: GroupValue?
  let measure: Measure
  let waves: WavePair
  let difference: Double
  /// Whether the mean moved to the bad side.
  let isForTheWorse: Bool
  /// The one-sided p value; not known where the change has no test.
  let p: Disclosed<Double>

  init?(_ change: Change, of partnership: String, in project: Project) {
    guard let estimate = change.estimate.finding else { return nil }
    self.init(
      partnership: partnership,
      group: nil,
      measure: change.measure,
      waves: change.waves,
      difference: estimate.difference,
      inference: estimate.inference,
      project
    )
  }

  init?(_ change: GroupChange, of partnership: String, _ group: GroupValue, in project: Project) {
    guard let estimate = change.estimate.finding else { return nil }
    self.init(
      partnership: partnership,
      group: group,
      measure: change.measure,
      waves: change.waves,
      difference: estimate.difference,
      inference: estimate.inference,
      project
    )
  }

  private init?(
    partnership: String,
    group: GroupValue?,
    measure: Measure,
    waves: WavePair,
    difference: Double,
    inference: Disclosed<ChangeEstimate.Inference>,
    _ project: Project
  ) {
    let indicator = project.questionnaire.indicators.first { $0.id == measure.indicator }
    guard let indicator, !project.questionnaire.isRepetition(measure) else { return nil }
    let isForTheWorse = difference != 0 && (difference < 0) == indicator.higherIsBetter
    self.partnership = partnership
    self.group = group
    self.measure = measure
    self.waves = waves
    self.difference = difference
    self.isForTheWorse = isForTheWorse
    // From the p value as it is shown, so that a withheld number stays so.
    p = inference.map { isForTheWorse ? $0.p / 2 : 1 - $0.p / 2 }
  }

  func finding(
    _ sureness: Disclosed<AdverseFinding.Sureness>,
    _ project: Project
  ) -> AdverseFinding {
    AdverseFinding(
      partnership: partnership,
      group: group,
      measure: measure,
      waves: waves,
      difference: difference,
      sureness: sureness,
      acknowledgement: project.acknowledgements.first { answers($0, project) }
    )
  }

  /// Whether an entry of the project file answers for this change: it names the people and the
  /// measure, and was dated when the later wave had begun.
  private func answers(_ entry: Acknowledgement, _ project: Project) -> Bool {
    guard entry.partnership == partnership, entry.group == group,
      entry.indicator == measure.indicator, entry.facet == measure.facet,
      let later = project.waves.first(where: { $0.id == waves.to })
    else { return false }
    return later.fieldwork.start <= entry.date
  }
}
