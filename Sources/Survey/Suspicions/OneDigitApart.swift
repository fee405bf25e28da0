import Glibc

/// Pairs of identifiers that differ in one digit: a slip of whoever typed one of them, perhaps.
///
/// Numbers that are given one after the other all have such a neighbour, and so have many
/// among a few random digits. Pairs are therefore told only where they are few, at most one for
/// 50 identifiers, and where chance would make less than half a pair: of n identifiers with L
/// digits each, n(n − 1)/2 · 9L / 10ᴸ.
struct OneDigitApart {
  private static let fewestDigits = 3
  private static let identifiersForAPair = 50
  private static let mostByChance = 0.5
  /// More identifiers are not compared: it would take more memory than it is worth.
  private static let mostIdentifiers = 200_000

  private(set) var pairs = AlikePairs()

  /// - Parameter identifiers: In order of their places.
  init(_ identifiers: [WaveIdentifiers.Identifier]) {
    guard identifiers.count <= Self.mostIdentifiers else { return }
    var byChance = 0.0
    // In one order whatever the hashes, since sums of floating point depend on it.
    let shapes = Dictionary(grouping: identifiers, by: Self.shape).values
      .map { (count: $0.count, digits: Self.digits(of: $0[0].text).count) }
    for shape in shapes.sorted(by: <) {
      let (n, digits) = (Double(shape.count), Double(shape.digits))
      byChance += n * (n - 1) / 2 * 9 * digits / pow(10, digits)
    }
    guard byChance < Self.mostByChance else { return }
    let found = Self.pairs(among: identifiers)
    if found.count * Self.identifiersForAPair <= identifiers.count { pairs = found }
  }

  private static func pairs(among identifiers: [WaveIdentifiers.Identifier]) -> AlikePairs {
    var pairs = AlikePairs()
    var known: [Masked: Int] = [:]
    for (index, identifier) in identifiers.enumerated() {
      let letters = Array(identifier.text)
      for position in digits(of: identifier.text) {
        var masked = letters
        masked[position] = "#"
        let key = Masked(text: String(masked), partnership: identifier.partnership)
        if let other = known[key] {
          pairs.add(identifiers[other].place, identifier.place)
        } else {
          known[key] = index
        }
      }
    }
    return pairs
  }

  /// An identifier with one of its digits taken away.
  private struct Masked: Hashable {
    let text: String
    let partnership: Int
  }

  /// Where the digits stand; empty where they are too few to say anything.
  private static func digits(of text: String) -> [Int] {
    let found = text.enumerated().filter { $0.element.isASCIIDigit }.map(\.offset)
    return found.count < fewestDigits ? [] : found
  }

  /// The identifier with a sign for each digit.
  private static func shape(_ identifier: WaveIdentifiers.Identifier) -> Masked {
    Masked(
      text: String(identifier.text.map { $0.isASCIIDigit ? "#" : $0 }),
      partnership: identifier.partnership
    )
  }
}
