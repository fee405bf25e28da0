/// Why a workbook cannot be read, and where.
package struct WorkbookFault: Error, Equatable, Sendable {
  /// What is to be done about it.
  package enum Kind: Sendable, CaseIterable {
    /// It is broken, or a form of workbook that is not read.
    case unreadable
    /// It is larger than ``WorkbookLimits`` allow.
    case tooLarge
    /// It has no sheet of the name that is asked for, or none that can be seen.
    case noSheet
    /// It is encrypted with a password.
    case encrypted
  }

  package let kind: Kind
  /// What is wrong, in one sentence.
  package let summary: String
  /// How to mend it, in one sentence.
  package let hint: String
  /// The row of the sheet, counted from 1, if the fault lies in one.
  package internal(set) var row: Int?
  /// The column of the sheet, counted from 1, if the fault lies in one.
  package internal(set) var column: Int?

  init(_ kind: Kind, _ summary: String, hint: String) {
    self.kind = kind
    self.summary = summary
    self.hint = hint
  }

  /// A workbook that is not what it should be: `summary` says in what.
  static func broken(_ summary: String) -> WorkbookFault {
    WorkbookFault(
      .unreadable,
      summary,
      hint: "Open it in a spreadsheet program and save it anew as .xlsx, or export a CSV file."
    )
  }

  static func tooLarge(_ summary: String) -> WorkbookFault {
    WorkbookFault(.tooLarge, summary, hint: "Export the sheet as a CSV file.")
  }

  /// A fault of a cell or, without a column, of a row.
  func at(row: Int, column: Int? = nil) -> WorkbookFault {
    var fault = self
    fault.row = row
    fault.column = column
    return fault
  }
}
