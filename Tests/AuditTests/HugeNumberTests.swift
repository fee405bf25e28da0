import Markup
import Testing

@testable import Audit

/// Reports that are valid by the schema and say what nobody can have counted.
struct HugeNumberTests {
  static let huge = ["9223372036854775807", "99999999999999999999999", "4611686018427387904"]

  @Test(arguments: huge)
  func `a threshold beyond all people is none`(number: String) throws {
    let report = try PublishedFixture.report(replacing: [
      ("privacy-threshold=\"5\"", "privacy-threshold=\"\(number)\"")
    ])
    #expect(try Audit(of: report).threshold == 5)
  }

  @Test(arguments: huge)
  func `a scale whose ends are far apart has no answers to count`(number: String) throws {
    let report = try PublishedFixture.report(replacing: [
      ("minimum=\"1\" maximum=\"5\"", "minimum=\"-\(number)\" maximum=\"\(number)\"")
    ])
    #expect(Questionnaire(report.root).items.isEmpty)
    _ = try Audit(of: report)
  }

  @Test(arguments: huge, ["40", "42", "44", "30"])
  func `numbers of people beyond all people are as good as not told`(
    number: String,
    people: String
  ) throws {
    let report = try PublishedFixture.report(replacing: [
      ("=\"\(people)\"", "=\"\(number)\"")
    ])
    #expect(try Audit(of: report).asked > 0)
  }

  @Test func `numbers of people that are just possible are reckoned with`() throws {
    let report = try PublishedFixture.report(replacing: [
      ("=\"40\"", "=\"100000000\""), ("=\"42\"", "=\"99999999\""),
    ])
    #expect(try Audit(of: report).asked > 0)
  }
}
