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

  /// The two columns that say whether a finding is shown, and why if not, with a prefix to their
  /// names where a row has several findings.
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
