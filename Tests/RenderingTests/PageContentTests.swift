import Markup
import Survey
import Testing

@testable import Impact
@testable import Rendering

struct PageContentTests {
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

  @Test func `a fall is told first, with its interval and without a claim about its cause`() throws
  {
    let page = try page(in: .english)
    let lists = try PageGolden.elements("//h:div[@class='findings']/h:div", of: page)
    #expect(lists.count == 2)
    #expect(lists[0].text.contains("What got worse"))
    #expect(
      lists[0].text.contains("Trust fell by 6.1 points alongside the partnership (95% interval")
    )
    #expect(lists[0].text.contains("The new market square"))
  }

  @Test func `Danish says it in Danish`() throws {
    let summary = try text("//h:section[@id='summary']", of: try page(in: .danish))
    #expect(
      summary.contains(
        "Scoren for tillid faldt med 6,1 point samtidig med partnerskabet (95 %-interval −"
      )
    )
    #expect(summary.contains("Om partnerskabet er årsag til ændringen, vides ikke"))
  }

  @Test func `an area for comparison changes alongside no partnership`() throws {
    let area = "//h:article[@id='p-vesterparken']"
    for (language, words) in [(Language.english, "alongside"), (.danish, "samtidig med")] {
      #expect(!(try text(area, of: try page(in: language))).contains(words))
    }
  }

  @Test func `what is withheld gives its reason wherever its figure would stand`() throws {
    let page = try page(in: .danish)
    let reason = "tilbageholdt: færre end 5 personer"
    let matrix = try PageGolden.elements("//h:table[@class='matrix']//h:tr", of: page)
    #expect(matrix.contains { $0.text.contains("Klassen") && $0.text.contains(reason) })
    let section = "//h:article[@id='p-klassen']"
    for part in [
      "h:div[@class='facts']", "h:div[@class='chain']", "h:section//h:table[@class='changes']",
      "h:section//h:table[@class='levels']", "h:section//v:svg",
    ] {
      #expect(try text("\(section)/\(part)", of: page).contains(reason), "\(part)")
    }
    #expect(
      try PageGolden.elements("//h:td[not(normalize-space())]", of: page).allSatisfy {
        $0.parent?.parent?.parent?["class"] == "questions"
      }
    )
  }

  @Test(arguments: Language.allCases)
  func `a figure that a withheld finding should not have is not shown either`(
    language: Language
  ) throws {
    let leak = ["n", "value", "mean", "percent", "difference", "low", "high", "g", "p", "sd"]
      .map { " \($0)=\"87.654\"" }.joined()
    let clean = try Page.html(of: try PageGolden.report(), in: language)
    let leaky = try Page.html(
      of: try PageGolden.report { report in
        report.replacing("state=\"withheld\"", with: "state=\"withheld\"" + leak)
          .replacing("state=\"not-known\"", with: "state=\"not-known\"" + leak)
      },
      in: language
    )
    #expect(clean == leaky)
  }

  @Test func `outputs that nobody recorded are said to be so`() throws {
    let table = "//h:article[@id='p-torvet']//h:table[@class='outputs']"
    let words = try text(table, of: try page(in: .english))
    #expect(words.contains("not recorded"))
    #expect(words.contains("4,100"))
  }

  @Test func `a questionnaire is called validated only if it is`() throws {
    let not = try text("//h:body", of: try page(in: .english))
    #expect(not.contains("has not been validated"))
    #expect(!not.contains("is validated"))
    let valid = try page(in: .english) {
      $0.replacing("validated=\"false\"", with: "validated=\"true\"")
    }
    let yes = try text("//h:body", of: valid)
    #expect(yes.contains("The questionnaire is validated."))
    #expect(!yes.contains("not been validated"))
    for text in [not, yes] { #expect(!text.contains("clinical")) }
  }

  @Test func `with one wave the summary says that there is no change yet`() throws {
    let page = try page(in: .english) {
      $0.replacing(/<changes>(?s:.*?)<\/changes>/, with: "<changes/>")
    }
    let summary = try text("//h:section[@id='summary']", of: page)
    #expect(summary.contains("asked once so far"))
    #expect(!summary.contains("What got worse"))
  }

  @Test
  func `where nothing is known of any change the summary says so, and not that there is none`()
    throws
  {
    let page = try page(in: .english) {
      $0.replacing(/<summary [^>]*>/) { _ in
        """
        <summary from="2023" to="2025" improved="0" worsened="0" unclear="0" withheld="0" \
        not-known="7"/>
        """
      }
    }
    let summary = try text("//h:section[@id='summary']", of: page)
    #expect(!summary.contains("asked once so far"))
    let unknown = "//h:section[@id='summary']//h:li[@class='not-known']/h:span[@class='count']"
    #expect(try text(unknown, of: page) == "7")
  }

  @Test func `changes over different waves are told all the same`() throws {
    let page = try page(in: .english) {
      $0.replacing("<summary from=\"2023\" to=\"2025\"", with: "<summary")
    }
    let summary = try text("//h:section[@id='summary']", of: page)
    #expect(summary.contains("from each partnership's first measurement to its last"))
    #expect(summary.contains("What got worse"))
  }

  @Test(arguments: Language.allCases)
  func `hostile texts stay texts`(language: Language) throws {
    let bytes = try Page.html(of: ReportXML.document(of: SampleReport.report), in: language)
    let page = try Document(parsing: bytes, name: "report.html")
    let body = try text("//h:body", of: page)
    for hostile in ReportedProject.hostileTexts {
      let expected = hostile.replacing(#/\s+/#, with: " ")
      #expect(body.contains(expected), "\(hostile)")
    }
    #expect(try PageGolden.elements("//h:Co | //h:b[not(ancestor::h:*)]", of: page).isEmpty)
    #expect(!String(decoding: bytes, as: UTF8.self).contains("\u{1B}"))
  }
}
