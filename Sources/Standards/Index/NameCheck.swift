import Impact
import Survey

/// Compares the names under which a project file answers datapoints with what the report has.
struct NameCheck {
  private let answerings: Answerings

  init(_ answerings: Answerings) {
    self.answerings = answerings
  }

  /// Names of nothing, of several things, and a thing named twice.
  var diagnostics: [Diagnostic] {
    let answers = answerings.report.project.disclosures
    let named =
      answers.narrative.compactMap { entry in Named(entry.id, entry.name, entry.place) }
      + answers.values.compactMap { entry in Named(entry.id, entry.name, entry.place) }
    var seen: [[String]] = []
    return named.compactMap { entry in
      guard let (datapoint, known) = subjects(of: entry.id) else { return nil }
      let meant = known.called(entry.name)
      guard meant.count == 1, let key = meant.first?.key else {
        return fault(in: entry, of: datapoint, meant.isEmpty ? known : meant, meant.isEmpty)
      }
      guard !seen.contains([entry.id, key]) else { return again(entry, key) }
      seen.append([entry.id, key])
      return nil
    }
  }

  private struct Named {
    let id: String
    let name: String
    let place: Place

    init?(_ id: String, _ name: String?, _ place: Place) {
      guard let name else { return nil }
      (self.id, self.name, self.place) = (id, name, place)
    }
  }

  /// A datapoint with what it tells apart; nil for one that the map does not have.
  private func subjects(of id: String) -> (Datapoint, [Asked])? {
    guard let (datapoint, context) = answerings.find(id) else { return nil }
    return (datapoint, context.isMet ? context.subjects(of: datapoint) : [])
  }

  private func fault(
    in entry: Named,
    of datapoint: Datapoint,
    _ known: [Asked],
    _ isUnknown: Bool
  ) -> Diagnostic {
    guard let subject = datapoint.cube.typed?.subject, !known.isEmpty else {
      return Diagnostic(
        .error,
        .contradiction,
        at: entry.place,
        "`\(entry.id)` is answered once, and not by name: there is nothing called `\(entry.name)`.",
        hint: subject(ofNamesFor: datapoint)
          ?? "Write the text or value itself in place of the names."
      )
    }
    let keys = Words.list(known.map(\.key))
    guard isUnknown else {
      return Diagnostic(
        .error,
        .duplicateIdentifier,
        at: entry.place,
        "`\(entry.name)` is the id of several targets.",
        hint: "Write one of \(keys)."
      )
    }
    let names = known.map { $0.shortName ?? $0.key }
    let nearest = EditDistance.nearest(to: entry.name, among: names)
    return Diagnostic(
      .error,
      .danglingReference,
      at: entry.place,
      "`\(entry.id)` is asked of no \(subject.noun) `\(entry.name)`.",
      hint: (nearest.map { "Did you mean `\($0)`? " } ?? "") + "Known here: \(keys)."
    )
  }

  /// How policies and impacts come by a name.
  private func subject(ofNamesFor datapoint: Datapoint) -> String? {
    switch datapoint.cube.typed?.subject {
    case .policy, .impact:
      "Give it a name first, under the datapoint for names; or write the text or value itself."
    case .action, .target, .metric, nil: nil
    }
  }

  private func again(_ entry: Named, _ key: String) -> Diagnostic {
    Diagnostic(
      .error,
      .duplicateIdentifier,
      at: entry.place,
      "`\(entry.id)` is answered twice for `\(key)`.",
      hint: "Remove one of the two."
    )
  }
}

extension Cube.Subject {
  /// What a project file calls it.
  fileprivate var noun: String { self == .action ? "partnership" : rawValue }
}
