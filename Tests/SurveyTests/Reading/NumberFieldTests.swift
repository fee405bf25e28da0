import Testing

@testable import Survey

struct NumberFieldTests {
  static let numbers:
    [(text: String, decimals: Int, mark: DecimalMark, reading: NumberField.Reading)] = [
      ("3", 0, .point, .number(3)), ("-3", 0, .point, .number(-3)), ("+3", 0, .point, .number(3)),
      ("03", 0, .point, .number(3)), ("3.0", 0, .point, .number(3)), ("3.", 0, .point, .number(3)),
      ("1.666667", 6, .point, .number(1_666_667)), ("3,25", 2, .comma, .number(325)),
      (".5", 1, .point, .number(5)), ("3", 2, .point, .number(300)),
      ("3.2500", 2, .point, .number(325)),
      ("3.251", 2, .point, .tooFine), ("3.5", 0, .point, .tooFine),
      ("3,25", 2, .point, .notANumber), ("", 0, .point, .notANumber), ("-", 0, .point, .notANumber),
      (".", 1, .point, .notANumber), ("1.2.3", 3, .point, .notANumber),
      ("1e3", 0, .point, .notANumber),
      ("1 000", 0, .point, .notANumber), ("NaN", 0, .point, .notANumber),
      ("٣", 0, .point, .notANumber),
      ("9223372036854775808", 0, .point, .notANumber),
      ("9223372036854775807", 1, .point, .notANumber),
    ]

  @Test(arguments: numbers)
  func `a number is read without rounding or not at all`(
    text: String,
    decimals: Int,
    mark: DecimalMark,
    reading: NumberField.Reading
  ) {
    #expect(NumberField.read(Array(text.utf8).span, decimals: decimals, mark: mark) == reading)
  }
}
