/// Whether the margins agree with the groups that they name and with each other, and whether every
/// wave says how its people were drawn if any does.
struct WeightsCheck {
  let groups: [RespondentGroup]
  let waves: [WaveReading]
  let log: ReadingLog

  /// - Parameter sections: The margins that hold together: the project's, and each partnership's.
  func run(_ sections: [[PopulationMargin]]) {
    for margins in sections {
      for margin in margins { check(margin) }
      complainOfContradictions(in: margins)
    }
    complainOfMissingColumn("stratum", \.stratum)
    complainOfMissingColumn("cluster", \.cluster)
  }

  private func check(_ margin: PopulationMargin) {
    guard let group = groups.first(where: { $0.id == margin.group }) else {
      let known = groups.map(\.id)
      log.error(
        .danglingReference,
        at: margin.place,
        "There is no group `\(margin.group)`.",
        hint: known.isEmpty
          ? "Declare it under `groups`, with its values."
          : Words.suggestion(for: margin.group, among: known)
      )
      return
    }
    complainOfValues(of: margin, in: group)
    guard margin.isSized else { return }
    let shares = margin.categories.filter(\.isShare)
    if !shares.isEmpty, shares.count < margin.categories.count {
      log.error(
        .contradiction,
        at: shares[0].place,
        "The margin `\(margin.group)` gives numbers of people as well as shares.",
        hint: "Write a percent sign after each number, or after none."
      )
    } else if !shares.isEmpty, abs(margin.total - 100_000_000) > 500_000 {
      log.error(
        .contradiction,
        at: margin.place,
        "The shares of the margin `\(margin.group)` sum to "
          + "\(FixedPoint.text(margin.total, decimals: 6)) %, not to 100 %.",
        hint: "Correct them, to half a percent; or give numbers of people, without percent signs."
      )
    }
  }

  /// Every value stands in one category.
  private func complainOfValues(of margin: PopulationMargin, in group: RespondentGroup) {
    var seen: Set<String> = []
    var isMisspelt = false
    for category in margin.categories {
      for name in category.values {
        guard let value = group.values.first(where: { $0.spellings.contains(name) }) else {
          log.error(
            .danglingReference,
            at: category.place,
            "There is no value `\(name)` of `\(group.id)`.",
            hint: Words.suggestion(for: name, among: group.values.map(\.id))
          )
          isMisspelt = true
          continue
        }
        if !seen.insert(value.id).inserted {
          log.error(
            .duplicateIdentifier,
            at: category.place,
            "The value `\(value.id)` stands twice in the margin `\(group.id)`.",
            hint: "Leave one of the two out."
          )
        }
      }
    }
    let missing = group.values.map(\.id).filter { !seen.contains($0) }
    guard !missing.isEmpty, !isMisspelt else { return }
    log.error(
      .missingKey,
      at: margin.place,
      "The margin `\(group.id)` does not say how many people of the population are "
        + "\(Words.list(missing)).",
      hint: "Add the number or share, or count the value together with another, such as "
        + "`\(missing[0])+…: …`."
    )
  }

  /// Numbers of people that differ by more than half a percent cannot be of one population.
  private func complainOfContradictions(in margins: [PopulationMargin]) {
    let counted = margins.filter { $0.isSized && !$0.categories.contains(where: \.isShare) }
    guard let first = counted.first else { return }
    for other in counted.dropFirst() {
      let (small, large) = (min(first.total, other.total), max(first.total, other.total))
      guard large - small > large / 200 else { continue }
      log.error(
        .contradiction,
        at: other.place,
        "The margin `\(other.group)` counts \(other.total) people, but `\(first.group)` in line "
          + "\(first.place.line ?? 0) counts \(first.total), so that both cannot be of one population.",
        hint: "Take both from the same year and place, or give shares."
      )
    }
  }

  private func complainOfMissingColumn(
    _ key: String,
    _ column: (Columns) -> Columns.Name?
  ) {
    let columns = waves.compactMap { $0.wave.map { ($0.id, column($0.columns)) } }
    guard let named = columns.compactMap(\.1).first,
      let missing = columns.first(where: { $0.1 == nil })
    else { return }
    log.error(
      .contradiction,
      at: named.place,
      "The wave `\(missing.0)` names no column for `\(key)`, as other waves do, so that its people "
        + "cannot be told to have been drawn in the same way.",
      hint: "Name the column under `columns` for every wave, or for none."
    )
  }
}

extension PopulationMargin {
  /// Whether every size could be read.
  fileprivate var isSized: Bool { !categories.contains { $0.size == 0 } }
}
