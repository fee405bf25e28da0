/// Numbers as they are written on a terminal.
enum Decimal {
  /// A number with a fixed count of decimal places, rounded half away from zero.
  static func text(_ number: Double, _ places: Int) -> String {
    let factor = (0..<places).reduce(1.0) { product, _ in product * 10 }
    let scaled = (number.magnitude * factor).rounded()
    guard scaled.isFinite, scaled < 9e15 else { return "\(number)" }
    let digits = String(Int(scaled))
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    let sign = number < 0 && scaled > 0 ? "−" : ""
    guard places > 0 else { return sign + padded }
    return sign + padded.dropLast(places) + "." + padded.suffix(places)
  }

  /// A size of which only the first two digits matter.
  static func rough(_ size: Double) -> String { text(size, size < 9.95 ? 1 : 0) }

  /// A p value with no more than two digits, since the report may not know more.
  static func p(_ p: Double) -> String {
    p < 0.0005 ? "< 0.001" : text(p, p < 0.0995 ? 3 : 2)
  }

  /// A number with its sign, also when it is positive.
  static func signed(_ number: Double, _ places: Int) -> String {
    let text = text(number, places)
    let isZero = text.allSatisfy { "0.".contains($0) }
    return text.hasPrefix("−") || isZero ? text : "+" + text
  }
}
