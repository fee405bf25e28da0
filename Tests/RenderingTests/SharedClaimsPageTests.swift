import Markup
import Survey
import Testing

@testable import Rendering

/// What several partnerships claim, on the page.
struct SharedClaimsPageTests {
  private static let claims = """
    </partnerships><shared-claims>
    <shared-claim output="hours"><claimant partnership="huset" percent="62.5"/>\
    <claimant partnership="klassen" percent="37.5"/>\
    <joint state="shown" value="120.25"/></shared-claim>
    <shared-claim indicator="belonging"><claimant partnership="huset"/>\
    <claimant partnership="klassen" percent="40"/></shared-claim>
    </shared-claims>
    """

  private func words(of partnership: String, in language: Language) throws -> String? {
    let report = try PageGolden.report { $0.replacing("</partnerships>", with: Self.claims) }
    let bytes = try Page.html(of: report, in: language)
    let page = try Document(parsing: bytes, name: "report.html")
    return try PageGolden.elements(
      "//h:section[@aria-labelledby='shared-\(partnership)']",
      of: page
    )
    .first?.text.replacing(#/\s+/#, with: " ")
  }

  @Test func `what others claim too is said beside the figures`() throws {
    let english = try #require(try words(of: "huset", in: .english))
    #expect(english.contains("62.5 % of it counts as this partnership's."))
    #expect(english.contains("120.25"))
    #expect(english.contains("may be counted twice"))
    let danish = try #require(try words(of: "klassen", in: .danish))
    #expect(danish.contains("37,5 % heraf regnes med hos dette partnerskab."))
    #expect(danish.contains("120,25"))
    #expect(!danish.contains("talt med to gange"))
  }

  @Test func `who shares nothing is told nothing`() throws {
    #expect(try words(of: "vesterparken", in: .english) == nil)
  }

  @Test func `the reason for a low threshold is printed with it`() throws {
    let report = try PageGolden.report {
      $0.replacing(
        #/<method ([^>]*)>/#,
        with: { "<method \($0.1)><privacy-reason>All have agreed</privacy-reason>" }
      )
    }
    let page = String(decoding: try Page.html(of: report, in: .english), as: UTF8.self)
    #expect(page.contains("The reason given: All have agreed"))
  }
}
