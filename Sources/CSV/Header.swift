/// The names of the columns.
///
/// Names are trimmed of white space and byte order marks. Two names are the same if they are
/// canonically equivalent in Unicode's sense, so it does not matter how `å` is composed. Empty and
/// repeated names are kept: whether they do harm is for the caller to say.
package struct Header: Hashable, Sendable {
  package let names: [String]
  private let columns: [String: [Int]]

  package init(_ names: [String]) {
    self.names = names.map { Header.trim($0) }
    columns = Dictionary(grouping: self.names.indices) { [trimmed = self.names] in trimmed[$0] }
  }

  /// The header that a record holds, such as the first of the first block.
  package init(_ block: RecordBlock, record: Int = 0) {
    self.init((0..<block.columnCount).map { block.text(record, $0) })
  }

  /// What a name stands for.
  package enum Match: Hashable, Sendable {
    case found(Int)
    case missing
    /// More than one column has the name; their numbers, ascending.
    case ambiguous([Int])
  }

  /// The column of a name, which is trimmed like the header's.
  package func find(_ name: String) -> Match {
    guard let found = columns[Header.trim(name)], let first = found.first else { return .missing }
    return found.count == 1 ? .found(first) : .ambiguous(found)
  }

  /// The columns without a name, ascending.
  package var unnamed: [Int] { columns[""] ?? [] }

  /// The names that more than one column has, in order of their first column.
  package var duplicates: [(name: String, columns: [Int])] {
    names.indices.compactMap { column in
      let name = names[column]
      guard !name.isEmpty, let all = columns[name], all.count > 1, all.first == column else {
        return nil
      }
      return (name, all)
    }
  }

  private static func trim(_ name: String) -> String {
    func isBlank(_ scalar: Unicode.Scalar) -> Bool {
      scalar.properties.isWhitespace || scalar == "\u{FEFF}"
    }
    let scalars = name.unicodeScalars
    guard let first = scalars.firstIndex(where: { !isBlank($0) }),
      let last = scalars.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(scalars[first...last])
  }
}
