import Markup
import Survey
import Testing

@testable import Rendering

/// The mistakes that a validator punishes, or lets pass: none of them is ever written.
struct TaggingRefusalTests {
  /// An edit of the disclosures, and what is said of it.
  struct Mistake: CustomTestStringConvertible, Sendable {
    let name: String
    let old: String
    let new: String
    let reason: String
    var testDescription: String { name }
  }

  private static let target =
    "<member axis=\"IdentifierOfTargetTypedAxis\" typed=\"S3-huset-tillid-2026\" domain=\"LIT\"/>"
  private static let topic =
    "<member axis=\"TopicalESRSAxis\" explicit=\"ESRSS3AffectedCommunitiesMember\"/>"
  private static let baseYear =
    "<member axis=\"CurrentlyStatedBaselineMilestonesOrTargetYearsAxis\" explicit=\"BaselineYearMember\"/>"

  static let mistakes = [
    Mistake(
      name: "a typed dimension is missing",
      old: target,
      new: "",
      reason: "it does not stand on IdentifierOfTargetTypedAxis"
    ),
    Mistake(
      name: "a dimension is not allowed",
      old: target,
      new: target + topic,
      reason: "it may not stand on TopicalESRSAxis"
    ),
    Mistake(
      name: "a member is invented",
      old: "explicit=\"BaselineYearMember\"",
      new: "explicit=\"FirstYearMember\"",
      reason: "FirstYearMember is no member of"
    ),
    Mistake(
      name: "a member is the default",
      old: topic,
      new: "<member axis=\"TopicalESRSAxis\" explicit=\"TopicTopicUnspecifiedMember\"/>",
      reason: "is the default of TopicalESRSAxis"
    ),
    Mistake(
      name: "a typed value stands in the wrong element",
      old: target,
      new: target.replacing("LIT", with: "TYP"),
      reason: "wants LIT, not TYP"
    ),
    Mistake(
      name: "an identifier has a comma",
      old: target,
      new: target.replacing("huset-tillid", with: "huset,tillid"),
      reason: "LIT has a comma"
    ),
    Mistake(
      name: "an identifier is empty",
      old: target,
      new: target.replacing("S3-huset-tillid-2026", with: " "),
      reason: "LIT is empty"
    ),
    Mistake(
      name: "an axis is written twice",
      old: topic,
      new: topic + topic,
      reason: "it stands on TopicalESRSAxis twice"
    ),
    Mistake(
      name: "a concept is no name",
      old: "concept=\"NameOfTarget\" type=\"string\" start",
      new: "concept=\"Name of target\" type=\"string\" start",
      reason: "its concept is missing or no name"
    ),
    Mistake(
      name: "a type is not known",
      old: "concept=\"NameOfTarget\" type=\"string\" start",
      new: "concept=\"NameOfTarget\" type=\"monetary\" start",
      reason: "type 'monetary' is not known"
    ),
    Mistake(
      name: "decimals are missing",
      old: " decimals=\"4\"",
      new: "",
      reason: "it does not say its decimals"
    ),
    Mistake(
      name: "a value has more digits than are said",
      old: "<value>0.0659</value>",
      new: "<value>0.065887</value>",
      reason: "more decimals than the 4 it says"
    ),
    Mistake(
      name: "a value is no number",
      old: "<value>0.0659</value>",
      new: "<value>6,59</value>",
      reason: "its value is no percent"
    ),
    Mistake(
      name: "a year is a date",
      old: "<value>2023</value>",
      new: "<value>2023-01-01</value>",
      reason: "its value is no gYear"
    ),
    Mistake(
      name: "a boolean is a word",
      old: "<value>true</value>",
      new: "<value>yes</value>",
      reason: "its value is no boolean"
    ),
    Mistake(
      name: "a member of an enumeration has a prefix",
      old: "<value>AbsoluteTargetMember",
      new: "<value>esrs:AbsoluteTargetMember",
      reason: "its value is no enumeration"
    ),
    Mistake(
      name: "an enumeration of one has two",
      old: "<value>AbsoluteTargetMember",
      new: "<value>AbsoluteTargetMember RelativeTargetMember",
      reason: "its value is no enumeration"
    ),
    Mistake(
      name: "a period ends before it starts",
      old: "start=\"2026-01-01\" end=\"2026-12-31\"",
      new: "start=\"2026-12-31\" end=\"2026-01-01\"",
      reason: "its period does not run"
    ),
    Mistake(
      name: "a period is an instant",
      old: "start=\"2026-01-01\" end=\"2026-12-31\"",
      new: "end=\"2026-12-31\"",
      reason: "its period does not run"
    ),
    Mistake(
      name: "two facts disagree",
      old: "<member axis=\"ReportingScopeAxis\" explicit=\"PreviouslyStatedMember\"/>",
      new: "",
      reason: "another with the same concept and context disagrees"
    ),
    Mistake(
      name: "two facts have one id",
      old: "id=\"f-0002\"",
      new: "id=\"f-0003\"",
      reason: "another has the same id"
    ),
    Mistake(
      name: "a link leads nowhere",
      old: "<value>S3-impact</value>",
      new: "<value>S3-impact,S3-nothing</value>",
      reason: "it links to 'S3-nothing'"
    ),
    Mistake(
      name: "a withheld number has a value",
      old: "<withheld rule=\"small-group\"/>",
      new: "<value>0.1</value><withheld rule=\"small-group\"/>",
      reason: "only a number can be withheld"
    ),
    Mistake(
      name: "a text is withheld",
      old: "<text xml:lang=\"en\"><p>Every year",
      new: "<withheld rule=\"small-group\"/><text xml:lang=\"en\"><p>Every year",
      reason: "only a number can be withheld"
    ),
    Mistake(
      name: "a text is empty",
      old: "<text xml:lang=\"en\"><p>Every year, with a questionnaire.</p></text>",
      new: "<text xml:lang=\"en\"/>",
      reason: "it has no text"
    ),
    Mistake(
      name: "the entry point is another taxonomy's",
      old: "schema=\"https://xbrl.efrag.org/taxonomy/esrs/2023-12-22/",
      new: "schema=\"https://example.org/",
      reason: "the entry point lies outside the namespace"
    ),
    Mistake(
      name: "the prefix is taken",
      old: "prefix=\"esrs\"",
      new: "prefix=\"ix\"",
      reason: "the entry point lies outside the namespace"
    ),
  ]

  @Test(arguments: mistakes)
  func `what would be wrong is refused with its reason`(mistake: Mistake) throws {
    let reasons = try InlineReport.refusal { text in
      #expect(text.contains(mistake.old))
      return text.replacing(mistake.old, with: mistake.new, maxReplacements: 1)
    }
    #expect(reasons.contains { $0.contains(mistake.reason) }, "\(reasons)")
  }

  @Test func `a fact that says again what one before it says is shown, and tagged once`() throws {
    let again = try InlineReport.tree(in: .english) { text in
      let fact = text.firstMatch(of: #/<fact id="f-0003".*</fact>/#).map { String($0.output) } ?? ""
      return text.replacing(fact, with: fact + fact.replacing("f-0003", with: "f-again"))
    }
    let facts = try InlineReport.facts(again)
    #expect(facts["f-0003"] != nil)
    #expect(facts["f-again"] == nil)
  }

  @Test func `a template that loses a fact is refused`() throws {
    let document = try InlineReport.document()
    let value = Array("<s:group xmlns:s='urn:samhold:template:1'/>".utf8)
    #expect {
      try InlineXBRL.xhtml(of: document, in: .english, overriding: ["page/esrs-value.xhtml": value])
    } throws: { error in
      guard case InlineXBRLFault.tagging(let faults) = error else { return false }
      return faults.contains { $0.message.contains("does not show it exactly once") }
    }
  }
}
