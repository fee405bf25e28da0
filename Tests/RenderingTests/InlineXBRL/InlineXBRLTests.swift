import Markup
import Survey
import Testing

@testable import Rendering

struct InlineXBRLTests {
  @Test func `the statement is as it was last approved`() throws {
    try PageGolden.expect(try InlineReport.xhtml(in: .danish), matches: "esrs.xhtml")
  }

  @Test func `the same report gives the same bytes`() throws {
    #expect(try InlineReport.xhtml(in: .english) == InlineReport.xhtml(in: .english))
  }

  @Test(arguments: Language.allCases)
  func `every fact of the report is tagged once`(language: Language) throws {
    let document = try InlineReport.tree(in: language)
    let tagged = try InlineReport.facts(document)
    let stated = try InlineReport.document().root.child("disclosures")
    let datapoints = stated?.children("requirement").flatMap { $0.children("datapoint") } ?? []
    let ids = datapoints.flatMap { $0.children("fact") }.compactMap { $0["id"] }
    #expect(ids.count == 44)
    #expect(tagged.keys.sorted() == ids.sorted())
  }

  @Test func `a number is tagged by the format of the language it is written in`() throws {
    let danish = try InlineReport.facts(InlineReport.tree(in: .danish))
    let english = try InlineReport.facts(InlineReport.tree(in: .english))
    let id = try Self.id(ofValue: "0.0659")
    #expect(danish[id]?.text == "6,59")
    #expect(danish[id]?["format"] == "ixt:num-comma-decimal")
    #expect(english[id]?.text == "6.59")
    #expect(english[id]?["format"] == "ixt:num-dot-decimal")
    #expect(english[id]?["scale"] == "-2")
    #expect(english[id]?["decimals"] == "4")
    #expect(english[id]?["unitRef"] == "u-pure")
  }

  @Test func `digits that are published are shown, zeros too`() throws {
    let facts = try InlineReport.facts(InlineReport.tree(in: .english))
    #expect(facts[try Self.id(ofValue: "56.0")]?.text == "56.0")
    #expect(facts[try Self.id(ofValue: "60")]?.text == "60.0")
    #expect(facts[try Self.id(ofValue: "6345")]?.text == "6,345")
    #expect(facts[try Self.id(ofValue: "0.125")]?.text == "12.5")
  }

  @Test func `a number below zero has its minus outside the tag`() throws {
    let facts = try InlineReport.facts(InlineReport.tree(in: .danish))
    let id = try Self.id(ofValue: "-1274.5")
    let fact = try #require(facts[id])
    #expect(fact.text == "1.274,5")
    #expect(fact["sign"] == "-")
    #expect(fact.parent?.text == "\u{2212}1.274,5")
  }

  @Test func `a figure that is withheld has no value, and its reason beside it`() throws {
    let document = try InlineReport.tree(in: .english)
    let withheld = try InlineReport.elements(
      "//ix:nonFraction[@*[local-name()='nil']]",
      of: document
    )
    #expect(withheld.count == 1)
    #expect(withheld.first?.text == "")
    #expect(withheld.first?["decimals"] == nil)
    #expect(withheld.first?.parent?.text == "withheld: fewer than 5 people")
  }

  @Test func `yes and no are words with a fixed meaning`() throws {
    let facts = try InlineReport.facts(InlineReport.tree(in: .danish))
    let words = Set(facts.values.filter { $0["format"] == "ixt:fixed-true" }.map(\.text))
    #expect(words == ["ja"])
    #expect(Set(facts.values.filter { $0["format"] == "ixt:fixed-false" }.map(\.text)) == ["nej"])
  }

  @Test func `members of the taxonomy are hidden, and their labels shown`() throws {
    let document = try InlineReport.tree(in: .english)
    let hidden = try InlineReport.elements("//ix:hidden/ix:nonNumeric", of: document)
    let namespace = "https://xbrl.efrag.org/taxonomy/esrs/2023-12-22"
    #expect(
      hidden.first?.text
        == "\(namespace)#AffectedCommunitiesMember \(namespace)#LegitimateRepresentativesMember"
    )
    let id = try #require(hidden.first?["id"])
    let shown = try InlineReport.elements("//h:span[@style='-ix-hidden:\(id)']", of: document)
    #expect(shown.map(\.text) == ["affected communities; their representatives"])
  }

  @Test func `a text that the page parts is continued`() throws {
    let document = try InlineReport.tree(in: .english)
    let id = try Self.id(ofText: "43% of the way has been gone in 53% of the time.")
    let parted = try #require(InlineReport.facts(document)[id])
    #expect(parted.text == "43% of the way has been gone in 53% of the time.")
    let path = "//ix:continuation[@id='\(parted["continuedAt"] ?? "")']"
    #expect(
      try InlineReport.elements(path, of: document).map(\.text) == ["That is less than planned."]
    )
    #expect(try InlineReport.elements(path + "/preceding::h:img", of: document).count > 0)
  }

  @Test func `a text in another language than the page's says so around its tag`() throws {
    let document = try InlineReport.tree(in: .danish)
    let foreign = try InlineReport.elements(
      "//ix:nonNumeric[ancestor::h:*[1]/@xml:lang='en']",
      of: document
    )
    #expect(foreign.map(\.text) == ["Every year, with a questionnaire."])
  }

  @Test func `contexts are shared, and stand in scenario`() throws {
    let document = try InlineReport.tree(in: .english)
    let contexts = try InlineReport.elements("//i:context", of: document)
    let used = Set(try InlineReport.facts(document).values.compactMap { $0["contextRef"] })
    #expect(Set(contexts.compactMap { $0["id"] }) == used)
    #expect(Set(contexts.map(\.text)).count == contexts.count)
    #expect(try InlineReport.elements("//i:segment", of: document).isEmpty)
    let scheme = try InlineReport.elements("//i:identifier/@scheme/..", of: document).first
    #expect(scheme?["scheme"] == "http://www.dcca.dk/cvr")
    #expect(scheme?.text == "99000008")
  }

  @Test func `charts are images that carry their own data and words`() throws {
    let document = try InlineReport.tree(in: .english)
    let images = try InlineReport.elements("//h:img", of: document)
    #expect(!images.isEmpty)
    for image in images {
      #expect(image["src"]?.hasPrefix("data:image/svg+xml;base64,") == true)
      #expect((image["alt"] ?? "").count > 40)
    }
  }

  @Test func `a report is tagged if it has tagged facts and the undertaking's identifier`() throws {
    #expect(InlineXBRL.lack(of: try InlineReport.document()) == nil)
    #expect(InlineXBRL.lack(of: try PageGolden.report()) == .facts)
    let draft = try InlineReport.document {
      $0.replacing(" tagged=\"true\"", with: " tagged=\"false\"")
    }
    #expect(InlineXBRL.lack(of: draft) == .finalTaxonomy)
    let nameless = try PageGolden.report {
      $0.replacing(#/<identifier.*</identifier>/#, with: "")
    }
    #expect(InlineXBRL.lack(of: nameless) == .identifier)
  }

  /// The id of the fact whose value is written so.
  private static func id(ofValue value: String) throws -> String {
    let path = "//*[local-name()='fact'][*[local-name()='value']='\(value)']"
    return try #require(InlineReport.elements(path, of: InlineReport.document()).first?["id"])
  }

  private static func id(ofText text: String) throws -> String {
    let path = "//*[local-name()='fact'][*[local-name()='text']/*='\(text)']"
    return try #require(InlineReport.elements(path, of: InlineReport.document()).first?["id"])
  }
}
