/// Writing texts into YAML, whatever they hold.
enum YAMLText {
  /// A text as a scalar: plain where nothing in it could mean anything to YAML, else quoted.
  static func scalar(_ text: String) -> String {
    isPlain(text) ? text : quoted(text)
  }

  /// A text in double quotes, on one line, everything but plain characters escaped (YAML 1.1,
  /// section 5.6).
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case _ where isPrintable(scalar): result.unicodeScalars.append(scalar)
      default: result += escape(scalar)
      }
    }
    return result + "\""
  }

  /// A text for a comment: quoted, and shortened to 60 characters.
  static func comment(_ text: String) -> String {
    quoted(text.count > 60 ? text.prefix(59) + "…" : text)
  }

  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, first.properties.isAlphabetic,
      text.unicodeScalars.last != " ", !reserved.contains(text.lowercased())
    else { return false }
    return text.unicodeScalars.allSatisfy { scalar in
      isPrintable(scalar)
        && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
          || scalar == " " || scalar == "-" || scalar == "_" || scalar == "." || scalar == "/")
    }
  }

  private static let reserved: Set = [
    "yes", "no", "y", "n", "true", "false", "on", "off", "null",
  ]

  /// Whether a character stands for itself: no control, format, private or unassigned one, and
  /// no line or paragraph separator.
  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .privateUse, .surrogate, .unassigned, .lineSeparator,
      .paragraphSeparator:
      false
    case .spaceSeparator: scalar == " "
    default: true
    }
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let zeros = String(repeating: "0", count: 8 - digits.count)
    return "\\U" + zeros + digits
  }
}
