import FoundationEssentials

/// JSON as all outputs have it: keys in order, indented, no line break at the end.
enum JSONText {
  static func of(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return Self.withoutControls(String(decoding: try encoder.encode(value), as: UTF8.self))
  }

  /// The same text with the control characters escaped that JSON lets stand and terminals obey.
  private static func withoutControls(_ text: String) -> String {
    let controls: ClosedRange<Unicode.Scalar> = "\u{7F}"..."\u{9F}"
    guard text.unicodeScalars.contains(where: controls.contains) else { return text }
    return text.unicodeScalars.map { scalar in
      controls.contains(scalar) ? "\\u00" + String(scalar.value, radix: 16) : String(scalar)
    }
    .joined()
  }
}
