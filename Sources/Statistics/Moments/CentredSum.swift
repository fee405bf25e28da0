/// `nΣxy − ΣxΣy` over integers, exact to the last bit before it becomes a floating-point number.
///
/// Both products are taken at 256 bits, so that neither overflow nor cancellation can occur however
/// many observations and however fine the integer units.
struct CentredSum {
  private let high: Int128
  private let low: UInt128

  init(count: Int, products: Int128, first: Int128, second: Int128) {
    let total = Int128(count).multipliedFullWidth(by: products)
    let expected = first.multipliedFullWidth(by: second)
    let (low, borrow) = total.low.subtractingReportingOverflow(expected.low)
    self.low = low
    // Nothing wraps: the products are below 2¹⁹⁰ and 2²⁵⁴ in magnitude.
    high = total.high &- expected.high &- (borrow ? 1 : 0)
  }

  var isNegative: Bool { high < 0 }

  var doubleValue: Double {
    // Nearly always it is an `Int`, which becomes a floating-point number much faster.
    if high == (low >> 127 == 0 ? 0 : -1), let small = Int(exactly: Int128(truncatingIfNeeded: low))
    {
      return Double(small)
    }
    let magnitude = isNegative ? negated : (UInt128(truncatingIfNeeded: high), low)
    // Each half is rounded once, and so is their sum.
    let value = Double(magnitude.0) * 0x1p128 + Double(magnitude.1)
    return isNegative ? -value : value
  }

  /// Two's complement of the 256-bit number.
  private var negated: (UInt128, UInt128) {
    let newLow = ~low &+ 1
    return (~UInt128(truncatingIfNeeded: high) &+ (newLow == 0 ? 1 : 0), newLow)
  }
}
