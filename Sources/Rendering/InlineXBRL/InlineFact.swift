import Markup
import Standards
import Survey

/// One fact of the report, sound enough to be tagged.
struct InlineFact {
  enum Content {
    /// A number as it is published; percentages are fractions of one.
    case number(ExactDecimal, decimals: Int?)
    case boolean(Bool)
    /// A year, or link identifiers, as they are written.
    case literal(String)
    case date(CalendarDate)
    /// Members of the taxonomy, by local name.
    case members([String])
    /// The user's own words, or the program's, in the elements `text`.
    case text
    /// A number that is not shown.
    case withheld
  }

  /// Unique in the report, and an XML name.
  let id: String
  /// The concept's local name.
  let concept: String
  let type: FactType
  let context: FactContext
  let content: Content
  /// The element it was read from.
  let element: Element

  /// Reads an element `fact`.
  ///
  /// - Throws: `MarkupError` with the first thing that is wrong with it.
  init(_ element: Element, rules: DimensionRules) throws(MarkupError) {
    let reader = FactReader(element)
    id = try reader.name("id")
    concept = try reader.name("concept")
    type = try reader.type()
    let members = try reader.members()
    if let fault = rules.fault(of: members) { throw reader.fault(fault) }
    context = FactContext(period: try reader.period(), members: members)
    content = try reader.content(of: type)
    self.element = element
  }

  /// What tells whether two facts with the same concept, context and unit agree.
  var statement: String { element.statement }
}

/// When and of what a fact is true: what facts share a context by.
struct FactContext: Hashable {
  let start: CalendarDate
  let end: CalendarDate
  /// In ascending order of their axes.
  let members: [Fact.Member]

  init(period: DateRange, members: [Fact.Member]) {
    start = period.start
    end = period.end
    self.members = members.sorted { $0.axis < $1.axis }
  }
}
