/// Which column means what.
package struct Columns: Sendable, Equatable {
  /// A column's name, and where the project file names it.
  package struct Name: Sendable, Equatable {
    package let text: String
    package let place: Place

    package init(_ text: String, at place: Place) {
      self.text = text
      self.place = place
    }
  }

  /// The respondent's identifier, by which people are linked over waves.
  ///
  /// Without it the waves are compared as unlinked samples.
  package let respondent: Name?
  /// The partnership; without it the file, or the only partnership, says which.
  package let partnership: Name?
  /// The wave; without it every row of a file belongs to the waves that list the file.
  package let wave: Name?
  /// The column of each item, by item id; in a file with a row an answer, how the item is written.
  package let items: [String: Name]
  /// How many people a person stands for; without it everybody counts alike.
  package internal(set) var weight: Name?
  /// The part of the population that a person was drawn from, each part for itself.
  package internal(set) var stratum: Name?
  /// Whom a person was drawn together with; clusters lie within strata.
  package internal(set) var cluster: Name?
  /// Which item a row answers, in files with a row an answer.
  package internal(set) var item: Name?
  /// The answer, in such files.
  package internal(set) var value: Name?

  package init(respondent: Name?, partnership: Name?, wave: Name?, items: [String: Name]) {
    self.respondent = respondent
    self.partnership = partnership
    self.wave = wave
    self.items = items
  }

  /// Whether the files have a row for every answer, and not for every person.
  var areLong: Bool { item != nil && value != nil }
}
