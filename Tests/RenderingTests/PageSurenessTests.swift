import Markup
import Survey
import Testing

@testable import Impact
@testable import Rendering

struct PageSurenessTests {
  private func page(
    in language: Language,
    _ edit: (String) -> String = { $0 }
  ) throws -> Document {
    let bytes = try Page.html(of: try PageGolden.report(edit), in: language)
    return try Document(parsing: bytes, name: "report.html")
  }

  private func text(_ path: String, of page: Document) throws -> String {
    try PageGolden.elements(path, of: page).map(\.text).joined(separator: "\n")
      .replacing(#/\s+/#, with: " ")
  }

  @Test func `adverse findings stand before all counts, with who answers for them`() throws {
    let page = try page(in: .english)
    let before = "//h:section[@class='adverse'][following-sibling::h:ul[@class='counts']]"
    #expect(try PageGolden.elements(before, of: page).count == 1)
    let words = try text(before, of: page)
    #expect(words.contains("42 changes were looked at"))
    #expect(words.contains("1 of them is not yet answered for."))
    #expect(words.contains("fell by 6.1 points from 2023 to 2025"))
    #expect(words.contains("adjusted for all that was looked at < 0.001"))
    #expect(words.contains("Answered for: The building site is moved"))
    #expect(words.contains("responsible: A. Holm, 1 June 2025"))
    #expect(words.contains("Young people. Trust (trust in strangers) fell by 5.6 points"))
    #expect(words.contains("Not yet answered for."))
  }

  @Test func `no adverse finding is said with how many were looked at`() throws {
    let page = try page(in: .danish) {
      $0.replacing(#/<adverse-finding .*?<\/adverse-finding>\n/#, with: "")
    }
    let words = try text("//h:section[@class='adverse']", of: page)
    #expect(words.contains("Ingen af de 42 viste ændringer"))
  }

  @Test(arguments: [
    (Language.english, "The partnership contributed to a rise in belonging (5.1 points"),
    (.english, "The partnership led to a rise in trust (3.9 points"),
    (.danish, "Partnerskabet bidrog til en stigning i scoren for tilhørsforhold (5,1 point"),
    (.danish, "Partnerskabet førte til en stigning i scoren for tillid (3,9 point"),
  ])
  func `a sentence claims what its grade allows`(language: Language, words: String) throws {
    #expect(try text("//h:ul[@class='sentences']", of: try page(in: language)).contains(words))
  }

  @Test(arguments: [
    ("contributed", "The partnership contributed to a fall in trust (6.1 points"),
    ("led-to", "The partnership led to a fall in trust (6.1 points"),
    ("alongside", "Trust fell by 6.1 points alongside the partnership (95%"),
    ("delivered", "Trust fell by 6.1 points (95%"),
  ])
  func `a harm has the verb of its licence like a gain`(licence: String, words: String) throws {
    let page = try page(in: .english) {
      $0.replacing(
        "direction=\"fall\" licence=\"alongside\"",
        with: "direction=\"fall\" licence=\"\(licence)\""
      )
    }
    let torvet = try text("//h:article[@id='p-torvet']//h:ul[@class='sentences']", of: page)
    #expect(torvet.contains(words))
  }

  @Test(arguments: [
    (Language.english, "Whether the partnership caused the change is not known"),
    (.danish, "Om partnerskabet er årsag til ændringen, vides ikke"),
  ])
  func `the cause is said to be unknown exactly where it is`(
    language: Language,
    words: String
  ) throws {
    let page = try page(in: language)
    for (id, isUnknown) in [
      ("klassen", true), ("torvet", true), ("huset", false), ("vesterparken", false),
    ] {
      let said = try text("//h:article[@id='p-\(id)']", of: page).contains(words)
      #expect(said == isUnknown, "\(id)")
    }
    let summary = try text("//h:section[@id='summary']/h:div[@class='caution']", of: page)
    #expect(summary.contains(words))
    #expect(!summary.contains(language == .english ? "The house" : "Huset"))
  }

  @Test func `no clear change goes with the smallest that could have been told`() throws {
    let words = try text("//h:article[@id='p-torvet']", of: try page(in: .english))
    #expect(words.contains("would most likely have told from none is 3.4 points"))
    #expect(words.contains("could have told 3.4 points"))
  }

  @Test func `a grade has three letters, each with its reasons and what would raise it`() throws {
    let page = try page(in: .english)
    let grade = "//h:article[@id='p-huset']//h:div[@class='grade'][1]"
    let words = try text(grade, of: page)
    for part in [
      "Design D3", "Ladder N3", "Certainty C2", "Not that it proves or guarantees it.",
      "42.5% of those invited answered, fewer than half (lowers it by 1)",
      "the change is large (0.85 standard deviations) (raises it by 1)",
      "a declared indicator is missing: trust", "What would raise it", "draw lots",
    ] { #expect(words.contains(part), "\(part)") }
    let ungraded = try text("//h:article[@id='p-klassen']//h:div[@class='grade']", of: page)
    #expect(ungraded.contains("Certainty ungraded"))
  }

  @Test func `the difference from the comparison stands in words and in the plot`() throws {
    let page = try page(in: .english)
    let words = try text("//h:article[@id='p-huset']//h:div[@class='compared']", of: page)
    #expect(words.contains("Belonging: +5.1 points here, +0.9 points in"))
    #expect(
      words.contains("The difference is +4.2 points (95% interval +0.2 to +8.2): better than")
    )
    #expect(words.contains("Trust: withheld: fewer than 5 people."))
    let plot = "//h:article[@id='p-huset']//v:svg[v:title/@id='forest-huset-title']"
    let dashed = try PageGolden.elements("\(plot)/v:line[contains(@class, 'compared')]", of: page)
    #expect(dashed.map { $0["class"] } == ["whisker compared improved"])
    #expect(try text("\(plot)/v:desc", of: page).contains("better than the comparison"))
  }

  @Test func `what is not shown of the quality of the data has its reason`() throws {
    let method = try text("//h:section[@id='method']", of: try page(in: .english))
    for part in [
      "not computable: the answers do not fit the model", "not computable: too few questions",
      "withheld: would reveal a figure about a small group", "0.79 (0.76 to 0.82)",
      "133 of 231 (57.6%)", "\u{2212}18.2 to +24.2", "2 tests", "Nobody answers for it.",
      "A. Holm answers for it: The evaluator says so", "not decided", "comparable, 1 June 2024",
    ] { #expect(method.contains(part), "\(part)") }
  }

  @Test func `the user's texts keep their paragraphs`() throws {
    let page = try page(in: .danish)
    let summary = "//h:section[@id='summary']/h:div[@class='narrative']/h:div/h:p"
    let paragraphs = try PageGolden.elements(summary, of: page).map(\.text)
    #expect(paragraphs == ["To år er gået.", "Noget lykkedes, andet gjorde ikke."])
    let foreign = try PageGolden.elements(
      "//h:article[@id='p-huset']/h:div[@class='narrative']/h:div/h:p[@lang='da']",
      of: try self.page(in: .english)
    )
    #expect(foreign.count == 1)
  }

  @Test(arguments: [
    ("a\nb\n\nc", ["a b", "c"]), ("\n \n a\t b \r\n\r\n\n", ["a b"]), ("", []),
  ])
  func `empty lines part paragraphs`(text: String, paragraphs: [String]) {
    #expect(PageElements.paragraphs(of: text) == paragraphs)
  }
}
