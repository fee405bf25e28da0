import Foundation
import Testing

@testable import Commands

/// `samhold report --format`: only what is asked for.
@Suite struct ReportFormatTests {
  @Test func `only what is asked for is written`() throws {
    let place = try Workplace(SmallProject())
    let run = try Run("report", "--format", "xml", "-o", "one", in: place.url)
    #expect(run.status == 0)
    #expect(try place.contents(of: "one").keys.sorted() == ["report.xml"])
    #expect(run.output.hasPrefix("one/report.xml: "))
    try Run("report", "--format", "html,xml", "-o", "two", in: place.url)
    #expect(try place.contents(of: "two").keys.sorted() == ["report.html", "report.xml"])
  }

  @Test(arguments: ["pdf", "html,", "", "HTML", "html xml"])
  func `a format that is not known is refused`(formats: String) throws {
    let place = try Workplace(SmallProject())
    #expect(try Run("report", "--format", formats, in: place.url).status == 64)
  }

  @Test func `an undertaking without an identifier has nothing to file`() throws {
    let place = try Workplace(SmallProject())
    let run = try Run("report", "--format", "xbrl", in: place.url)
    #expect(run.status == 78)
    #expect(run.errors.contains("error[SH503]: There is nothing to file"))
    #expect(run.errors.contains("hint: Give `undertaking:` an `identifier:`"))
  }

  @Test func `a standard with a draft of a taxonomy is told apart, and the report goes on`() throws
  {
    var small = SmallProject()
    small.projectFile = small.projectFile.replacing(
      "undertaking: {name: ",
      with: "disclosures: {standard: esrs-2026}\nundertaking: {identifier: "
        + "{scheme: cvr, value: \"99000007\"}, name: "
    )
    let place = try Workplace(small)
    let asked = try Run("report", "--format", "xbrl", in: place.url)
    #expect(asked.status == 78)
    #expect(asked.errors.contains("the taxonomy of its standard is only a draft"))
    let plain = try Run("report", in: place.url)
    #expect(plain.status == 0)
    #expect(plain.errors.contains("note[SH503]: There is no esrs.xhtml"))
  }

  @Test func `schemas that are not there are told before anything is written`() throws {
    let place = try Workplace(SmallProject())
    let run = try Run("report", "--schemas", "nowhere", in: place.url)
    #expect(run.status == 66)
    #expect(run.errors.contains("The schemas of Inline XBRL cannot be read in nowhere"))
    #expect(!FileManager.default.fileExists(atPath: place.path("report").path))
  }
}
