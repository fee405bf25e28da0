/// Something in a file that speaks for one platform.
package struct Evidence: Sendable, Equatable {
  /// How much it speaks for it.
  package enum Strength: Int, Sendable {
    /// Other programs do so, too.
    case weak = 1
    /// Hardly any other program does so.
    case strong = 2
    /// No other program is known to do so.
    case certain = 4
  }

  /// What was seen, as the end of a sentence: names of columns, never what a person wrote.
  package let words: String
  package let strength: Strength

  init(_ strength: Strength, _ words: String) {
    self.strength = strength
    self.words = words
  }
}

extension [Evidence] {
  /// The strengths together.
  var weight: Int { reduce(0) { $0 + $1.strength.rawValue } }
}
