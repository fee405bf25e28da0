import Markup

/// Reads the numbers of people in a `report.xml`, and whatever tells of them.
struct ReportReader {
  let report: Element
  /// The waves of each partnership and measure in any edition, in order: partnership, then subject.
  let waves: [[String]: [String]]

  func read(into facts: inout Facts) {
    for partnership in partnerships {
      let id = partnership["id"] ?? ""
      readAnswers(of: partnership, id, into: &facts)
      readScores(of: partnership, id, into: &facts)
      GroupReader(report: report, partnership: partnership).read(into: &facts)
      for change in partnership.first("changes")?.children ?? [] {
        ChangeReader(change: change, partnership: id, waves: waves).read(into: &facts)
      }
      for attrition in partnership.first("attritions")?.children ?? [] {
        readAttrition(attrition, id, into: &facts)
      }
    }
    for partnership in partnerships { readBalances(of: partnership, into: &facts) }
    readPooled(into: &facts)
    ParticipationReader(report: report).read(into: &facts)
  }

  private var partnerships: [Element] { report.first("partnerships")?.children ?? [] }

  private func readAnswers(of partnership: Element, _ id: String, into facts: inout Facts) {
    for answers in partnership.first("distributions")?.children ?? [] where answers.isKnown {
      facts.addAnswers(
        Facts.Place(
          partnership: id,
          wave: answers["wave"] ?? "",
          subject: [answers["item"] ?? ""]
        ),
        n: answers.count("n"),
        mean: answers.number("mean"),
        shares: answers.all("share").compactMap { share in
          share.count("value").flatMap { value in share.number("percent").map { (value, $0) } }
        }
      )
    }
  }

  private func readScores(of partnership: Element, _ id: String, into facts: inout Facts) {
    for level in partnership.first("levels")?.children ?? [] where level.isKnown {
      // Of weighted people only the figures without weights count heads.
      let plain = level.first("unweighted") ?? level
      facts.addScores(
        level.place(of: id),
        n: level.count("n"),
        mean: plain.number("mean"),
        pole: plain.number("negative-pole"),
        areAlike: plain.number("sd") == 0
      )
    }
    for quality in partnership.first("qualities")?.children ?? [] {
      guard let extremes = quality.first("extremes"), extremes.isKnown else { continue }
      facts.addExtremes(
        quality.place(of: id),
        n: extremes.count("n"),
        floor: extremes.number("floor"),
        ceiling: extremes.number("ceiling")
      )
    }
  }

  private func readAttrition(_ attrition: Element, _ id: String, into facts: inout Facts) {
    let link = attrition.link(of: id, waves)
    guard let first = attrition.count("n"), let stayed = attrition.count("stayed"),
      let second = facts.people[link.place(link.to).path]
    else { return }
    facts.addLink(link, n: (first, second), linked: stayed)
  }

  /// A partnership's own start, and that of the area it is compared with, once more.
  private func readBalances(of partnership: Element, into facts: inout Facts) {
    guard let contribution = partnership.first("contribution"),
      let comparison = contribution["comparison"]
    else { return }
    for balance in contribution.all("balance") {
      for (side, id) in [("own", partnership["id"] ?? ""), ("other", comparison)] {
        guard let figures = balance.first(side), !weighted.contains(id) else { continue }
        facts.addScores(
          balance.place(of: id),
          n: figures.count("n"),
          mean: figures.number("mean"),
          pole: figures.number("negative-pole")
        )
      }
    }
  }

  /// The partnerships whose people are weighted, so that their shares count no heads.
  private var weighted: Set<String> {
    Set(partnerships.filter { $0["weighted"] == "true" }.compactMap { $0["id"] })
  }

  /// The extremes of all people together, which are the sums of the partnerships'.
  ///
  /// Partnerships too small to be shown may have been left out: then the others make up the whole.
  private func readPooled(into facts: inout Facts) {
    for quality in report.first("qualities")?.children ?? [] {
      guard let extremes = quality.first("extremes"), let n = extremes.count("n") else { continue }
      let places = measured(quality["indicator"] ?? "", quality["wave"] ?? "")
      let told = places.compactMap { facts.people[$0.path] }
      let isWhole = told.reduce(0, +) != n
      let parts = places.filter { isWhole || facts.people[$0.path] != nil }
      facts.addPooled(
        parts,
        n: n,
        floor: extremes.number("floor"),
        ceiling: extremes.number("ceiling")
      )
    }
  }

  private func measured(_ indicator: String, _ wave: String) -> [Facts.Place] {
    partnerships.compactMap { partnership in
      let level = partnership.first("levels")?.children.first {
        $0["indicator"] == indicator && $0["facet"] == nil && $0["wave"] == wave && $0.isKnown
      }
      return level?.place(of: partnership["id"] ?? "")
    }
  }
}

extension Element {
  /// The measure that a figure is about.
  var subject: [String] { [self["indicator"], self["facet"]].compactMap(\.self) }

  func place(of partnership: String) -> Facts.Place {
    Facts.Place(partnership: partnership, wave: self["wave"] ?? "", subject: subject)
  }

  func link(of partnership: String, _ waves: [[String]: [String]]) -> Facts.Link {
    Facts.Link(
      partnership: partnership,
      subject: subject,
      from: self["from"] ?? "",
      to: self["to"] ?? "",
      waves: waves[[partnership] + subject] ?? []
    )
  }
}
