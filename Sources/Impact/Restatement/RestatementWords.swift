import Survey

/// What is said to whoever makes a report of its differences from earlier ones.
struct RestatementWords {
  let previous: [PublishedReport]

  func diagnostics(_ restated: [Restatement], _ renamed: [Renaming]) -> [Diagnostic] {
    byPartnership(restated.filter { !$0.isExplained }).map(unexplained)
      + byPartnership(restated.filter(\.tellsFewPeople)).map(fewPeople) + renamed.map(newName)
  }

  /// The differences from one report in one partnership, in the order in which they were found.
  private func byPartnership(_ restated: [Restatement]) -> [[Restatement]] {
    var groups: [[Restatement]] = []
    for restatement in restated {
      let last = groups.last?.first
      if last?.report == restatement.report,
        last?.subject.partnership == restatement.subject.partnership
      {
        groups[groups.count - 1].append(restatement)
      } else {
        groups.append([restatement])
      }
    }
    return groups
  }

  private func unexplained(_ group: [Restatement]) -> Diagnostic {
    let count = group.flatMap(\.differences).count { $0.entry == nil }
    return Diagnostic(
      .warning,
      .unexplainedRestatement,
      at: Place(file: previous[group[0].report].file),
      "\(count == 1 ? "1 figure" : "\(count) figures") of `\(group[0].subject.partnership)` "
        + "\(count == 1 ? "differs" : "differ") from what was published, and no entry says why: "
        + "\(group[0].sentence).",
      hint: "Give the cause under `restatements` in the project file, or put the figures right."
    )
  }

  private func fewPeople(_ group: [Restatement]) -> Diagnostic {
    Diagnostic(
      .warning,
      .fewPeopleBetweenReports,
      at: Place(file: previous[group[0].report].file),
      "In `\(group[0].subject.partnership)` fewer people came or went between that report and "
        + "this one than the privacy threshold: whoever has both can work out what they answered.",
      hint: "Consider leaving the figures as they were published."
    )
  }

  private func newName(_ renaming: Renaming) -> Diagnostic {
    Diagnostic(
      .note,
      .partnershipRenamed,
      at: Place(file: previous[renaming.report].file),
      "The partnership `\(renaming.partnership)` has another name there; by its id it is the same."
    )
  }
}

extension Restatement {
  /// What differs first, in words for a terminal.
  package var sentence: String {
    let first = differences.first { $0.entry == nil } ?? differences[0]
    return "\(subject.words): `\(first.figure)` was \(first.then) and is \(first.now ?? "gone")"
  }
}

extension PublishedSubject {
  /// The kind and the ids.
  var words: String {
    let ids = [indicator, facet, item, output, target, group?.group, group?.value]
    let subject = ids.compactMap(\.self).joined(separator: "/")
    let days = period.map { "\($0.start)/\($0.end)" }
    let when = (waves + [days].compactMap(\.self)).joined(separator: "–")
    return [kind.rawValue, subject.isEmpty ? nil : "`\(subject)`", when.isEmpty ? nil : when]
      .compactMap(\.self).joined(separator: " ")
  }
}
