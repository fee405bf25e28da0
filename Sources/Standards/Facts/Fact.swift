package import Impact
package import Survey

/// A statement under one tag, with everything that tells it from other statements.
package struct Fact: Sendable, Equatable {
  /// What of this report the fact is about; all of it is optional.
  package struct Subject: Sendable, Equatable {
    package var partnership: String?
    package var indicator: String?
    package var output: String?
    package var target: String?
    /// `mean`, `negative-pole`, `total` or `period`.
    package var measure: String?

    package init(
      partnership: String? = nil,
      indicator: String? = nil,
      output: String? = nil,
      target: String? = nil,
      measure: String? = nil
    ) {
      self.partnership = partnership
      self.indicator = indicator
      self.output = output
      self.target = target
      self.measure = measure
    }
  }

  /// Which year a number belongs to, as the reader of a target or metric sees it.
  package enum Year: String, Sendable, CaseIterable {
    case baseline
    /// Measured in the fact's period, whether it is the report's own or an earlier one.
    case current
    /// To be reached on the way to the target.
    case milestone
    case target
  }

  /// That a number is as an earlier report published it, and another one in this report.
  package struct Earlier: Sendable, Equatable {
    /// The index of the entry of `restatements` that says why; nil when none does.
    package let entry: Int?
  }

  /// A place on an axis.
  package struct Member: Sendable, Hashable {
    package enum Value: Sendable, Hashable {
      /// A member of the taxonomy, by its local name.
      case explicit(String)
      /// An id of our own, in an element of the taxonomy.
      case typed(String, domain: String)
    }

    /// The axis' local name.
    package let axis: String
    package let value: Value

    package init(axis: String, value: Value) {
      self.axis = axis
      self.value = value
    }
  }

  package enum Content: Sendable, Equatable {
    /// A score, or a stated amount.
    case number(Double)
    /// What the ledger adds up to, exactly.
    case amount(Amount)
    /// In percent (0…100).
    case percent(Double)
    case count(Int)
    case flag(Bool)
    case year(Int)
    case choices([Datapoint.Choice])
    /// Ids that other facts have on their typed axes.
    case identifiers([String])
    case prose([Prose])
    /// There is a figure, but it is kept back.
    case withheld(WithholdingRule)
  }

  package let concept: String?
  package let kind: Datapoint.Kind
  package let period: DateRange
  /// nil for what is no number.
  package let year: Year?
  /// nil for what this report states itself.
  package var earlier: Earlier?
  package let subject: Subject
  package let members: [Member]
  package let content: Content
}

/// Something that a report says in answer to a datapoint, before it has dimensions.
struct Answer {
  var subject = Fact.Subject()
  /// The id on the typed axis; nil for a statement about the topic as a whole.
  var key: String?
  /// nil for the reporting period.
  var period: DateRange?
  var year: Fact.Year?
  /// nil for what this report states itself.
  var earlier: Fact.Earlier?
  let content: Fact.Content
}

/// What a report has to say to a datapoint.
enum Reply {
  case answers([Answer])
  /// What belongs to an answer that only the user can give, and is no answer without it.
  case supports([Answer])
  /// The datapoint does not apply, and why.
  case doesNotApply(Sentence)
  /// Only the user can answer.
  case nothing

  /// The answers, or else why there is nothing to answer.
  static func answers(_ answers: [Answer], orElse reason: Sentence) -> Reply {
    answers.isEmpty ? .doesNotApply(reason) : .answers(answers)
  }
}
