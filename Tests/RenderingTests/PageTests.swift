import Markup
import Survey
import Testing

@testable import Rendering

struct PageTests {
  private func html(in language: Language) throws -> String {
    String(decoding: try Page.html(of: try PageGolden.report(), in: language), as: UTF8.self)
  }

  private func tree(in language: Language) throws -> Document {
    try Document(parsing: Array(try html(in: language).utf8), name: "report.html")
  }

  private func elements(_ path: String, of page: Document) throws -> [Element] {
    try PageGolden.elements(path, of: page)
  }

  @Test func `the page is as it was last approved`() throws {
    try PageGolden.expect(try html(in: .danish), matches: "page.html")
  }

  @Test func `the same report gives the same bytes`() throws {
    #expect(try html(in: .danish) == html(in: .danish))
  }

  @Test(arguments: Language.allCases)
  func `the page is well-formed XML in the page's language`(language: Language) throws {
    let root = try tree(in: language).root
    #expect(root.name == "html")
    #expect(root["lang"] == language.rawValue)
  }

  @Test(arguments: Language.allCases)
  func `the page has no script and asks nobody for anything`(language: Language) throws {
    let page = try tree(in: language)
    let loading = try elements(
      """
      //h:script | //h:link | //h:img | //h:iframe | //h:object | //h:embed | //h:base | //h:form
      | //v:image | //v:use | //v:a | //v:script | //v:style | //*[@src] | //*[@srcset] | //*[@style]
      """,
      of: page
    )
    #expect(loading.isEmpty)
    for link in try elements("//*[@href]", of: page) { #expect(link["href"]?.first == "#") }
    for style in try elements("//h:style", of: page) {
      #expect(!style.text.contains("url("))
      #expect(!style.text.contains("@import"))
    }
    for element in try elements("//*", of: page) {
      for attribute in element.attributes { #expect(!attribute.name.hasPrefix("on")) }
    }
  }

  @Test(arguments: Language.allCases)
  func `every id is unique and every link has its target`(language: Language) throws {
    let page = try tree(in: language)
    let ids = try elements("//*[@id]", of: page).compactMap { $0["id"] }
    #expect(ids.count == Set(ids).count)
    for link in try elements("//h:a[@href]", of: page) {
      #expect(ids.contains(String(link["href"]?.dropFirst() ?? "")))
    }
    for element in try elements("//*[@aria-labelledby]", of: page) {
      for name in (element["aria-labelledby"] ?? "").split(separator: " ") {
        #expect(ids.contains(String(name)))
      }
    }
  }

  @Test func `headings go down one level at a time`() throws {
    let names = ["h1", "h2", "h3", "h4", "h5"]
    var level = 0
    for element in try elements("//h:*", of: try tree(in: .danish)) {
      guard let found = names.firstIndex(of: element.name) else { continue }
      #expect(found <= level, "\(element.name) \(element.text)")
      level = found + 1
    }
    #expect(try elements("//h:h1", of: try tree(in: .danish)).count == 1)
  }

  @Test func `every chart is an image with a title and a description, and every table a caption`()
    throws
  {
    let page = try tree(in: .english)
    let charts = try elements("//v:svg", of: page)
    #expect(!charts.isEmpty)
    for chart in charts {
      #expect(chart["role"] == "img")
      #expect(chart.children.prefix(2).map(\.name) == ["title", "desc"])
      #expect(chart.children.prefix(2).allSatisfy { !$0.text.isEmpty })
    }
    #expect(try elements("//h:table[not(h:caption)]", of: page).isEmpty)
    #expect(try elements("//h:th[not(@scope)]", of: page).isEmpty)
    for kind in ["forest", "levels", "answers"] {
      let beside =
        "//v:svg[starts-with(v:title/@id, '\(kind)-')][not(ancestor::h:section//h:table)]"
      #expect(try elements(beside, of: page).isEmpty)
    }
  }

  @Test func `a text in another language than the page's says so`() throws {
    let page = try tree(in: .english)
    let foreign = try elements("//h:span[@lang][not(ancestor::*[@class='diagnostics'])]", of: page)
    #expect(foreign.contains { $0["lang"] == "da" })
    #expect(foreign.contains { $0.text == "Eksempel på et spørgeskema, ikke valideret" })
    #expect(!foreign.contains { $0["lang"] == "en" })
  }

  @Test func `a partnership in both roles is shown once and linked from the other part`() throws {
    let page = try tree(in: .english)
    #expect(try elements("//h:section[@id='s3']//h:article[@id='p-huset']", of: page).count == 1)
    #expect(try elements("//h:article[@id='p-huset']", of: page).count == 1)
    let twice = try elements("//h:section[@id='s4']//h:article[@class='twice']", of: page)
    #expect(twice.count == 1)
    #expect(twice[0].text.contains("counted once"))
  }
}
