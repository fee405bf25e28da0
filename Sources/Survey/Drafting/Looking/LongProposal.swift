/// That a file seems to have a row for every answer, and which columns say what.
package struct LongProposal: Sendable, Equatable {
  /// Whose answer a row is.
  package let respondent: String
  /// Which item it answers.
  package let item: String
  /// The answer.
  package let value: String

  /// Nil for a file that does not look so: a column named for items in which a few names come again
  /// and again, one named for answers, and identifiers that come again, too.
  init?(_ file: FileProfile) {
    let columns = file.columns.indices.filter { !file.header.names[$0].isEmpty }
    let name = { (column: Int) in file.header.names[column] }
    let item = columns.first { column in
      let profile = file.columns[column]
      return LongWords.isItem(name(column)) && !profile.isOverflowing && profile.values.count > 1
        && profile.values.allSatisfy { $0.count > 1 }
    }
    let value = columns.first { $0 != item && LongWords.isValue(name($0)) }
    let respondent = columns.compactMap { column in
      ColumnWords.respondentRank(name(column)).map { (column: column, rank: $0) }
    }.min { $0.rank < $1.rank }?.column
    guard let item, let value, let respondent, Set([item, value, respondent]).count == 3,
      2 * file.columns[respondent].sketch.count <= Double(file.rows)
    else { return nil }
    (self.respondent, self.item, self.value) = (name(respondent), name(item), name(value))
  }
}

/// Names of columns in files with a row for every answer.
private enum LongWords {
  static func isItem(_ name: String) -> Bool { has(name, items) }

  static func isValue(_ name: String) -> Bool { has(name, values) }

  private static func has(_ name: String, _ known: Set<String>) -> Bool {
    let words = ColumnWords.words(of: name)
    return (1...2).contains(words.count) && ColumnWords.respondentRank(name) == nil
      && words.contains(where: known.contains)
  }

  private static let items: Set = [
    "item", "items", "question", "variable", "spørgsmål", "spoergsmaal", "spm", "spørsmål",
    "fråga", "questionid", "questioncode", "itemid",
  ]

  private static let values: Set = [
    "value", "answer", "response", "svar", "værdi", "vaerdi", "verdi", "värde", "besvarelse",
  ]
}

extension FileProfile {
  /// The same file with its rows joined to a row a person and wave, as they will be read.
  ///
  /// Nil where it does not look as if it had a row for every answer, or has too many to be joined.
  ///
  /// - Throws: What reading the file once more throws.
  func joined(_ file: InputFile, opening: @escaping Opening) throws -> FileProfile? {
    guard form.part == .answers, let proposal = LongProposal(self),
      let shape = LongShape(proposal, self)
    else {
      return nil
    }
    var joining = LongJoining(shape, file: 0)
    var export = try ExportReader(file, opening: opening)
    try export.forEachBlock { joining.join($0, from: $1) }
    guard !joining.isTooLarge, joining.rows.count > 0 else { return nil }
    let source = joining.rows.source
    var table = InputFile(path: file.path, at: file.place)
    table.platform = .plain
    table.headerRows = 1
    var profile = try FileProfile(table) { _ in source }
    profile.sniffed = sniffed
    profile.rows = rows
    profile.long = proposal
    return profile
  }
}

extension LongShape {
  /// The shape of a file of which nothing is known but what was seen: all items, and all that is
  /// said of persons.
  fileprivate init?(_ proposal: LongProposal, _ file: FileProfile) {
    let heading = file.header
    guard let respondent = heading.column(proposal.respondent),
      let item = heading.column(proposal.item), let value = heading.column(proposal.value)
    else { return nil }
    let others = heading.names.indices.filter { column in
      column != item && column != value && column != respondent && !heading.names[column].isEmpty
        && file.columns.indices.contains(column)
    }
    let first = { (isSo: (String) -> Bool) in
      others.first { column in
        isSo(heading.names[column]) && !file.columns[column].isOverflowing
      }.map { (column: $0, labels: LabelTable([])) }
    }
    self.init(
      respondent: respondent,
      item: item,
      value: value,
      wave: first(ColumnWords.isWave),
      partnership: first(ColumnWords.isPartnership),
      kept: ([respondent] + others).map { Kept(name: heading.names[$0], column: $0) },
      items: file.columns[item].values.map(\.text).sorted().map { Item(name: $0, isList: false) },
      names: heading.names
    )
  }
}
