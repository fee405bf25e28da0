/// What the project file says of a partnership's claim to change something: who meant what, when,
/// and how anyone could tell.
///
/// All of it is optional; what is left out counts as not there.
package struct StatedEvidence: Sendable, Equatable {
  /// What was to be changed, written down on a day.
  package struct Intent: Sendable, Equatable {
    package let text: Wording
    package let date: CalendarDate
  }

  /// A link of the theory of change: what is done, what it is to change, and why it should.
  package struct AccountLink: Sendable, Equatable {
    /// The id of one of the partnership's initiatives, or of a kind of output.
    package let through: String
    /// The indicator's id.
    package let indicator: String
    package let because: Wording
  }

  /// How it was decided who gets the programme, or gets it first.
  package struct Assignment: Sendable, Equatable {
    package enum Kind: String, Sendable, CaseIterable {
      /// It was chosen, or nobody decided.
      case none
      /// Place after place, in an order that has nothing to do with need.
      case phased
      /// By a limit that people lie just above or below.
      case threshold
      /// By capacity: those who wait are compared with those who got in.
      case waitingList = "waiting-list"
      /// By lot.
      case randomised
    }

    package let kind: Kind
    /// How the order came about, and why it does not follow need.
    package let reason: Wording?
  }

  /// Someone who looked at the results again.
  package struct Evaluator: Sendable, Equatable {
    package enum Respondents: String, Sendable, CaseIterable {
      case same
      case different
    }

    package let name: Wording
    package let isIndependent: Bool
    /// Whether other people were asked than for this report.
    package let respondents: Respondents?
  }

  /// What the partnership has cost.
  package struct Cost: Sendable, Equatable {
    package let amount: Double
    /// Three capital letters, ISO 4217.
    package let currency: String
  }

  /// In what way the answers are not those of the people or the place that is meant.
  package enum Indirectness: String, Sendable, CaseIterable {
    /// Others answered for the people who are meant.
    case proxyRespondents = "proxy-respondents"
    /// The answers are from another place than the partnership's.
    case otherPlace = "other-place"
  }

  package internal(set) var intent: Intent?
  package internal(set) var account: [AccountLink] = []
  package internal(set) var assignment: Assignment?
  /// Whether the area for comparison got a programme of its own.
  package internal(set) var comparisonHasProgramme = false
  package internal(set) var evaluator: Evaluator?
  package internal(set) var cost: Cost?
  /// Further places where others have delivered it by a written procedure, measured with the same
  /// questionnaire.
  package internal(set) var replications = 0
  package internal(set) var indirectness: [Indirectness] = []
  /// The user's own words, in the order of the project file.
  package internal(set) var narrative: [NarrativeText] = []

  package init() {}
}

/// Project-wide choices for how evidence is graded.
package struct EvidenceRules: Sendable, Equatable {
  /// Who handed out the questionnaire and took the answers.
  package enum Collector: String, Sendable, CaseIterable {
    case partner
    case independent
  }

  /// The smallest change, in points, that anyone would act on.
  package internal(set) var smallestWorthwhileChange = 5.0
  /// nil when it is not stated.
  package internal(set) var collectedBy: Collector?

  package init() {}
}
