import Markup

/// Reads how many took part, in each partnership and in all of them.
struct ParticipationReader {
  let report: Element

  func read(into facts: inout Facts) {
    let partnerships = report.first("partnerships")?.children ?? []
    for wave in report.first("waves")?.children ?? [] {
      let id = wave["id"] ?? ""
      var parts: [Int] = []
      for partnership in partnerships {
        let participation = partnership.first("participations")?.children.first { $0["wave"] == id }
        guard let participation, participation.first("respondents")?.isKnown == true else {
          continue
        }
        parts.append(
          add([partnership["id"] ?? "", id, "respondents"], participation, to: &facts)
        )
      }
      guard let overall = wave.first("participation"), !parts.isEmpty else { continue }
      let all = add(["all partnerships", id, "respondents"], overall, to: &facts)
      facts.system.add(parts, equals: [all])
      addRows(of: id, all, to: &facts)
    }
  }

  private func add(_ path: [String], _ participation: Element, to facts: inout Facts) -> Int {
    let n = participation.respondents
    return facts.addPeople(facts.path(path, n: n), n)
  }

  /// The rows of the files: those with an answer are the people who answered.
  private func addRows(of wave: String, _ all: Int, to facts: inout Facts) {
    // Files grow from edition to edition, and nobody can tell how.
    guard facts.edition == nil else { return }
    let rows = (report.first("data-quality")?.children ?? []).filter { $0["wave"] == wave }
    let cells = rows.map { row in
      let cell = facts.system.index([row["file"] ?? "", wave], "rows with answers")
      if let scored = row.count("scored"), let partial = row.count("partial") {
        facts.system.add([cell], is: scored + partial)
      }
      return cell
    }
    if !cells.isEmpty { facts.system.add(cells, equals: [all]) }
  }
}

extension Element {
  /// How many took part, said outright or as a rate of those who were invited.
  fileprivate var respondents: Int? {
    if let value = first("respondents")?.count("value") { return value }
    guard let rate = first("response-rate")?.number("percent"),
      let invited = first("invited")?.count("value")
    else { return nil }
    return (rate / 100 * Double(invited)).asCount
  }
}
