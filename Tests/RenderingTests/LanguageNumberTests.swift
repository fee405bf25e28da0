import Survey
import Testing

@testable import Rendering

struct LanguageNumberTests {
  private let danish = NumberStyle(.danish)
  private let english = NumberStyle(.english)

  private func decimal(_ text: String) throws -> ExactDecimal {
    try #require(ExactDecimal(text))
  }

  @Test(arguments: [
    ("2.675", 2, "2.68"), ("2.665", 2, "2.67"), ("-2.675", 2, "−2.68"), ("0.05", 1, "0.1"),
    ("0.049999999", 1, "0.0"), ("9.95", 1, "10.0"), ("99.96", 1, "100.0"), ("5", 0, "5"),
    ("5", 2, "5.00"), ("0.5", 0, "1"), ("0.4", 0, "0"), ("0.001", 0, "0"), ("0.005", 2, "0.01"),
    ("3e-12", 1, "0.0"), ("1.5e3", 0, "1,500"), ("1e22", 0, "10,000,000,000,000,000,000,000"),
    ("-0.04", 1, "0.0"), ("1234567.5", 1, "1,234,567.5"), ("999.95", 1, "1,000.0"),
  ])
  func `a half is rounded away from zero as it is written`(
    text: String,
    decimals: Int,
    expected: String
  ) throws {
    #expect(english.number(try decimal(text), decimals: decimals) == expected)
  }

  @Test(arguments: [
    "", "-", ".", "1.", ".5", "+1", "1e", "e5", "inf", "nan", "1,5", "1 ", "1e999999",
  ])
  func `what is not a plain number is none`(text: String) {
    #expect(ExactDecimal(text) == nil)
  }

  @Test func `Danish has a decimal comma and points between thousands`() throws {
    #expect(danish.number(try decimal("-1234.56"), decimals: 1) == "−1.234,6")
    #expect(danish.percent(try decimal("64.375"), decimals: 0) == "64\u{A0}%")
    #expect(danish.percent(try decimal("64.375"), decimals: 1) == "64,4\u{A0}%")
  }

  @Test func `English writes the percent sign close`() throws {
    #expect(english.percent(try decimal("64.5"), decimals: 0) == "65%")
  }

  @Test func `a signed number keeps its sign where it rounds to zero`() throws {
    #expect(danish.signed(try decimal("4.5"), decimals: 1) == "+4,5")
    #expect(danish.signed(try decimal("-4.5"), decimals: 1) == "−4,5")
    #expect(danish.signed(try decimal("0.03"), decimals: 1) == "+0,0")
    #expect(danish.signed(try decimal("-0.03"), decimals: 1) == "−0,0")
    #expect(danish.signed(try decimal("0"), decimals: 1) == "0,0")
    #expect(danish.signed(try decimal("-0.0"), decimals: 1) == "0,0")
  }

  @Test func `an amount has the decimals it needs and no more than two`() throws {
    #expect(danish.amount(try decimal("120.5")) == "120,5")
    #expect(danish.amount(try decimal("120.50")) == "120,5")
    #expect(danish.amount(try decimal("120")) == "120")
    #expect(danish.amount(try decimal("0.3333")) == "0,33")
    #expect(danish.amount(try decimal("-8000")) == "−8.000")
    #expect(danish.signedAmount(try decimal("20")) == "+20")
    #expect(danish.signedAmount(try decimal("0")) == "0")
  }

  @Test func `a p value below one in a thousand is said to be so`() throws {
    #expect(danish.probability(try decimal("0.0204")) == "0,020")
    #expect(danish.probability(try decimal("1")) == "1,000")
    #expect(danish.probability(try decimal("0.0005")) == "0,001")
    #expect(danish.probability(try decimal("0.0004")) == "<\u{A0}0,001")
    #expect(english.probability(try decimal("1e-17")) == "<\u{A0}0.001")
  }
}
