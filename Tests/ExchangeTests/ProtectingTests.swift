import Audit
import Foundation
import Impact
import Markup
import Rendering
import Survey
import Testing

@testable import Exchange

/// A protected tally tells no more than the partner's own report does.
struct ProtectingTests {
  @Test(arguments: [3, 5, 10])
  func `no number of people in it is small`(threshold: Int) throws {
    let rule = "privacy: {threshold: \(threshold)}\n"
    for people in [20, 60, 200] {
      let small = Partners.small(people: people)
      let root = try Document(parsing: try small.tally("one", rule), name: "tally.xml").root
      #expect(root["exchange"] == "protected")
      #expect(root.child("linked")?.children.isEmpty == true)
      for group in root.all("groups", "people") {
        #expect(Int(group["respondents"] ?? "") ?? 0 >= threshold)
        for item in group.children("item") {
          let counts = item.text.split(separator: " ").compactMap { Int($0) }
          #expect(counts.allSatisfy { $0 == 0 || $0 >= threshold })
        }
        for measure in group.children("measure") {
          #expect(measure.child("scores")?.text == "" && measure.child("complete") == nil)
          guard let told = measure.child("told") else { continue }
          let n = try #require(told["n"].flatMap { Int($0) })
          #expect(n >= threshold)
          guard let pole = told["at-pole"].flatMap({ Int($0) }) else { continue }
          for part in [pole, n - pole] { #expect(part == 0 || part >= threshold) }
        }
      }
    }
  }

  @Test func `the joint report says of levels what the raw one says`() throws {
    let sample = try Partners.sample()
    let parts = sample.divided(2)
    let raw = try sample.report(try parts.map { try $0.tally() })
    let protected = try sample.report(try parts.map { try $0.tally("one", "") })
    var compared = 0
    for (open, closed) in zip(raw.partnerships, protected.partnerships) {
      for (full, told) in zip(open.levels, closed.levels) {
        guard let full = full.estimate.finding, let told = told.estimate.finding else { continue }
        // Each partner keeps a level back where it is small; where none does, nothing is lost.
        guard full.n == told.n else { continue }
        #expect(full.mean == told.mean && full.standardDeviation == told.standardDeviation)
        compared += 1
      }
      #expect(closed.attrition.allSatisfy { $0.estimate.finding == nil })
    }
    #expect(compared > 50)
    #expect(ReportSchema.validate(ReportXML.document(of: protected)) == [])
  }

  @Test func `nothing can be worked out from protected tallies' reports`() throws {
    let sample = try Partners.sample()
    let parts = sample.divided(3)
    let tallies = try parts.enumerated().map { try $1.tally("p\($0)", "") }
    let documents =
      [ReportXML.document(of: try sample.report(tallies, "measure: both\n"))]
      + (try parts.map { ReportXML.document(of: try $0.report()) })
    let audit = try Audit(of: documents[0], earlier: [], tables: [])
    #expect(audit.findings == [])
    #expect(audit.asked > 1000)
  }
}
