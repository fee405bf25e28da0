import CSV

/// The beginning of a file, as far as platforms are told by it.
struct ExportHead: Sendable {
  /// So many records are looked at: three header rows, a row of tags, and some answers.
  static let mostRecords = 8
  /// No export has more header rows, one of tags included.
  static let mostHeaderRows = 4
  /// Of records below the header, so many fields are looked at.
  static let mostFields = 1 << 12

  /// The first records, without white space around their fields.
  let records: [[String]]
  let encoding: Encoding
  let delimiter: CSV.Delimiter
  /// The first records of files that the platform writes beside this one, by their name.
  var beside: [String: [String]] = [:]

  private let known: Set<String>

  init(_ records: [[String]], encoding: Encoding = .utf8, delimiter: CSV.Delimiter = .comma) {
    self.records = records
    self.encoding = encoding
    self.delimiter = delimiter
    known = Set((records.first ?? []).map { $0.lowercased() })
  }

  /// The first record, which names the columns in nearly all exports.
  var names: [String] { records.first ?? [] }

  /// A record by its number from 0; empty when there is none.
  func record(_ number: Int) -> [String] {
    records.indices.contains(number) ? records[number] : []
  }

  /// Whether the first record has a name, letter case aside.
  func has(_ name: String) -> Bool { known.contains(name.lowercased()) }

  /// Those of some names that the first record has, in their order.
  func found(_ names: [String]) -> [String] { names.filter(has) }
}

extension String {
  /// Some names as a text in backticks; no more than six of them.
  static func listing(_ names: [String]) -> String {
    let shown = names.prefix(6).map { "`\($0)`" }.joined(separator: ", ")
    return names.count > 6 ? shown + " and \(names.count - 6) more" : shown
  }
}
