extension YAMLForm where Content == Undertaking {
  /// The section `undertaking`.
  static var undertaking: YAMLForm {
    .section("the undertaking") { keys in
      let name = keys.required("name", .wording)
      let identifier = keys.optional("identifier", .officialIdentifier)
      return name.map { Undertaking(name: $0, identifier: identifier) }
    }
  }
}

extension YAMLForm where Content == Undertaking.Identifier {
  fileprivate static var officialIdentifier: YAMLForm {
    .section("an identifier") { keys in
      let scheme = keys.required("scheme", YAMLForm<Undertaking.Identifier.Scheme>.word)
      let value = keys.required("value", .located(.text))
      guard let scheme, let value else { return nil }
      if let fault = scheme.fault(in: value.content) {
        keys.log.error(
          .valueOutOfRange,
          at: value.place,
          "\(Words.quoted(value.content)) is no \(scheme.rawValue.uppercased()) number: \(fault).",
          hint: "Compare it with the register, and write it without spaces."
        )
      }
      return Undertaking.Identifier(scheme: scheme, value: value.content)
    }
  }
}

extension Undertaking.Identifier.Scheme {
  /// What is wrong with an identifier; nil when its form and check digits are right.
  fileprivate func fault(in value: String) -> String? {
    switch self {
    case .cvr: Self.faultInCVR(Array(value.utf8))
    case .lei: Self.faultInLEI(Array(value.utf8))
    }
  }

  /// Eight digits whose sum, weighted 2 7 6 5 4 3 2 1, is a multiple of 11.
  ///
  /// The register gives out no others, so one that fails is a slip of the pen and an error: a
  /// report under somebody else's number is worse than none.
  private static func faultInCVR(_ value: [UInt8]) -> String? {
    let digits = value.compactMap(digit)
    guard value.count == 8, digits.count == 8 else { return "it does not have eight digits" }
    let sum = zip(digits.dropLast(), [2, 7, 6, 5, 4, 3, 2]).reduce(0) { $0 + $1.0 * $1.1 }
    let check = (11 - sum % 11) % 11
    guard check != digits.last else { return nil }
    return "its check digit does not fit: "
      + (check < 10 ? "behind the other seven it would be \(check)" : "the other seven have none")
  }

  /// Eighteen digits or capital letters and two check digits (ISO 17442-1, ISO 7064 MOD 97-10:
  /// with letters as 10…35, the whole leaves 1 when divided by 97, so they are from 02 to 98).
  private static func faultInLEI(_ value: [UInt8]) -> String? {
    let numbers = value.compactMap { digit($0) ?? letter($0) }
    guard value.count == 20, numbers.count == 20, numbers.suffix(2).allSatisfy({ $0 < 10 }) else {
      return "it does not have eighteen digits or capital letters and two digits"
    }
    let remainder = numbers.dropLast(2).reduce(0) { ($0 * ($1 < 10 ? 10 : 100) + $1) % 97 }
    let check = 98 - remainder * 100 % 97
    let given = numbers.suffix(2).reduce(0) { $0 * 10 + $1 }
    guard check != given else { return nil }
    return "its check digits do not fit: behind the other eighteen they would be "
      + (check < 10 ? "0" : "") + "\(check)"
  }

  private static func digit(_ byte: UInt8) -> Int? {
    (48...57).contains(byte) ? Int(byte) - 48 : nil
  }

  private static func letter(_ byte: UInt8) -> Int? {
    (65...90).contains(byte) ? Int(byte) - 55 : nil
  }
}
