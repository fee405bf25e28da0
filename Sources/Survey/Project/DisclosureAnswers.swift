/// What the project file answers to a reporting standard (`disclosures`).
///
/// Which datapoints there are is said by the standard's map, which the project file does not know:
/// ids are kept with their places, to be compared with the map later.
package struct DisclosureAnswers: Sendable, Equatable {
  /// Something said of a datapoint or topic.
  package struct Entry<Content: Sendable & Equatable>: Sendable, Equatable {
    /// The datapoint's id, or the topic's code.
    package let id: String
    /// The one target, partnership, metric, policy or impact that it is about, as the project file
    /// names it; nil where it is about the topic as a whole.
    package let name: String?
    package let content: Content
    /// Where the project file has the id or the name.
    package let place: Place

    package init(id: String, name: String? = nil, content: Content, place: Place) {
      self.id = id
      self.name = name
      self.content = content
      self.place = place
    }
  }

  /// Whether a body other than the assurance provider has validated the measurements.
  package enum Validation: Sendable, Equatable {
    case nobody
    case body(Wording)
  }

  /// The standard that is reported to when the project file names none.
  package static let usualStandard = "esrs-2023"

  /// The name of the standard's map.
  package internal(set) var standard = usualStandard
  /// Where the project file names the standard; nil where it names none.
  package internal(set) var standardPlace: Place?
  /// Whether tags of a taxonomy that is only a draft are written all the same.
  package internal(set) var draftTags = false
  /// nil when it is not stated.
  package internal(set) var validation: Validation?
  /// Topics that are not material, and why.
  package internal(set) var notMaterial: [Entry<Wording>] = []
  /// Texts by datapoint; an empty line begins a new paragraph, `- ` an entry of a list.
  package internal(set) var narrative: [Entry<Wording>] = []
  /// Yes or no, numbers and choices by datapoint, as they are written.
  package internal(set) var values: [Entry<[String]>] = []
  /// Datapoints that do not apply, and why.
  package internal(set) var notApplicable: [Entry<Wording>] = []

  package init() {}
}
