package import Survey

/// One thing that a standard asks for.
package struct Datapoint: Sendable, Equatable {
  /// Whether it must be answered.
  package enum Need: String, Sendable, CaseIterable {
    /// By whoever reports on the topic.
    case mandatory
    /// Where the condition in the standard's paragraph holds.
    case conditional
    case voluntary
  }

  /// What kind of content its tag takes; the words are those of the taxonomies' types.
  package enum Kind: String, Sendable, CaseIterable {
    case string
    case textBlock
    case boolean
    case enumeration
    case enumerationSet
    case percent
    case decimal
    case integer
    case gYear
    case linkIdentifiers
  }

  /// A member of an enumeration.
  package struct Choice: Sendable, Equatable {
    /// How the project file and the program name it.
    package let word: String
    /// The member's name in the taxonomy.
    package let member: String
    package let name: Wording
  }

  package let id: String
  /// The paragraph in the standard, such as `32 (d)`.
  package let paragraph: String
  package let need: Need
  package let label: Wording
  /// The tag's name in the taxonomy; nil where there is none.
  package let concept: String?
  package let kind: Kind
  /// The dimensions of its facts.
  package let cube: Cube
  /// The finding that answers it; nil where only the user can.
  package let finding: Finding?
  /// For an enumeration: what can be chosen.
  package let choices: [Choice]
  /// Whether it belongs to the few that a customer asks a supplier for.
  package let isAskedOfSuppliers: Bool
  /// The ids of what it was in the version of the standard before this one.
  package let formerly: [String]
}

/// The dimensions that a datapoint's facts have in the taxonomy.
package struct Cube: Sendable, Equatable {
  /// What a typed axis tells apart.
  package enum Subject: String, Sendable, CaseIterable {
    case policy
    case impact
    case action
    case target
    case metric
  }

  /// An axis whose members are ids of our own.
  package struct TypedAxis: Sendable, Equatable {
    package let name: String
    /// The element that the id stands in.
    package let domain: String
    package let subject: Subject
  }

  /// The axis that tells a baseline and a target from what was measured in the period.
  package struct YearAxis: Sendable, Equatable {
    package let name: String
    package let baseline: String
    /// nil where the facts know no milestones.
    package let milestone: String?
    /// nil where the facts know no target.
    package let target: String?

    /// The members that facts may stand on, each once.
    package var members: [String] {
      let all = [baseline, milestone, target].compactMap(\.self)
      return all.indices.filter { !all[..<$0].contains(all[$0]) }.map { all[$0] }
    }
  }

  /// The axis that tells what an earlier report stated from what this one states.
  package struct ScopeAxis: Sendable, Equatable {
    package let name: String
    /// The member for what an earlier report stated.
    package let previous: String
  }

  package let typed: TypedAxis?
  /// The axis of topics.
  package let topicAxis: String?
  package let years: YearAxis?
  package let scope: ScopeAxis?

  /// No dimensions.
  package static let none = Cube(typed: nil, topicAxis: nil, years: nil, scope: nil)
}
