package import Survey

/// Which finding of a report answers which datapoint of a reporting standard.
///
/// A map is data (`Templates/maps`): another standard, or another version of one, is another file.
/// Nothing in the program knows a standard by its name.
package struct DisclosureMap: Sendable, Equatable {
  /// Whether the standard's taxonomy is in force.
  package enum Status: String, Sendable, CaseIterable {
    case final
    /// Open to comment: its tags may change.
    case draft
  }

  /// The XBRL taxonomy whose names the datapoints are tagged with.
  package struct Taxonomy: Sendable, Equatable {
    package let prefix: String
    package let namespace: String
    /// The address of the entry point.
    package let schema: String
  }

  /// A part of the standard that is material or not as a whole, such as S3.
  package struct Topic: Sendable, Equatable {
    package let code: String
    package let name: Wording
    /// The role of the people it is about; nil for what concerns the whole report.
    package let role: Partnership.StakeholderRole?
    /// The member that stands for it on the axis of topics and in lists of matters.
    package let member: String?
  }

  package let standard: String
  package let title: Wording
  /// The legal act, by its usual name.
  package let regulation: String
  /// The name of the map of the version before; nil where there is none.
  package let predecessor: String?
  package let status: Status
  package let taxonomy: Taxonomy
  /// In the map's order.
  package let topics: [Topic]
  /// In reading order.
  package let requirements: [Requirement]

  /// The topic of a code; nil when the map has none.
  package func topic(_ code: String) -> Topic? { topics.first { $0.code == code } }

  /// The datapoints of all requirements, in reading order.
  package var datapoints: [Datapoint] { requirements.flatMap(\.datapoints) }
}

/// A disclosure requirement: datapoints under one code, such as S3-2.
package struct Requirement: Sendable, Equatable {
  package let code: String
  /// The code of its topic.
  package let topic: String
  package let title: Wording
  /// The codes of what it was before, in the version of the standard before this one.
  package let predecessors: [String]
  /// The codes of what becomes of it in the next version.
  package let successors: [String]
  package let datapoints: [Datapoint]
}
