import Survey
import Testing

@testable import Rendering

struct NumeralTests {
  @Test(arguments: [
    (58.0, "58"), (-0.0, "0"), (0.25, "0.25"), (0.1 + 0.2, "0.30000000000000004"),
    (1e-05, "1e-05"), (123_456_789.0, "123456789"), (-3.1, "-3.1"),
  ])
  func `a double is written as its shortest decimal`(value: Double, numeral: String) {
    #expect(value.numeral == numeral)
  }

  @Test func `every finite double is read back as the same number`() {
    // Multiples of an odd number run through all bit patterns without order.
    var bits = (1...5000).map { UInt64($0) &* 0x9E37_79B9_7F4A_7C15 }
    bits += [
      Double.leastNonzeroMagnitude, .leastNormalMagnitude, .greatestFiniteMagnitude, .ulpOfOne,
      1e16, 9_007_199_254_740_992, 1.0 / 3, 4.35, 100 * 0.29,
    ].map(\.bitPattern)
    for value in bits.map(Double.init(bitPattern:)) where value.isFinite {
      #expect(Double(value.numeral) == value, "\(value)")
    }
  }

  @Test(arguments: [
    (325, 2, "3.25"), (300, 2, "3"), (-50, 2, "-0.5"), (5, 0, "5"), (0, 6, "0"), (7, 3, "0.007"),
    (Int.min, 6, "-9223372036854.775808"), (10, 0, "10"),
  ])
  func `a fixed-point integer is written as an exact decimal`(
    value: Int,
    decimals: Int,
    numeral: String
  ) {
    #expect(value.numeral(decimals: decimals) == numeral)
  }

  @Test func `an amount is written exactly`() {
    #expect(Amount(millionths: 120_500_000).numeral == "120.5")
    #expect(Amount(millionths: -1).numeral == "-0.000001")
    #expect(Amount(millionths: 9_007_199_254_740_993).numeral == "9007199254.740993")
  }
}
