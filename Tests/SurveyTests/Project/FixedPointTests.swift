import Testing

@testable import Survey

@Suite struct FixedPointTests {
  @Test(arguments: [
    ("0", 0, 0), ("-7", 0, -7), ("3.25", 2, 325), ("3", 2, 300), ("3.5", 6, 3_500_000),
    ("-0.05", 2, -5), ("1.50", 1, 15), ("999999999999.999999", 6, 999_999_999_999_999_999),
  ])
  func `a decimal number is read exactly`(text: String, decimals: Int, value: Int) throws {
    #expect(try FixedPoint.parse(text, decimals: decimals) == value)
  }

  @Test(arguments: ["", "-", ".", "1.", ".5", "+1", "01", "1e3", "1_0", "1,5", "1.2.3", "٣", " 1"])
  func `what programs read differently is no number`(text: String) {
    #expect(throws: FixedPoint.Fault.notANumber) { try FixedPoint.parse(text, decimals: 6) }
  }

  @Test func `too many digits are refused on either side`() {
    #expect(throws: FixedPoint.Fault.tooManyDecimals) {
      try FixedPoint.parse("0.001", decimals: 2)
    }
    #expect(throws: FixedPoint.Fault.tooLarge) {
      try FixedPoint.parse("1000000000000", decimals: 0)
    }
  }

  @Test(arguments: [(325, 2, "3.25"), (300, 2, "3"), (-5, 2, "-0.05"), (7, 0, "7"), (0, 3, "0")])
  func `a fixed-point number is written without needless zeros`(
    value: Int,
    decimals: Int,
    text: String
  ) {
    #expect(FixedPoint.text(value, decimals: decimals) == text)
  }
}
