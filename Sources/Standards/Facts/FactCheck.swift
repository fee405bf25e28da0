package import Survey

/// Compares facts with their map before anything is written.
///
/// The taxonomies' open cubes make validators silent about a missing or foreign axis, so whoever
/// writes has to look. A fault is our own.
package enum FactCheck {
  /// What is wrong with the facts of an index.
  package static func faults(in index: DisclosureIndex) -> [Diagnostic] {
    var seen: [String: Fact.Content] = [:]
    var faults: [String] = []
    for entry in index.entries {
      for fact in entry.facts {
        faults += Self.faults(of: fact, in: entry.datapoint).map { "\(entry.datapoint.id): \($0)" }
        guard let concept = fact.concept else { continue }
        let context = "\(concept) \(fact.period.start) \(fact.period.end) \(fact.members)"
        if let other = seen.updateValue(fact.content, forKey: context), other != fact.content {
          faults.append("\(entry.datapoint.id): two values in one context")
        }
      }
    }
    return faults.map { fault in
      Diagnostic(
        .error,
        .internalFault,
        "A fact does not fit its disclosure map: \(fault).",
        hint: "This is a fault of Samhold or of the map. Nothing was written."
      )
    }
  }

  /// What is wrong with one fact by its datapoint's dimensions.
  static func faults(of fact: Fact, in datapoint: Datapoint) -> [String] {
    let cube = datapoint.cube
    let axes = fact.members.map(\.axis)
    let known = [cube.typed?.name, cube.topicAxis, cube.years?.name].compactMap(\.self)
    var faults = axes.filter { !known.contains($0) }.map { "unexpected \($0)" }
    if Set(axes).count < axes.count { faults.append("an axis twice") }
    if let typed = cube.typed, !axes.contains(typed.name) { faults.append("missing \(typed.name)") }
    for member in fact.members {
      switch member.value {
      case .explicit(let name) where member.axis == cube.years?.name:
        let years = cube.years
        if ![years?.baseline, years?.milestone, years?.target].contains(name) {
          faults.append("\(member.axis)=\(name) not allowed")
        }
      case .typed(let id, _) where id.isEmpty || id.contains(","):
        faults.append("an id that is empty or has a comma")
      case .explicit, .typed: break
      }
    }
    return faults
  }
}
