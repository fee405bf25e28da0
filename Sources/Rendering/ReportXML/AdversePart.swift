import Impact
import Markup
import Survey

extension OpenElement {
  /// The changes for the worse, each with the entry that answers for it.
  func add(_ scan: AdverseScan) {
    let element = add(
      "adverse",
      [
        "looked": scan.looked.numeral,
        "rate": (100 * AdverseFinding.falseDiscoveryRate).numeral,
        "unacknowledged": scan.unacknowledged.count.numeral,
      ]
    )
    for finding in scan.findings { element.add(finding) }
  }

  private func add(_ finding: AdverseFinding) {
    let element = add("adverse-finding", ["partnership": finding.partnership])
    element.set(finding.group)
    element.set(finding.measure)
    element.set("from", finding.waves.from)
    element.set("to", finding.waves.to)
    element.set("difference", finding.difference.numeral)
    element.set("acknowledged", (finding.acknowledgement != nil).description)
    let sureness = element.add("sureness")
    sureness.set(finding.sureness) {
      sureness.set("p", $0.p.numeral)
      sureness.set("adjusted", $0.adjusted.numeral)
    }
    guard let acknowledgement = finding.acknowledgement else { return }
    let answer = element.add("acknowledgement", ["date": acknowledgement.date.description])
    answer.add("action", acknowledgement.action)
    answer.add("owner", acknowledgement.owner)
  }

  /// The tests that were looked at together.
  func add(_ families: [TestFamily]) {
    let element = add("families")
    for family in families {
      let child = element.add(
        "family",
        ["of": family.kind.rawValue, "size": family.members.count.numeral]
      )
      for member in family.members {
        child.add(
          "test",
          [
            "partnership": member.partnership,
            "indicator": member.indicator,
            "from": member.waves.from,
            "to": member.waves.to,
            "p": member.p.numeral,
            "holm": member.holm.numeral,
            "benjamini-hochberg": member.benjaminiHochberg.numeral,
          ]
        )
      }
    }
  }
}
