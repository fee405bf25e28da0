import CSV
import Foundation
import Survey
import Testing

@testable import Exchange

/// A tally comes from others: nothing in it is believed.
struct TallyReadingTests {
  @Test func `what is written is read back`() throws {
    let small = Partners.small()
    let project = try small.project()
    let bytes = try small.tally("a-partner")
    let read = try TallyReading.tally(bytes, file: "a.tally.xml", of: project)
    #expect(read.partner == "a-partner")
    #expect(read.exchange == .raw)
    let files = small.files
    let counted = try SurveyReader(project) { MemorySource(files[$0.path] ?? []) }.count()
    #expect(read.answers == counted)
  }

  /// A change to a tally, and what is said of it.
  struct Spoiling: CustomTestStringConvertible, Sendable {
    let old: String
    let new: String
    let code: DiagnosticCode
    let words: String

    init(_ old: String, _ new: String, _ code: DiagnosticCode, _ words: String) {
      (self.old, self.new, self.code, self.words) = (old, new, code, words)
    }

    var testDescription: String { "\(old) → \(new)" }
  }

  @Test(arguments: [
    Spoiling("<tally ", "<tali ", .tallyUnusable, ""),
    Spoiling("</tally>", "", .tallyUnusable, ""),
    Spoiling("urn:samhold:tally:1", "urn:samhold:tally:2", .tallyVersion, "version “2”"),
    Spoiling("urn:samhold:tally:1", "urn:samhold:report:1", .tallyUnusable, "no tally"),
    Spoiling("exchange=\"raw\"", "exchange=\"open\"", .tallyUnusable, "exchange"),
    Spoiling("partner=\"one\"", "partner=\"../one\"", .tallyUnusable, "partner"),
    Spoiling("respondents=\"30\"", "respondents=\"-30\"", .tallyUnusable, "respondents"),
    Spoiling("respondents=\"30\"", "respondents=\"29\"", .tallyInconsistent, "not as many"),
    Spoiling("respondents=\"30\"", "respondents=\"0\"", .tallyInconsistent, "no people"),
    Spoiling(
      "respondents=\"30\"",
      "respondents=\"99999999999999999999\"",
      .tallyInconsistent,
      "no number of people"
    ),
    Spoiling("read=\"60\"", "read=\"61\"", .tallyInconsistent, "do not add up"),
    Spoiling("n=\"30\" sum=\"", "n=\"30\" sum=\"9", .tallyInconsistent, "off its scale"),
    Spoiling("n=\"30\" sum=\"", "n=\"31\" sum=\"", .tallyInconsistent, "not as many"),
    Spoiling(">6 6 6 6 6<", ">5 7 6 6 6<", .tallyInconsistent, "do not add up"),
    Spoiling(">6 6 6 6 6<", ">6 6 6 6<", .tallyInconsistent, "do not add up"),
    Spoiling(">6 6 6 6 6<", "><", .tallyInconsistent, "not counted"),
    Spoiling("<scores>", "<scores>0:7 ", .tallyInconsistent, "order"),
    Spoiling("<scores>", "<scores>400:7 ", .tallyInconsistent, "off the scale"),
    Spoiling("<sums>", "<sums>1 ", .tallyInconsistent, "cannot be those"),
    Spoiling(
      "<products>",
      "<products>999999999999999999999999999999999999999999 ",
      .tallyInconsistent,
      "too large"
    ),
    Spoiling("partnership=\"a\"", "partnership=\"c\"", .tallyInconsistent, "partnership `c`"),
    Spoiling("partnership=\"b\"", "partnership=\"a\"", .tallyInconsistent, "twice"),
    Spoiling("wave=\"w2\" respondents", "wave=\"w3\" respondents", .tallyInconsistent, "wave `w3`"),
    Spoiling(
      "from=\"w1\" to=\"w2\"",
      "from=\"w2\" to=\"w1\"",
      .tallyInconsistent,
      "later one first"
    ),
    Spoiling("<item id=\"q1\"", "<item id=\"q3\"", .tallyInconsistent, "items"),
    Spoiling(
      "measure indicator=\"trust\"",
      "measure indicator=\"t\"",
      .tallyInconsistent,
      "indicators"
    ),
    Spoiling("strangers here.", "neighbours here.", .questionnaireDiffers, "item `q1`, wording"),
    Spoiling(">1 5<", ">1 7<", .questionnaireDiffers, "scale `agree`, lowest and highest"),
    Spoiling(">Disagree<", ">Agree not<", .questionnaireDiffers, "label of 1"),
    Spoiling(">50<", ">80<", .questionnaireDiffers, "scoring"),
    Spoiling("2024-03-31", "2024-04-30", .questionnaireDiffers, "wave `w1`, fieldwork"),
  ])
  func `a spoiled tally is refused with its place`(_ spoiling: Spoiling) throws {
    let small = Partners.small()
    let text = String(decoding: try small.tally(), as: UTF8.self)
    try #require(text.contains(spoiling.old))
    let range = try #require(text.range(of: spoiling.old))
    let isEverywhere = spoiling.old.hasPrefix("partnership=\"b\"")
    let spoiled =
      isEverywhere
      ? text.replacingOccurrences(of: spoiling.old, with: spoiling.new)
      : text.replacingCharacters(in: range, with: spoiling.new)
    let complaints = try #require(throws: Complaints.self) {
      try TallyReading.tally(Array(spoiled.utf8), file: "b.tally.xml", of: small.project())
    }
    let first = try #require(complaints.diagnostics.first)
    #expect(first.code == spoiling.code)
    #expect(spoiling.words.isEmpty || first.summary.contains(spoiling.words))
    #expect(first.place?.file == "b.tally.xml")
    #expect(first.hint != nil)
    if spoiling.code == .tallyInconsistent { #expect((first.place?.line ?? 0) > 1) }
  }

  @Test func `people in two waves who were in neither are noticed`() throws {
    let text = String(decoding: try Partners.small().tally(), as: UTF8.self)
    // The first pair of scores in the section of linked people, with more people than there are.
    let linked = try #require(text.range(of: "<linked>"))
    let pair = try #require(text[linked.upperBound...].firstMatch(of: /(\d+-\d+):(\d+)/))
    let spoiled = text.replacingCharacters(in: pair.range, with: "\(pair.1):59")
    let complaints = try #require(throws: Complaints.self) {
      try TallyReading.tally(Array(spoiled.utf8), file: "b", of: Partners.small().project())
    }
    #expect(complaints.diagnostics.first?.summary.contains("than in one of them") == true)
  }

  @Test func `tallies with too many people to add are refused`() throws {
    let small = Partners.small()
    let project = try small.project()
    let read = try TallyReading.tally(try small.tally(), file: "a", of: project)
    let doubled = { (tally: PartnerTally) in
      try PartnerTally.merged([tally, tally], as: "one", of: project)
    }
    #expect(throws: Complaints.self) {
      var sum = read
      for _ in 0..<40 { sum = try doubled(sum) }
    }
  }

  @Test func `no byte that is changed makes it crash`() throws {
    let small = Partners.small()
    let project = try small.project()
    let bytes = try small.tally()
    let letters = Array("0123456789-:<>\"/ abnx&\u{0}".utf8)
    var state: UInt64 = 7
    var refused = 0
    for _ in 0..<400 {
      var spoiled = bytes
      for _ in 0..<3 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        spoiled[Int(state >> 33) % bytes.count] = letters[Int(state >> 8 & 0xFFFF) % letters.count]
      }
      do throws(Complaints) {
        let tally = try TallyReading.tally(spoiled, file: "a", of: project)
        _ = try PartnerTally.merged([tally, tally], as: "x", of: project)
      } catch {
        #expect(error.diagnostics.allSatisfy { $0.severity == .error })
        refused += 1
      }
    }
    #expect(refused > 250)
  }
}
