import Foundation
import Markup
import Testing

/// Earlier reports beside the present one, as a user meets them.
@Suite struct RestatementTests {
  /// A project with the report of 2024 that was published, and the year after it.
  private struct Years {
    let place: Workplace
    var project = SmallProject()

    static let published = "published/report.xml"

    init() throws {
      var first = SmallProject()
      first.projectFile = first.projectFile
        .replacingOccurrences(
          of: "2025-01-01, end: 2025-12-31",
          with: "2024-01-01, end: 2024-12-31"
        )
        .replacingOccurrences(
          of: """
              - id: w2
                fieldwork: {start: 2025-03-01, end: 2025-03-31}
                files: [w2.csv]

            """,
          with: ""
        )
      first.outputs = "partnership,output,amount,period\na,hours,10,2024\nb,events,3,2024\n"
      place = try Workplace(first)
      let run = try Run("report", "-o", "published", in: place.url)
      try #require(run.status == 0, "\(run.errors)")
      project.outputs = first.outputs + "a,hours,12.5,2025\n"
      project.projectFile += "previous: [\(Self.published)]\n"
      try write()
    }

    func write() throws {
      for (path, text) in project.files { try place.write(text, to: path) }
    }

    func check(_ more: String...) throws -> Run {
      try Run(Run.program, ["check", "--gate", "restatements"] + more, in: place.url)
    }
  }

  @Test func `what stands as it was published passes, and the year before stands beside it`() throws
  {
    let years = try Years()
    let check = try years.check()
    #expect(check.status == 0, "\(check.errors)")
    let run = try Run("report", "--gate", "restatements", in: years.place.url)
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      try years.place.text("report/tables/restatements.csv").split(separator: "\n").count == 1
    )
    let table = try years.place.text("report/tables/comparatives.csv")
    #expect(
      table.contains(
        "a,The first,,,hours,hours,amount,published,,2024-01-01,2024-12-31,shown,,10\n"
      )
    )
    #expect(
      table.contains(
        "a,The first,,,hours,hours,amount,current,,2025-01-01,2025-12-31,shown,,12.5\n"
      )
    )
    let xml = try years.place.text("report/report.xml")
    #expect(xml.contains("<input path=\"published/report.xml\" purpose=\"previous\""))
    #expect(xml.contains("<earlier-reports restated=\"0\" unexplained=\"0\">"))
    let page = try years.place.text("report/report.html")
    #expect(page.contains("No published figure has changed."))
    #expect(page.contains("As published before"))
  }

  @Test func `a changed figure is found, named and gated until its cause is given`() throws {
    var years = try Years()
    years.project.outputs = years.project.outputs
      .replacingOccurrences(of: "a,hours,10,2024", with: "a,hours,11,2024")
    try years.write()
    let open = try years.check()
    #expect(open.status == 1)
    #expect(open.errors.contains("published/report.xml: warning[SH533]: 1 figure of `a` differs"))
    #expect(
      open.errors.contains(
        "`a`: amount `hours` 2024-01-01/2024-12-31: `value` was 10 and is 11, and no entry of"
      )
    )
    #expect(
      open.errors.hasSuffix("The gate `restatements` fails: 1 published finding that differs.\n")
    )
    #expect(try Run("check", in: years.place.url).status == 0)
    let stopped = try Run("report", "--gate", "restatements", in: years.place.url)
    #expect(stopped.status == 1)
    #expect(!FileManager.default.fileExists(atPath: years.place.path("report").path))

    years.project.projectFile += """
      restatements:
        - partnership: a
          output: hours
          period: 2024
          cause: data-corrected
          explanation: One hour was written down later.
          date: 2025-06-01

      """
    try years.write()
    #expect(try years.check().status == 0)
    let run = try Run("report", "--gate", "restatements", in: years.place.url)
    #expect(run.status == 0, "\(run.errors)")
    let table = try years.place.text("report/tables/restatements.csv")
    #expect(
      table.hasSuffix(
        "\npublished/report.xml,a,The first,amount,,,,hours,,,,,2024-01-01,2024-12-31,value,10,11"
          + ",1,false,true,data-corrected,One hour was written down later.,2025-06-01\n"
      )
    )
    let page = try years.place.text("report/report.html")
    #expect(page.contains("One hour was written down later."))
    #expect(page.contains("Data corrected:"))
  }

  @Test func `answers that change are found wherever their figures were published`() throws {
    var years = try Years()
    // One person of `a` answers otherwise: everything that rests on wave w1 there differs.
    let rows = years.project.first.split(separator: "\n").map(String.init)
    let changed = rows.map {
      $0.hasPrefix("p0,") ? "p0,a,\($0.hasSuffix("5") ? "1,1" : "5,5")" : $0
    }
    years.project.first = changed.joined(separator: "\n") + "\n"
    try years.write()
    let run = try years.check()
    #expect(run.status == 1)
    #expect(run.errors.contains("`a`: level `trust` w1: `mean` was "))
    #expect(!run.errors.contains("`b`:"))
    years.project.projectFile += """
      restatements:
        - {partnership: a, wave: w1, cause: data-corrected, explanation: Miscoded., date: 2025-06-01}

      """
    try years.write()
    #expect(try years.check().status == 0)
  }

  @Test func `an entry without a difference is an error of the project file`() throws {
    var years = try Years()
    years.project.projectFile += """
      restatements:
        - {partnership: a, cause: method-changed, explanation: None., date: 2025-06-01}

      """
    try years.write()
    let run = try Run("report", in: years.place.url)
    #expect(run.status == 78)
    #expect(run.errors.contains("error[SH130]"))
    #expect(run.errors.contains("Nothing differs from the earlier report"))
    #expect(!FileManager.default.fileExists(atPath: years.place.path("report").path))
  }

  @Test func `what is published is never written over`() throws {
    let years = try Years()
    let before = try years.place.contents(of: "published")
    let run = try Run("report", "-o", "published", in: years.place.url)
    #expect(run.status == 73)
    #expect(run.errors.contains("published/report.xml cannot be written: it is the earlier report"))
    #expect(try years.place.contents(of: "published") == before)
  }

  @Test func `an earlier report can be named on the command line, once or twice`() throws {
    var years = try Years()
    years.project.projectFile = years.project.projectFile
      .replacingOccurrences(of: "previous: [published/report.xml]\n", with: "")
    years.project.outputs = years.project.outputs
      .replacingOccurrences(of: "a,hours,10,2024", with: "a,hours,11,2024")
    try years.write()
    #expect(try years.check().status == 0)
    let once = ["--previous", "published/report.xml"]
    let run = try Run(
      Run.program,
      ["check", "--gate", "restatements"] + once + once,
      in: years.place.url
    )
    #expect(run.status == 1)
    #expect(run.errors.hasSuffix("fails: 1 published finding that differs.\n"))
    let first = try Run("report", "--lang", "en", in: years.place.url)
    #expect(first.status == 0)
    #expect(try years.place.text("report/report.html").contains("ESRS 1, paragraph 136"))
  }

  @Test(arguments: [
    ("missing.xml", Int32(66), "error[SH601]"), ("w1.csv", 65, "error[SH530]"),
    (".", 66, "error[SH602]"),
  ])
  func `a file that is no earlier report stops the run`(
    _ file: String,
    _ status: Int32,
    _ words: String
  ) throws {
    let years = try Years()
    let run = try Run("report", "--previous", file, in: years.place.url)
    #expect(run.status == status)
    #expect(run.errors.contains(words), "\(run.errors)")
  }

  @Test func `a partnership with a new name keeps its figures`() throws {
    var years = try Years()
    years.project.projectFile = years.project.projectFile
      .replacingOccurrences(of: "name: The first,", with: "name: The \"<first>\" & only,")
    try years.write()
    let run = try Run("report", "--gate", "restatements", in: years.place.url)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.contains("note[SH535]"))
    let page = try years.place.text("report/report.html")
    #expect(page.contains("“The first” is now called “The \"&lt;first&gt;\" &amp; only”"))
  }

  @Test func `between two whole editions of the sample nothing differs but the planted slip`()
    throws
  {
    let place = try Workplace.withSample()
    let outputs = try place.text("outputs.csv")
    // Without the earlier report that it already has.
    let whole = try place.text("samhold.yaml")
    let previous = try #require(whole.range(of: "\n# The report of the year before"))
    let project = String(whole[..<previous.lowerBound])
    let wave = try #require(project.range(of: "  - id: \"2025\"\n"))
    let rest = try #require(project.range(of: "\npartnerships:"))
    let earlier = project.replacingCharacters(in: wave.lowerBound..<rest.lowerBound, with: "")
      .replacingOccurrences(of: "2025-01-01, end: 2025-12-31", with: "2024-01-01, end: 2024-12-31")
    try place.write(earlier, to: "samhold.yaml")
    let lines = outputs.split(separator: "\n").filter { !$0.contains(";2025") }
    // Two digits swapped: 1870 meals were served.
    let slip = lines.joined(separator: "\n").replacingOccurrences(of: ";1870;", with: ";1780;")
    try place.write(slip + "\n", to: "outputs.csv")
    let first = try Run("report", "--quiet", "-o", "published", in: place.url)
    #expect(first.status == 0, "\(first.errors)")

    try place.write(project, to: "samhold.yaml")
    try place.write(outputs, to: "outputs.csv")
    let run = try Run(
      Run.program,
      ["check", "--quiet", "--gate", "restatements", "--previous", "published/report.xml"],
      in: place.url
    )
    #expect(run.status == 1)
    #expect(
      run.errors == """
        `huset`: amount `meals` 2024-01-01/2024-12-31: `value` was 1780 and is 1870, and no entry \
        of `restatements:` says why.
        The gate `restatements` fails: 1 published finding that differs.

        """
    )
  }
}
