import Audit
import Foundation
import Impact
import Markup
import Rendering
import Survey
import Testing

@testable import Exchange

/// What partners measured apart says the same as if it had been measured together.
struct JoiningTests {
  @Test(arguments: 1...5)
  func `parts of any sizes, in any order, add to the bytes of the whole`(seed: Int) throws {
    let whole = Partners.small(people: 120)
    let project = try whole.project()
    let parts = try whole.divided(seed + 1, seed: seed).map { try $0.tally() }
    for tallies in [parts, parts.reversed()] {
      let merged = try PartnerTally.merged(
        try tallies.map { try TallyReading.tally($0, file: "part.xml", of: project) },
        as: "one",
        of: project
      )
      let document = TallyXML.document(of: merged, in: project)
      #expect(try Writer.xml(document) == whole.tally())
    }
  }

  @Test func `the sample's partners together find what the pooled answers find`() throws {
    let sample = try Partners.sample()
    let pooled = try Partners.findings(sample.report())
    // Each place has one partner who measures it, and two share the rest.
    let tallies = try [
      sample.keeping { header, fields in Self.isFirst(header, fields) },
      sample.keeping { header, fields in !Self.isFirst(header, fields) },
    ].map { try $0.tally() }
    #expect(try Partners.findings(sample.report(tallies)) == pooled)
    #expect(tallies[0].count > 20_000 && tallies[1].count > 20_000)
  }

  /// Whether a row is of one of the places that the first partner measures.
  ///
  /// The file of the laundry alone has no column of places.
  private static func isFirst(_ header: [String], _ fields: [String]) -> Bool {
    guard let column = header.firstIndex(where: { $0 == "Sted" || $0.hasPrefix("Omr") }) else {
      return false
    }
    return ["torvet", "erhverv", "netvaer"].contains { fields[column].lowercased().hasPrefix($0) }
  }

  @Test(arguments: [3])
  func `within each place too, as long as a person's answers stay together`(parts: Int) throws {
    let sample = try Partners.sample()
    let tallies = try sample.divided(parts).map { try $0.tally() }
    #expect(try Partners.findings(sample.report(tallies)) == Partners.findings(sample.report()))
  }

  @Test(
    .enabled(if: Partners.hasPanels, "needs the real survey data beside the package")
  )
  func `a real panel divided by company finds what the pooled answers find`() throws {
    let soldiers = try Partners.soldiers()
    let companies = ["HHC", "A", "B", "C", "D"]
    let column = 2
    let tallies =
      try companies.map { company in
        try soldiers.keeping { _, fields in fields[column] == company }.tally()
      } + [soldiers.keeping { _, fields in !companies.contains(fields[column]) }.tally()]
    #expect(try Partners.findings(soldiers.report(tallies)) == Partners.findings(soldiers.report()))
  }

  @Test func `each partner stands by itself as a group of people would`() throws {
    var grouped = Partners.small(people: 120)
    let parts = grouped.divided(2)
    let tallies = try zip(["x", "y"], parts).map { try $1.tally($0) }
    // The same answers with a column that says who measured.
    for (path, bytes) in grouped.files {
      let first = String(decoding: parts[0].files[path] ?? [], as: UTF8.self)
      let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
      grouped.files[path] = Array(
        (["\(lines[0]),who\n"]
          + lines.dropFirst().map { "\($0),\(first.contains("\($0)\n") ? "x" : "y")\n" }).joined()
          .utf8
      )
    }
    let declared = """
      groups:
        - {id: partner, name: {da: målt af, en: measured by}, column: who, values: {x: x, y: y}}

      """
    let joint = try Partners.small(people: 120).report(tallies, "measure: both\n")
    #expect(try Partners.findings(joint) == Partners.findings(grouped.report([], declared)))
    #expect(joint.partnerships[0].groups.count == 2)
  }

  @Test func `partners who are only to stand by themselves are not added up`() throws {
    let small = Partners.small(people: 120)
    let tallies = try zip(["x", "y"], small.divided(2)).map { try $1.tally($0) }
    let report = try small.report(tallies, "measure: separate\n")
    for findings in report.partnerships {
      #expect(findings.levels.allSatisfy { $0.estimate == .notKnown(.measuredSeparately) })
      #expect(findings.changes.allSatisfy { $0.estimate == .notKnown(.measuredSeparately) })
      #expect(findings.distributions.isEmpty && findings.courses.isEmpty)
      #expect(findings.groups.flatMap(\.levels).contains { $0.estimate.finding != nil })
    }
    #expect(ReportSchema.validate(ReportXML.document(of: report)) == [])
  }

  @Test func `the report says how many people may count twice`() throws {
    let small = Partners.small(people: 100)
    let (one, other) = (
      small.keeping { _, fields in (Int(fields[0].dropFirst()) ?? 0) < 30 },
      small.keeping { _, fields in (Int(fields[0].dropFirst()) ?? 0) >= 30 }
    )
    let tallies = try [one.tally("x"), other.tally("y")]
    let told = try small.report(tallies).diagnostics.filter { $0.code == .doubleCountPossible }
    #expect(told.count == 2)
    // Of each place fifty people, fifteen of them the first partner's.
    #expect(
      told.allSatisfy { $0.summary.contains("wave `w1` that can be at most 15 of 50 people") }
    )
    let few = try small.report(tallies, "privacy: {threshold: 16}\n").diagnostics
    #expect(few.contains { $0.summary.contains("cannot be told") })
    // The parts of one partner's count are no partners.
    let parts = try [one.tally("x"), other.tally("x")]
    #expect(try small.report(parts).diagnostics.allSatisfy { $0.code != .doubleCountPossible })
  }

  @Test func `partners who cannot be told apart cannot stand by themselves`() throws {
    let small = Partners.small()
    let tallies = try small.divided(2).map { try $0.tally("same") }
    #expect(throws: Complaints.self) { try small.report(tallies, "measure: both\n") }
    #expect(throws: Never.self) { try small.report(tallies) }
  }

  @Test(arguments: [3, 5, 10])
  func `joint and separate reports together tell of no few people`(threshold: Int) throws {
    let rule = "privacy: {threshold: \(threshold)}\n"
    let small = Partners.small(people: 200)
    // Partners of very different sizes, so that one of them is small in some places.
    for shares in [[2, 11], [40, 100], [7, 9, 60]] {
      let partners = (0...shares.count).map { partner in
        small.keeping { _, fields in
          let number = Int(fields[0].dropFirst()) ?? 0
          return (shares.firstIndex { number < $0 } ?? shares.count) == partner
        }
      }
      let tallies = try partners.enumerated().map { try $1.tally("p\($0)") }
      let reports = try ["joint", "both", "separate"].map {
        try small.report(tallies, rule + "measure: \($0)\n")
      }
      for newest in reports.indices {
        let documents = reports.map { ReportXML.document(of: $0) }
        var earlier = documents
        let first = earlier.remove(at: newest)
        let tables = Tables.files(of: reports[newest], language: .english).map {
          Audit.File(name: $0.name, bytes: $0.bytes)
        }
        let audit = try Audit(of: first, earlier: earlier, tables: tables)
        #expect(audit.findings == [])
        #expect(audit.asked > 20)
      }
    }
  }
}
