/// A number of people that somebody could want to know: of what they are, and where.
///
/// Two figures are about the same cell if they are about the same people in the same wave.
package struct Cell: Hashable, Sendable {
  /// Whose people, when, and on what question or score: from the whole to the part.
  package let path: [String]
  /// What they have in common, such as an answer.
  package let what: String

  init(_ path: [String], _ what: String) {
    (self.path, self.what) = (path, what)
  }

  /// The cell in a few words.
  package var name: String { (path + [what]).joined(separator: ", ") }
}
