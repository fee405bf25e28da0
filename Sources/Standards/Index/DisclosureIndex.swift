package import Survey

/// Every datapoint of a map with what a report answers to it: what an officer looks through before
/// signing.
package struct DisclosureIndex: Sendable, Equatable {
  package enum State: Sendable, Equatable {
    /// By what was computed.
    case figure
    /// By what was computed, or by the user's words by name, but only for so many of the partnerships
    /// or targets that it asks about.
    case partial(Int, of: Int)
    /// By the user's own words or choice.
    case narrative
    case notApplicable(Reason)
    /// Its topic is about people in a role in which the report meets nobody, and the user says nothing
    /// about it: whether the topic is material is not known.
    case outsideReport
    case open
  }

  /// Why a datapoint does not apply.
  package enum Reason: Sendable, Equatable {
    /// In the user's words.
    case stated(Wording)
    /// What the report itself shows.
    case found(Sentence)
  }

  package struct Entry: Sendable, Equatable {
    package let datapoint: Datapoint
    package let state: State
    /// None where it does not apply or is open.
    package let facts: [Fact]
  }

  package struct Section: Sendable, Equatable {
    package let requirement: Requirement
    package let entries: [Entry]
  }

  package let map: DisclosureMap
  /// Whether facts are to be tagged: a draft taxonomy's tags are written only when asked for.
  package let isTagged: Bool
  package let sections: [Section]

  /// All entries in reading order.
  package var entries: [Entry] { sections.flatMap(\.entries) }

  /// The mandatory datapoints that nobody has answered, or not for all: what `--gate disclosure` is
  /// about.
  package var openMandatory: [Entry] {
    entries.filter { $0.state.isOpen && $0.datapoint.need == .mandatory }
  }

  /// The topics outside the report, of which `--gate disclosure` wants to know why they are not material.
  package var outsideTopics: [DisclosureMap.Topic] {
    let codes = sections.filter { $0.entries.contains { $0.state == .outsideReport } }
      .map(\.requirement.topic)
    return map.topics.filter { codes.contains($0.code) }
  }
}

extension DisclosureIndex.State {
  /// Whether something is still to be answered.
  package var isOpen: Bool {
    switch self {
    case .open, .partial: true
    case .figure, .narrative, .notApplicable, .outsideReport: false
    }
  }

  /// Of how many of those that it asks about a datapoint is answered; nil unless it is partial.
  package var part: (answered: Int, asked: Int)? {
    if case .partial(let answered, let asked) = self { (answered, asked) } else { nil }
  }

  /// The state's word in reports.
  package var word: String {
    switch self {
    case .figure: "figure"
    case .partial: "partial"
    case .narrative: "narrative"
    case .notApplicable: "not-applicable"
    case .outsideReport: "outside-report"
    case .open: "open"
    }
  }
}
