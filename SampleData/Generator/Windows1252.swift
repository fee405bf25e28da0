/// The encoding that Excel still uses for CSV files on many Danish machines.
enum Windows1252 {
  /// The characters between 0x80 and 0x9F that the sample uses; the others are Latin-1.
  private static let punctuation: [Unicode.Scalar: UInt8] = [
    "€": 0x80, "…": 0x85, "’": 0x92, "“": 0x93, "”": 0x94, "–": 0x96,
  ]

  /// The bytes of a text; `?` for a character that the encoding does not have.
  static func bytes(of text: String) -> [UInt8] {
    text.unicodeScalars.map { scalar in
      switch scalar.value {
      case ..<0x80, 0xA0...0xFF: UInt8(scalar.value)
      default: punctuation[scalar] ?? UInt8(ascii: "?")
      }
    }
  }
}
