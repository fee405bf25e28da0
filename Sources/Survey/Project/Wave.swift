/// One round of the questionnaire.
package struct Wave: Sendable, Equatable {
  /// How many people were asked.
  package enum Invited: Sendable, Equatable {
    case unknown
    /// Over all partnerships together.
    case total(Int)
    /// By partnership id; partnerships that are not listed are unknown.
    case byPartnership([String: Int])
  }

  package let id: String
  package let name: Wording
  /// The days on which people could answer.
  package let fieldwork: DateRange
  package internal(set) var invited: Invited
  /// The files with this wave's answers; at least one.
  package let files: [InputFile]
  /// How this wave's columns are named.
  package let columns: Columns
  /// How this wave is written in a wave column.
  package let values: [String]
  /// The items that this wave asked otherwise than the questionnaire has them.
  package internal(set) var asked: [AskedItem] = []
  /// The files in which the export says how this wave was asked; may be none.
  package internal(set) var labels: [InputFile] = []

  package init(
    id: String,
    name: Wording,
    fieldwork: DateRange,
    invited: Invited,
    files: [InputFile],
    columns: Columns,
    values: [String]
  ) {
    self.id = id
    self.name = name
    self.fieldwork = fieldwork
    self.invited = invited
    self.files = files
    self.columns = columns
    self.values = values
  }
}
