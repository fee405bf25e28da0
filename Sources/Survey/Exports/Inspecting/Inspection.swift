package import CSV

/// What can be seen in a file without any project: its platform, its form and its columns.
///
/// Nothing in it is what a person wrote: no answer, identifier or address.
package struct Inspection: Sendable {
  /// The path as the user named it; of a workbook with several sheets, the sheet behind it, as in
  /// `answers.xlsx[Svar]`.
  package let table: String
  /// Which platform made it, and what speaks for it.
  package let recognition: Recognition
  /// The form of the export, in the platform's words.
  package let variant: String
  package let part: ExportPart
  package let sniffed: Sniffed
  /// How many rows stand above the answers.
  package let headerRows: Int
  /// Whether one of them holds HXL tags.
  package let hasTags: Bool
  /// The rows below the header.
  package let records: Int
  /// How far the rows say that their persons came; nil where they do not say.
  package let responses: ResponseCounts?
  /// Rows with nothing in any column but the platform's own.
  package let emptyRows: Int
  package let time: TimeSpan?
  /// The languages that the labels of known scales are in, such as `da`, in alphabetical order.
  ///
  /// More than one where labels are the same in several.
  package let languages: [String]
  /// The files beside it whose labels were used.
  package let sidecars: [String]
  /// What the format cannot tell, in sentences.
  package let untold: [String]
  /// The columns by which the file seems to have a row for every answer; nil for any other.
  package let long: LongProposal?
  package let columns: [InspectedColumn]
  /// Columns beyond those that are looked at.
  package let columnsLeftOut: Int
}

/// From which day to which the answers are.
package struct TimeSpan: Sendable, Equatable {
  /// What is known of the days.
  package enum Days: Sendable, Equatable {
    case known(DateRange)
    /// The dates fit several orders of day and month, so nobody knows which days they are.
    case ambiguous([DateOrder])
    /// Every date is the placeholder 1980-01-01.
    case none
  }

  /// The column that says so.
  package let column: String
  package let days: Days
  /// The zones behind the times as they are written, in alphabetical order; may be empty.
  package let zones: [String]
}

/// A column of a file, as far as it can be seen what it holds.
package struct InspectedColumn: Sendable, Equatable {
  /// Its number from the left, from 1.
  package let number: Int
  /// Its name; nil where it has none, or one that looks like data rather than a name.
  package let name: String?
  /// The name that stays when questions are renamed, where the platform has one and it is another.
  package let key: String?
  package let kind: ColumnKind
  /// Rows with something in it, a "don't know" included.
  package let filled: Int
  /// Of these, those that say "don't know" or the like.
  package let noAnswer: Int
  /// Rows that say that the question was not shown.
  package let notShown: Int
}

/// What a column seems to hold.
package enum ColumnKind: Sendable, Equatable {
  /// Something about the row that the platform or its sender put there.
  case metadata(Metadata)
  /// An item answered on a scale: `agree-5` for a known one of labels, `numbers-1-5` for one of
  /// numbers.
  case scale(String)
  /// One option of a question with several answers.
  case option
  /// All options that were chosen, divided by a sign; ambiguous when options hold it themselves.
  case options(separator: String, isAmbiguous: Bool)
  /// One of a few answers that are no known scale.
  case choice(Int)
  case identifier
  case number
  case date
  case text
  case empty
}
