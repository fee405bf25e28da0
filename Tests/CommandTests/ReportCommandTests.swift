import Foundation
import Markup
import Testing

/// `samhold report` from end to end.
@Suite struct ReportCommandTests {
  @Test func `the sample becomes a report that its schema accepts`() throws {
    let place = try Workplace()
    let run = try Run("report", Repository.sample.path, "-o", "out", in: place.url)
    #expect(run.status == 0)
    let written = try place.contents(of: "out")
    #expect(
      written.keys.sorted() == ["esrs.xhtml", "report.html", "report.xml"]
        + [
          "adverse", "attrition", "balance", "change-checks", "changes", "comparatives",
          "comparisons", "courses", "datapoints", "grades", "groups", "item-reliability", "levels",
          "milestones", "outputs", "reliability", "restatements", "shared-claims",
          "supplier-answer", "targets",
          "tests", "weights",
        ].map { "tables/\($0).csv" }
    )
    let schema = try Schema(
      parsing: Array(
        Data(contentsOf: Repository.root.appending(path: "Templates/schema/samhold-report.xsd"))
      ),
      name: "samhold-report.xsd"
    )
    let report = try Document(parsing: Array(try #require(written["report.xml"])), name: "report")
    #expect(schema.validate(report) == [])
    #expect(run.output.hasPrefix("out/report.html: 15 changes from 2023 to 2025: "))
  }

  @Test func `two runs give the same bytes whatever the locale, the zone and the call`() throws {
    let place = try Workplace.withSample()
    try Run("report", in: place.url)
    let first = try place.contents(of: "report")
    #expect(first.count == 25)
    let surroundings = [
      ["LANG": "C", "LC_ALL": "C", "TZ": "UTC"],
      ["LANG": "da_DK.UTF-8", "LC_ALL": "da_DK.UTF-8", "TZ": "Pacific/Apia"],
    ]
    for environment in surroundings {
      try Run(
        "report",
        place.url.path,
        "-q",
        "-o",
        "other",
        in: place.url,
        environment: environment
      )
      #expect(try place.contents(of: "other") == first)
    }
  }

  @Test func `a report without a project says what to do and writes nothing`() throws {
    let place = try Workplace()
    let run = try Run(in: place.url)
    #expect(run.status == 66)
    #expect(run.errors.contains("error[SH601]: There is no project file samhold.yaml."))
    #expect(run.errors.contains("hint: Name a project's folder or file"))
    #expect(try place.contents(of: ".").isEmpty)
  }

  @Test func `a second language makes a second page, and a forgotten one is told`() throws {
    let place = try Workplace(SmallProject())
    try Run("report", "--lang", "both", in: place.url)
    #expect(try place.text("report/report.html").contains("lang=\"en\""))
    #expect(try place.text("report/report.da.html").contains("lang=\"da\""))
    let run = try Run("report", "--lang", "en", in: place.url)
    #expect(run.status == 0)
    #expect(run.errors.contains("warning[SH605]: report/report.da.html is from an earlier run."))
  }

  @Test func `the time is told only when it is asked for`() throws {
    let place = try Workplace(SmallProject())
    try Run("report", in: place.url)
    #expect(try !place.text("report/report.xml").contains("created="))
    let epoch = ["SOURCE_DATE_EPOCH": "1767225600"]
    try Run("report", in: place.url, environment: epoch)
    #expect(try place.text("report/report.xml").contains("created=\"2026-01-01T00:00:00Z\""))
    let wrong = try Run("report", in: place.url, environment: ["SOURCE_DATE_EPOCH": "soon"])
    #expect(wrong.status == 64)
  }

  @Test func `every input is told with its size and its SHA-256`() throws {
    let place = try Workplace(SmallProject())
    try Run("report", in: place.url)
    let report = try place.text("report/report.xml")
    for name in ["samhold.yaml", "w1.csv", "w2.csv", "outputs.csv"] {
      // Another program's opinion of the same bytes.
      let sum = try Run(URL(filePath: "/usr/bin/sha256sum"), [name], in: place.url).output.prefix(
        64
      )
      let size = try Data(contentsOf: place.path(name)).count
      #expect(report.contains("path=\"\(name)\""))
      #expect(report.contains("size=\"\(size)\" sha256=\"\(sum)\""))
    }
  }

  @Test func `no respondent of the sample is named in any output or message`() throws {
    let place = try Workplace()
    let run = try Run(
      "report",
      Repository.sample.path,
      "--lang",
      "both",
      "-o",
      "out",
      in: place.url
    )
    let check = try Run("check", Repository.sample.path, in: place.url)
    let compare = try Run("compare", Repository.sample.path, in: place.url)
    var texts = [run, check, compare].flatMap { [$0.output, $0.errors] }
    texts += try place.contents(of: "out").values.map { String(decoding: $0, as: UTF8.self) }
    #expect(texts.count == 33)
    for text in texts {
      #expect(!text.contains("@example.org"))
      #expect(text.firstMatch(of: /[Bb]-\d{5}/) == nil)
    }
  }

  @Test func `quiet leaves nothing but errors`() throws {
    let place = try Workplace.withSample()
    let run = try Run("report", "--quiet", in: place.url)
    #expect(run.status == 0)
    #expect(run.output + run.errors == "")
    try FileManager.default.removeItem(at: place.path("outputs.csv"))
    let failing = try Run("report", "--quiet", in: place.url)
    #expect(failing.errors.contains("error[SH601]"))
    #expect(failing.errors.hasSuffix("1 error\n"))
  }

  @Test func `a template of the user's replaces the built-in one, and its faults are placed`()
    throws
  {
    let place = try Workplace(SmallProject())
    let style = try String(
      contentsOf: Repository.root.appending(path: "Templates/page/style.css"),
      encoding: .utf8
    )
    try place.write("/* ours */\n" + style, to: "look/page/style.css")
    #expect(try Run("report", "--templates", "look", in: place.url).status == 0)
    #expect(try place.text("report/report.html").contains("/* ours */"))

    let before = try place.contents(of: "report")
    try place.write("<p>{unclosed</p>", to: "look/page/summary.xhtml")
    let run = try Run("report", "--templates", "look", in: place.url)
    #expect(run.status == 65)
    #expect(run.errors.contains("look/page/summary.xhtml:1"))
    #expect(try place.contents(of: "report") == before)

    #expect(try Run("report", "--templates", "nowhere", in: place.url).status == 66)
  }
}
