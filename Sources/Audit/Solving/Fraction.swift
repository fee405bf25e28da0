/// A number as whole numerator over whole denominator, so that no equation is solved roughly.
struct Fraction: Equatable {
  /// A result does not fit 128 bits, or a division has none.
  struct Overflow: Error {}

  let numerator: Int128
  /// Above 0, and without a factor in common with the numerator.
  let denominator: Int128

  static let zero = Fraction(0)
  static let one = Fraction(1)

  init(_ whole: Int) {
    (numerator, denominator) = (Int128(whole), 1)
  }

  /// Reduces a fraction.
  init(_ numerator: Int128, over denominator: Int128) throws(Overflow) {
    guard denominator != 0, numerator != .min, denominator != .min else { throw Overflow() }
    var (divisor, rest) = (numerator.magnitude, denominator.magnitude)
    while rest != 0 { (divisor, rest) = (rest, divisor % rest) }
    let sign: Int128 = denominator < 0 ? -1 : 1
    self.numerator = sign * (numerator / Int128(divisor))
    self.denominator = sign * (denominator / Int128(divisor))
  }

  private init(numerator: Int128, reduced denominator: Int128) {
    (self.numerator, self.denominator) = (numerator, denominator)
  }

  var isWhole: Bool { denominator == 1 }
  var isNegative: Bool { numerator < 0 }
  var isPositive: Bool { numerator > 0 }

  /// The largest whole number that is not above it.
  var floor: Int128 {
    let quotient = numerator / denominator
    return numerator < 0 && !isWhole ? quotient - 1 : quotient
  }

  static prefix func - (value: Fraction) throws(Overflow) -> Fraction {
    let negative = Int128.zero.subtractingReportingOverflow(value.numerator)
    guard !negative.overflow else { throw Overflow() }
    return Fraction(numerator: negative.partialValue, reduced: value.denominator)
  }

  static func + (left: Fraction, right: Fraction) throws(Overflow) -> Fraction {
    if right.numerator == 0 { return left }
    if left.isWhole, right.isWhole {
      let sum = left.numerator.addingReportingOverflow(right.numerator)
      guard !sum.overflow else { throw Overflow() }
      return Fraction(numerator: sum.partialValue, reduced: 1)
    }
    let first = left.numerator.multipliedReportingOverflow(by: right.denominator)
    let second = right.numerator.multipliedReportingOverflow(by: left.denominator)
    let sum = first.partialValue.addingReportingOverflow(second.partialValue)
    let bottom = left.denominator.multipliedReportingOverflow(by: right.denominator)
    guard !first.overflow, !second.overflow, !sum.overflow, !bottom.overflow else {
      throw Overflow()
    }
    return try Fraction(sum.partialValue, over: bottom.partialValue)
  }

  static func - (left: Fraction, right: Fraction) throws(Overflow) -> Fraction {
    try left + (-right)
  }

  static func * (left: Fraction, right: Fraction) throws(Overflow) -> Fraction {
    if left.isWhole, right.isWhole {
      let product = left.numerator.multipliedReportingOverflow(by: right.numerator)
      guard !product.overflow else { throw Overflow() }
      return Fraction(numerator: product.partialValue, reduced: 1)
    }
    // Reduced crosswise first, so that only a result too large overflows.
    let first = try Fraction(left.numerator, over: right.denominator)
    let second = try Fraction(right.numerator, over: left.denominator)
    let top = first.numerator.multipliedReportingOverflow(by: second.numerator)
    let bottom = first.denominator.multipliedReportingOverflow(by: second.denominator)
    guard !top.overflow, !bottom.overflow else { throw Overflow() }
    return try Fraction(top.partialValue, over: bottom.partialValue)
  }

  static func / (left: Fraction, right: Fraction) throws(Overflow) -> Fraction {
    try left * Fraction(right.denominator, over: right.numerator)
  }
}
