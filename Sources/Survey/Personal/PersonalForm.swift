/// Tells personal data by the form of a value.
///
/// A form is taken only where it is hard to mistake: names, addresses and plain numbers of eight
/// digits are told by the column's name alone.
enum PersonalForm {
  /// What a value looks like; nil for anything else.
  static func kind(of text: String) -> PersonalKind? {
    // The longest e-mail address has 254 characters (RFC 5321, section 4.5.3.1).
    guard (5...254).contains(text.utf8.count) else { return nil }
    if isEmail(text) { return .email }
    if CivilNumber.isOne(text) { return .civilNumber }
    if isIPAddress(text) { return .ipAddress }
    if isCoordinates(text) { return .coordinates }
    return isPhone(text) ? .phone : nil
  }

  /// Something, one at-sign, and a domain with a dot.
  private static func isEmail(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !text.contains(where: \.isWhitespace) else {
      return false
    }
    let domain = parts[1].split(separator: ".", omittingEmptySubsequences: false)
    return domain.count >= 2 && domain.allSatisfy { !$0.isEmpty }
      && domain.last.map { $0.count >= 2 && $0.allSatisfy(\.isLetter) } ?? false
  }

  /// IPv4 in four numbers, or IPv6 in groups of hexadecimal digits (RFC 4291, section 2.2).
  private static func isIPAddress(_ text: String) -> Bool {
    let numbers = text.split(separator: ".", omittingEmptySubsequences: false)
    if numbers.count == 4 {
      return numbers.allSatisfy { part in
        (1...3).contains(part.count) && part.allSatisfy(\.isASCIIDigit) && Int(part) ?? 256 < 256
      }
    }
    let groups = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (3...9).contains(groups.count), groups.count == 8 || text.contains("::") else {
      return false
    }
    return groups.allSatisfy { $0.count <= 4 && $0.allSatisfy(\.isHexDigit) }
      && groups.contains { !$0.isEmpty }
  }

  /// A latitude and a longitude, each with at least four decimals, so to within 11 metres.
  private static func isCoordinates(_ text: String) -> Bool {
    let parts = text.split { $0 == " " || $0 == "," || $0 == ";" }
    guard (2...4).contains(parts.count), let latitude = Double(parts[0]),
      let longitude = Double(parts[1]), latitude.magnitude <= 90, longitude.magnitude <= 180
    else { return false }
    return parts.prefix(2).allSatisfy { part in
      part.split(separator: ".").count == 2 && part.split(separator: ".")[1].count >= 4
    }
  }

  /// A number with its country, of at most 15 digits (ITU-T E.164), or eight digits in pairs.
  private static func isPhone(_ text: String) -> Bool {
    let digits = text.filter(\.isASCIIDigit)
    guard text.allSatisfy({ $0.isASCIIDigit || "+-() ".contains($0) }) else { return false }
    if text.first == "+" || text.hasPrefix("00") && text.contains(" ") {
      return (8...15).contains(digits.count)
    }
    let pairs = text.split(separator: " ")
    return pairs.count == 4 && pairs.allSatisfy { $0.count == 2 && $0.allSatisfy(\.isASCIIDigit) }
  }
}
