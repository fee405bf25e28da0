/// How the rows of a questionnaire file were used in a wave: no row disappears uncounted.
///
/// `read == scored + partial + withoutAnswers + excludedAsDuplicate + outsidePopulation`. In a file that several
/// waves share by a wave column, every row belongs to one of them; in a file with columns of
/// several waves side by side, every row is read once for each.
package struct RowAccount: Sendable, Equatable {
  /// The file as the project names it.
  package let file: String
  /// The wave's id.
  package let wave: String
  /// Rows of this wave after the header; empty lines at the end are not rows.
  package var read = 0
  /// Rows with a score on every indicator.
  package var scored = 0
  /// Rows with at least one answer, but too few for a score on every indicator.
  package var partial = 0
  /// Rows without a single answer on a scale.
  package var withoutAnswers = 0
  /// Rows that the project's rule for duplicates leaves out.
  package var excludedAsDuplicate = 0

  /// Rows with answers and a weight of zero: of people outside the population, who count nowhere.
  package var outsidePopulation = 0

  /// How far the rows say that their persons came, by partnership; empty where they do not say.
  package var responses: [ResponseCounts] = []
  /// The platform that made the file; plain where it is not known.
  package var platform = PlatformName.plain
  /// Whether the export has a row for everyone who was invited.
  package var listsInvited = false

  package init(file: String, wave: String) {
    self.file = file
    self.wave = wave
  }

  /// Adds other rows of the same file and wave.
  package mutating func merge(_ other: RowAccount) {
    listsInvited = listsInvited && other.listsInvited
    read += other.read
    scored += other.scored
    partial += other.partial
    withoutAnswers += other.withoutAnswers
    excludedAsDuplicate += other.excludedAsDuplicate
    outsidePopulation += other.outsidePopulation
    guard !responses.isEmpty else { return responses = other.responses }
    for index in other.responses.indices { responses[index].merge(other.responses[index]) }
  }

  /// The same file and wave, of which nothing was read.
  var withoutRows: RowAccount {
    var account = RowAccount(file: file, wave: wave)
    account.platform = platform
    account.listsInvited = listsInvited
    return account
  }

  /// Notes how far a person of a partnership came.
  mutating func note(_ state: ResponseState, partnership: Int, of count: Int) {
    if responses.isEmpty { responses = Array(repeating: ResponseCounts(), count: count) }
    responses[partnership].add(state)
  }

  /// How far all of its persons came; nil where the rows do not say.
  package var allResponses: ResponseCounts? {
    responses.isEmpty ? nil : responses.reduce(into: ResponseCounts()) { $0.merge($1) }
  }
}
