import CSV
import Impact

/// A column of a table: its header, and what it says of a row.
struct Column<Row> {
  /// What stands in a field.
  enum Content {
    /// Words or an identifier, made harmless for spreadsheets.
    case text(String)
    /// A number or a date, written as it is.
    case number(String)
  }

  let name: String
  /// The field of a row; nil leaves it empty.
  let content: (Row) -> Content?

  /// A column of words or identifiers.
  static func text(_ name: String, _ text: @escaping (Row) -> String?) -> Column {
    Column(name: name) { text($0).map(Content.text) }
  }

  /// A column of numbers or dates.
  static func number(_ name: String, _ digits: @escaping (Row) -> String?) -> Column {
    Column(name: name) { digits($0).map(Content.number) }
  }

  /// The two columns that say whether a finding is shown, and why if not.
  ///
  /// - Parameter prefix: Set before both names where a row has several findings.
  static func state<Finding>(
    _ prefix: String = "",
    of finding: @escaping (Row) -> Disclosed<Finding>?
  ) -> [Column] {
    [
      .text(prefix + "state") { finding($0)?.stateWord },
      .text(prefix + "reason") { finding($0)?.reasonWord },
    ]
  }
}

extension [UInt8] {
  /// A table as CSV, with a header and a line for each row.
  init<Row>(csv columns: [Column<Row>], rows: [Row]) {
    var writer = RecordWriter()
    writer.record(columns.map(\.name))
    for row in rows {
      for column in columns {
        switch column.content(row) {
        case .text(let text): writer.text(text)
        case .number(let digits): writer.number(digits)
        case nil: writer.number("")
        }
      }
      writer.endRecord()
    }
    self = [0xEF, 0xBB, 0xBF] + writer.bytes
  }
}
