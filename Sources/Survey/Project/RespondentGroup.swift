/// A way to divide respondents, such as by age or by role.
package struct RespondentGroup: Sendable, Equatable {
  /// One of the parts.
  package struct Value: Sendable, Equatable {
    package let id: String
    package let name: Wording
    /// How the column writes it: its id, or its name in any language.
    package var spellings: [String] { [id] + name.variants.map(\.text) }

    package init(id: String, name: Wording) {
      self.id = id
      self.name = name
    }
  }

  package let id: String
  package let name: Wording
  /// The column by wave id; a wave that is not listed did not ask.
  package let columns: [String: Columns.Name]
  /// In the order of the project file; at least one.
  package let values: [Value]
  /// The option of a question with several answers that divides people into those who chose it and
  /// those who did not; nil for a group of its column's own values.
  package internal(set) var option: String?

  package init(id: String, name: Wording, columns: [String: Columns.Name], values: [Value]) {
    self.id = id
    self.name = name
    self.columns = columns
    self.values = values
  }
}

extension RespondentGroup.Value {
  /// The two values of a group of those who chose an option.
  package static let choices = [
    Self(id: "chosen", name: Wording(danish: "valgt", english: "chosen")),
    Self(id: "not-chosen", name: Wording(danish: "ikke valgt", english: "not chosen")),
  ]
}

extension Project {
  /// How many cohorts the tally counts: the partnerships, and every value of every group in each.
  package var cohortCount: Int {
    partnerships.count * (1 + groups.map(\.values.count).reduce(0, +))
  }

  /// The index in the tally of the people of a partnership who have a value of a group.
  ///
  /// The partnerships themselves come first, so that a partnership's index is its cohort's.
  package func cohort(partnership: Int, group: Int, value: Int) -> Int {
    let before = groups[..<group].map(\.values.count).reduce(0, +)
    return partnerships.count * (1 + before + value) + partnership
  }
}
