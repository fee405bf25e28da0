import Markup

/// Reads what is told of groups of respondents, which are parts of a partnership.
struct GroupReader {
  let report: Element
  let partnership: Element

  func read(into facts: inout Facts) {
    let id = partnership["id"] ?? ""
    let groups = partnership.first("groups")?.children ?? []
    for dimension in report.first("respondent-groups")?.children ?? [] {
      let parts = groups.filter { $0["group"] == dimension["id"] }
      var places: [[String]: [Facts.Place]] = [:]
      for part in parts {
        for level in part.all("group-level") where level.isKnown {
          let place = Facts.Place(
            partnership: id,
            group: [part["group"] ?? "", part["group-value"] ?? ""],
            wave: level["wave"] ?? "",
            subject: level.subject
          )
          places[[place.wave] + place.subject, default: []].append(place)
          facts.addScores(
            place,
            n: level.count("n"),
            mean: level.number("mean"),
            pole: isWeighted ? nil : level.number("negative-pole"),
            areAlike: level.number("sd") == 0
          )
        }
      }
      for (key, places) in places.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
        facts.addSplit(
          Facts.Place(partnership: id, wave: key[0], subject: Array(key.dropFirst())),
          by: dimension["id"] ?? "",
          into: places
        )
      }
    }
  }

  private var isWeighted: Bool { partnership["weighted"] == "true" }
}
