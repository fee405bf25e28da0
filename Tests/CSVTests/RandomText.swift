/// A small reproducible generator: SplitMix64 of Steele, Lea and Flood (OOPSLA 2014).
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}

/// Files made up of the few bytes that matter.
enum RandomText {
  private static let pieces = ["a", ",", "\"", "\n", "\r", ";", "é", "\r\n", ",,\n", "\"\""]

  /// Pieces in any order: nearly always malformed.
  static func noise(_ generator: inout SplitMix, length: Int) -> [UInt8] {
    (0..<length).flatMap { _ in Array(pieces.randomElement(using: &generator)!.utf8) }
  }

  /// Well-formed records of equal width, with some empty ones.
  static func table(_ generator: inout SplitMix, records: Int) -> [UInt8] {
    let width = Int.random(in: 1...5, using: &generator)
    let lineEnd = ["\n", "\r\n"].randomElement(using: &generator)!
    var text = ""
    for record in 0..<records {
      let isEmpty = Int.random(in: 0..<8, using: &generator) == 0
      let fields = (0..<width).map { _ in isEmpty ? "" : field(&generator) }
      text += fields.joined(separator: ",")
      if record < records - 1 || Bool.random(using: &generator) { text += lineEnd }
    }
    return Array(text.utf8)
  }

  /// The table with a few bytes replaced, removed or put in.
  static func damaged(_ generator: inout SplitMix, records: Int) -> [UInt8] {
    var bytes = table(&generator, records: records)
    let damage: [UInt8] = [0x61, 0x2C, 0x22, 0x0A, 0x0D, 0x3B, 0xC3, 0xA9, 0x00, 0xFF, 0xE2, 0xF0]
    for _ in 0..<Int.random(in: 1...2, using: &generator) where !bytes.isEmpty {
      let index = bytes.indices.randomElement(using: &generator)!
      switch Int.random(in: 0..<3, using: &generator) {
      case 0: bytes[index] = damage.randomElement(using: &generator)!
      case 1: bytes.remove(at: index)
      default: bytes.insert(damage.randomElement(using: &generator)!, at: index)
      }
    }
    return bytes
  }

  private static func field(_ generator: inout SplitMix) -> String {
    let contents = ["", "a", "aé;a", "€", "👍a", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"]
    let quoted = ["\"\"", "\"a\"", "\"a,é\"", "\"a\n\na\"", "\"\"\"\"", "\"a\"\"\r\n\"\"a\""]
    return (contents + quoted).randomElement(using: &generator)!
  }
}
