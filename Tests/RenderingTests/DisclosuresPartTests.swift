import Impact
import Markup
@testable import Standards
import Testing

@testable import Rendering
@testable import Survey

struct DisclosuresPartTests {
  private func index(_ standard: String = "esrs-2023") throws -> DisclosureIndex {
    var project = ReportedProject.project
    project.disclosures.standard = standard
    let map = try DisclosureMaps.map(for: project)
    return DisclosureIndex(of: SampleReport.report, by: map)
  }

  @Test(arguments: ["esrs-2023", "esrs-2026"])
  func `the datapoints of every map are valid by the schema, and fit it`(standard: String) throws {
    let index = try index(standard)
    #expect(FactCheck.faults(in: index) == [])
    let document = try ReportXML.document(of: SampleReport.report, with: index)
    #expect(ReportSchema.validate(document) == [])
    let part = try #require(document.root.child("disclosures"))
    #expect(part["standard"] == standard)
    let points = part.children("requirement").flatMap { $0.children("datapoint") }
    #expect(points.count == index.entries.count)
  }

  @Test(arguments: ["esrs-2023", "esrs-2026"])
  func `the datapoints of every map can be tagged`(standard: String) throws {
    let found = try index(standard)
    let index = DisclosureIndex(map: found.map, isTagged: true, sections: found.sections)
    let document = try ReportXML.document(of: SampleReport.report, with: index)
    for language in Language.allCases {
      let page = try InlineXBRL.xhtml(of: document, in: language)
      let facts = index.entries.flatMap(\.facts).filter { $0.concept != nil }
      let tags = String(decoding: page, as: UTF8.self).matches(of: #/ id="f-[0-9]+"/#)
      #expect(tags.count == facts.count)
    }
  }

  @Test func `a metric has the same values by either map, under other names`() throws {
    let values = { (standard: String) in
      let found = try index(standard)
      let tagged = DisclosureIndex(map: found.map, isTagged: true, sections: found.sections)
      let document = try ReportXML.document(of: SampleReport.report, with: tagged)
      let page = String(decoding: try InlineXBRL.xhtml(of: document, in: .danish), as: UTF8.self)
      #expect(page.contains("class=\"comparatives\""))
      let facts = found.entries.filter {
        $0.datapoint.finding.map { $0.subject == .metric } ?? false
      }
      .flatMap(\.facts).filter { $0.year != nil }
      return Set(facts.map { "\($0.subject) \($0.period.start) \($0.content)" })
    }
    let old = try values("esrs-2023")
    #expect(!old.isEmpty)
    #expect(try values("esrs-2026") == old)
  }

  @Test func `no two facts have one id, and each has a value, a text or a reason`() throws {
    let document = try ReportXML.document(of: SampleReport.report, with: try index())
    let facts = try #require(document.root.child("disclosures")).children("requirement")
      .flatMap { $0.children("datapoint") }.flatMap { $0.children("fact") }
    #expect(Set(facts.compactMap { $0["id"] }).count == facts.count)
    #expect(facts.count > 50)
    for fact in facts {
      let texts = fact.children("text")
      let told = fact.children("value").count + fact.children("withheld").count
      #expect(told == (texts.isEmpty ? 1 : 0) && (texts.isEmpty || texts.count == 2))
      #expect(texts.allSatisfy { !$0.children.isEmpty }, "\(fact["id"] ?? "")")
    }
  }

  @Test func `a percentage becomes a fraction without rounding`() throws {
    for (percent, fraction) in [
      ("5.25", "0.0525"), ("0.3", "0.003"), ("100", "1"), ("0", "0"), ("62.5", "0.625"),
      ("-7", "-0.07"), ("3e-7", "0.000000003"), ("33.333333333333336", "0.33333333333333336"),
    ] {
      #expect(ExactDecimal(percent)?.hundredth.numeral == fraction)
    }
  }

  @Test func `the page has every datapoint with its state, in both languages`() throws {
    let index = try index()
    let document = try ReportXML.document(of: SampleReport.report, with: index)
    let titles = [Language.danish: "Oplysningskrav", .english: "Disclosure requirements"]
    for language in Language.allCases {
      let html = String(decoding: try Page.html(of: document, in: language), as: UTF8.self)
      #expect(html.contains(try #require(titles[language])))
      for entry in index.entries { #expect(html.contains("<code>\(entry.datapoint.id)</code>")) }
    }
  }

  @Test func `the tables have a row for each datapoint and for what a customer asks`() throws {
    let index = try index()
    let files = try Tables.files(of: index, in: ReportedProject.project, language: .english)
    #expect(files.map(\.name) == ["datapoints.csv", "supplier-answer.csv"])
    let rows = String(decoding: files[0].bytes, as: UTF8.self).split(separator: "\n")
    #expect(rows.count == index.entries.count + 1)
    #expect(rows[1].hasPrefix("esrs-2023,BP-2,ESRS2,BP-2.11bi,11 (b) (i),"))
    let asked = index.entries.filter(\.datapoint.isAskedOfSuppliers)
    #expect(asked.contains { $0.facts.count > 1 })
  }

  @Test func `a standard without a map is an error that names the known ones`() {
    var project = ReportedProject.project
    project.disclosures.standard = "esrs-2032"
    do {
      _ = try DisclosureMaps.map(for: project)
      Issue.record("no error")
    } catch {
      #expect(error.diagnostics.map(\.hint) == ["Did you mean `esrs-2023`?"])
    }
  }
}
