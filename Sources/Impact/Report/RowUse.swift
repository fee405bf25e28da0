package import Survey

/// How the rows of a questionnaire file were used in a wave.
package struct RowUse: Sendable, Equatable {
  /// The file as the project names it.
  package let file: String
  /// The wave's id.
  package let wave: String
  /// Rows after the header.
  package let read: Disclosed<Int>
  /// What became of them; withheld when it would tell how many answered in a small group.
  package let account: Disclosed<RowAccount>

  package init(file: String, wave: String, read: Disclosed<Int>, account: Disclosed<RowAccount>) {
    self.file = file
    self.wave = wave
    self.read = read
    self.account = account
  }
}
