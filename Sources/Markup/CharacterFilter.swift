extension String {
  /// The string with every character that XML 1.0 cannot hold replaced by U+FFFD.
  ///
  /// Those are the control characters other than tab, line feed and carriage return, and U+FFFE
  /// and U+FFFF (XML 1.0, production 2, `Char`). libxml2 would write them as they are, and the
  /// document could not be read again.
  var filteredForXML: String {
    guard mayHoldForbidden,
      unicodeScalars.contains(where: { !$0.isXMLCharacter })
    else { return self }
    var filtered = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      filtered.append(scalar.isXMLCharacter ? scalar : "\u{FFFD}")
    }
    return String(filtered)
  }

  private var mayHoldForbidden: Bool {
    let bytes = utf8.span
    for index in bytes.indices where bytes[index].mayBeginForbidden { return true }
    return false
  }
}

extension UInt8 {
  /// Whether a character with this first byte in UTF-8 can be one that XML cannot hold.
  fileprivate var mayBeginForbidden: Bool {
    self < 0x20 && self != 0x9 && self != 0xA && self != 0xD || self == 0xEF
  }
}

extension Unicode.Scalar {
  /// Whether the scalar matches the production `Char` of XML 1.0.
  fileprivate var isXMLCharacter: Bool {
    switch value {
    case 0x20...0xFFFD, 0x1_0000...0x10_FFFF, 0x9, 0xA, 0xD: true
    default: false
    }
  }
}
