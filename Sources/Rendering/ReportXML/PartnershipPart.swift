import Impact
import Markup
import Survey

extension OpenElement {
  /// The partnerships, each with what was done and what changed.
  func addPartnerships(of report: Report) {
    let element = add("partnerships")
    let comparatives = Dictionary(
      grouping: report.restatements?.comparatives ?? [],
      by: \.partnership
    )
    for (index, findings) in report.partnerships.enumerated() {
      let isWeighted = report.project.isWeighted(partnership: index)
      let child = element.add(findings.partnership, isWeighted: isWeighted)
      child.addParticipations(
        report.participation.compactMap { wave in
          guard wave.partnerships.indices.contains(index) else { return nil }
          return (wave.wave, wave.partnerships[index])
        }
      )
      child.addOutputs(findings.outputs)
      child.addLevels(findings.levels)
      child.addChanges(of: findings)
      child.addDistributions(findings.distributions, in: report.project)
      child.addTargets(findings.targets)
      child.addAttritions(findings.attrition)
      child.addQualities(findings.quality)
      child.addWeights(findings.weights)
      child.add(findings.contribution)
      child.add(findings.courses)
      child.add(findings.groups)
      child.addEvidence(of: findings)
      child.addComparatives(comparatives[findings.partnership.id] ?? [])
    }
  }

  /// What the project says of a partnership.
  private func add(_ partnership: Partnership, isWeighted: Bool) -> OpenElement {
    let roles = partnership.roles.map(\.rawValue).joined(separator: " ")
    let element = add(
      "partnership",
      [
        "id": partnership.id,
        "roles": roles.isEmpty ? nil : roles,
        "population": partnership.population?.numeral,
        "comparison": partnership.comparison,
        "comparison-only": partnership.isComparisonOnly.description,
        "weighted": isWeighted ? "true" : nil,
      ]
    )
    element.add("name", partnership.name)
    element.add("place", partnership.place)
    element.add("description", partnership.description)
    for partner in partnership.partners { element.add(partner) }
    element.add("comparison-reason", partnership.comparisonReason)
    for initiative in partnership.initiatives { element.add(initiative) }
    element.addNarrative(partnership.evidence.narrative)
    return element
  }

  private func add(_ partner: Partnership.Partner) {
    let element = add("partner")
    element.add("name", partner.name)
    element.add("contribution", partner.contribution)
  }

  private func add(_ initiative: Partnership.Initiative) {
    let element = add(
      "initiative",
      [
        "id": initiative.id,
        "start": initiative.start?.description,
        "end": initiative.end?.description,
      ]
    )
    element.add("name", initiative.name)
    element.add("description", initiative.description)
  }
}
