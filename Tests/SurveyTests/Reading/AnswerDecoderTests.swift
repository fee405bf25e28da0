import Testing

@testable import Survey

struct AnswerDecoderTests {
  static func decoder(reversed: Bool = false) throws -> AnswerDecoder {
    let scale = try #require(SmallProject().project().questionnaire.scales.first)
    return AnswerDecoder(scale, reversed: reversed, mark: .point)
  }

  static let fields: [(text: String, answer: Int)] = [
    ("1", 0), ("5", 4), ("Helt enig", 4), ("Strongly agree", 4), ("Meget enig", 4),
    ("  Enig \r\n", 3),
    ("Både og", 2), ("Ba\u{030A}de og", 2), ("Både\u{00A0}og", 2), ("Både\r\nog", 2), ("5.0", 4),
    (" 3 ", 2),
    ("", Answer.skipped), ("   ", Answer.skipped), (" ", Answer.skipped),
    ("Ved ikke", Answer.offScale),
    ("helt enig", AnswerDecoder.Fault.unknownLabel.rawValue),
    ("x", AnswerDecoder.Fault.unknownLabel.rawValue),
    ("0", AnswerDecoder.Fault.offScale.rawValue), ("6", AnswerDecoder.Fault.offScale.rawValue),
    ("-1", AnswerDecoder.Fault.offScale.rawValue), ("2.5", AnswerDecoder.Fault.tooFine.rawValue),
  ]

  @Test(arguments: fields)
  func `a field is an answer, no answer or a fault`(text: String, answer: Int) throws {
    #expect(try Self.decoder().decode(Array(text.utf8).span) == answer)
  }

  @Test(arguments: fields)
  func `a reversed item turns answers round and nothing else`(text: String, answer: Int) throws {
    let turned = answer >= 0 ? 4 - answer : answer
    #expect(try Self.decoder(reversed: true).decode(Array(text.utf8).span) == turned)
  }
}
