package import Survey

/// Compares facts with their map before anything is written.
///
/// By the same ``DimensionRules`` a tagged document is refused; here they stop the untagged reports
/// too. A fault is our own.
package enum FactCheck {
  /// What is wrong with the facts of an index.
  package static func faults(in index: DisclosureIndex) -> [Diagnostic] {
    var seen: [FactContext: Fact.Content] = [:]
    var faults: [String] = []
    for section in index.sections {
      let topic = index.map.topic(section.requirement.topic)
      for entry in section.entries {
        let rules = DimensionRules(entry.datapoint.cube.axes(about: topic))
        for fact in entry.facts {
          let found = [rules.fault(of: fact.members), seen.fault(adding: fact)]
          faults += found.compactMap(\.self).map { "\(entry.datapoint.id): \($0)" }
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
}

/// What two facts share that speak of the same.
private struct FactContext: Hashable {
  let concept: String
  let period: DateRange
  let members: [Fact.Member]
}

extension [FactContext: Fact.Content] {
  /// Whether a fact disagrees with one before it in the same context.
  fileprivate mutating func fault(adding fact: Fact) -> String? {
    guard let concept = fact.concept else { return nil }
    let context = FactContext(concept: concept, period: fact.period, members: fact.members)
    let other = updateValue(fact.content, forKey: context)
    return other.map { $0 != fact.content } == true ? "two values in one context" : nil
  }
}
