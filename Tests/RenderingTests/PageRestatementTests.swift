import Markup
import Survey
import Testing

@testable import Rendering

/// The page's parts on earlier reports.
struct PageRestatementTests {
  private func tree(
    in language: Language,
    _ edit: (String) -> String = { $0 }
  ) throws -> Document {
    let html = try Page.html(of: try PageGolden.report(edit), in: language)
    return try Document(parsing: html, name: "report.html")
  }

  private func elements(_ path: String, of page: Document) throws -> [Element] {
    try PageGolden.elements(path, of: page)
  }

  @Test(arguments: Language.allCases)
  func `restated figures stand with both values and their cause`(language: Language) throws {
    let page = try tree(in: language)
    let rows = try elements("//h:table[@class='restatements']/h:tbody/h:tr", of: page)
    #expect(rows.count == 7)
    let texts = rows.map { row in
      row.children.map { $0.text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    }
    let isDanish = language == .danish
    #expect(
      Array(texts[0][2...4]) == (isDanish ? ["1.780", "1.870", "+90"] : ["1,780", "1,870", "+90"])
    )
    #expect(
      texts[0][5].contains(isDanish ? "To cifre var byttet om." : "Two digits had been swapped.")
    )
    // A person more; a difference beyond the second decimal; what nobody has explained.
    #expect(texts[3][4] == (isDanish ? "mindre end 0,005" : "less than 0.005"))
    #expect(
      texts[1][4]
        == (isDanish
          ? "vises ikke, fordi forskellen skyldes meget få mennesker"
          : "not given, because it comes from very few people")
    )
    #expect(texts[4][3] == (isDanish ? "ikke længere i rapporten" : "no longer reported"))
    #expect(texts[4][5] == (isDanish ? "der er ikke givet nogen årsag" : "no cause is given"))
    #expect(texts[5][2] == (isDanish ? "31. maj 2026" : "31 May 2026"))
    #expect(texts[6][3] == (isDanish ? "dårligere" : "worse"))
  }

  @Test func `figures of the period before stand between the baseline and today's`() throws {
    let page = try tree(in: .english)
    let rows = try elements(
      "//h:article[@id='p-huset']//h:table[@class='comparatives']/h:tbody/h:tr",
      of: page
    )
    let texts = rows.map {
      $0.children.map { $0.text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    }
    #expect(Array(texts[0].dropFirst()) == ["57.22023", "58.42024", "59.12024", "62.52025"])
    #expect(texts[1][3] == "unchanged")
    #expect(texts[1][4].hasPrefix("withheld"))
    #expect(texts[3][2] == "not in that report")
    #expect(
      try elements("//h:article[@id='p-torvet']//h:table[@class='comparatives']", of: page).isEmpty
    )
  }

  @Test func `without an earlier report the page says that none is needed in the first year`()
    throws
  {
    let page = try tree(in: .english) { text in
      text.replacing(/<earlier-reports[\s\S]*<\/earlier-reports>/, with: "")
        .replacing(/<comparatives>[\s\S]*<\/comparatives>/, with: "")
    }
    let part = try #require(try elements("//h:section[@id='restatements']", of: page).first)
    #expect(part.text.contains("ESRS 1, paragraph 136"))
    #expect(try elements("//h:table[@class='restatements']", of: page).isEmpty)
  }
}
