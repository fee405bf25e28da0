import Survey

/// How numbers are written in a language; no locale of the machine has a say.
///
/// Numbers come as they are written in report.xml. A minus is U+2212, so that it is as wide as a
/// plus and is never taken for a hyphen; thousands are set apart from four digits on.
struct NumberStyle {
  private let decimalMark: String
  private let thousandsMark: String
  /// What stands behind a percentage, with its space where the language has one.
  let percentSign: String

  init(_ language: Language) {
    switch language {
    case .danish: (decimalMark, thousandsMark, percentSign) = (",", ".", "\u{A0}%")
    case .english: (decimalMark, thousandsMark, percentSign) = (".", ",", "%")
    }
  }

  /// A number with so many decimals, as `−1.234,5`; zero never has a sign.
  func number(_ value: ExactDecimal, decimals: Int) -> String {
    let rounded = value.rounded(to: decimals)
    return (rounded.isNegative && !rounded.isZero ? "\u{2212}" : "") + unsigned(rounded)
  }

  /// A number with its sign, as `+4,5`.
  ///
  /// What rounds to zero keeps its sign, so that `+0,0` is seen to lie above zero; zero itself has
  /// none.
  func signed(_ value: ExactDecimal, decimals: Int) -> String {
    sign(of: value) + unsigned(value.rounded(to: decimals))
  }

  /// A number without its sign.
  func magnitude(_ value: ExactDecimal, decimals: Int) -> String {
    unsigned(value.rounded(to: decimals))
  }

  /// An amount with as many decimals as it needs, at most two.
  func amount(_ value: ExactDecimal) -> String {
    let shortest = value.rounded(to: 2).trimmed
    return (shortest.isNegative && !shortest.isZero ? "\u{2212}" : "") + unsigned(shortest)
  }

  /// An amount with its sign.
  func signedAmount(_ value: ExactDecimal) -> String {
    sign(of: value) + unsigned(value.rounded(to: 2).trimmed)
  }

  /// A percentage, as `64 %` in Danish and `64%` in English.
  func percent(_ value: ExactDecimal, decimals: Int) -> String {
    number(value, decimals: decimals) + percentSign
  }

  /// A p value with three decimals; below one in a thousand only that it is.
  func probability(_ value: ExactDecimal) -> String {
    let rounded = value.rounded(to: 3)
    return rounded.isZero ? "<\u{A0}0\(decimalMark)001" : unsigned(rounded)
  }

  private func sign(of value: ExactDecimal) -> String {
    if value.isZero { return "" }
    return value.isNegative ? "\u{2212}" : "+"
  }

  private func unsigned(_ value: ExactDecimal) -> String {
    let (whole, fraction) = value.parts
    var text: [UInt8] = []
    text.reserveCapacity(whole.count * 2 + fraction.count)
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index).isMultiple(of: 3) { text += thousandsMark.utf8 }
      text.append(digit)
    }
    if !fraction.isEmpty { text += decimalMark.utf8 }
    text += fraction
    return String(decoding: text, as: UTF8.self)
  }
}
