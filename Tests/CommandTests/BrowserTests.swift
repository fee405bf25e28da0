import Foundation
import Testing

/// The report as a browser sees it.
@Suite struct BrowserTests {
  private static let browser = ["/usr/bin/chromium", "/usr/bin/chromium-browser"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  @Test(
    .enabled(if: browser != nil, "needs Chromium as /usr/bin/chromium"),
    .timeLimit(.minutes(3)),
    arguments: [
      ("da", "Sammenhold i Vindelhavn 2025"), ("en", "Social cohesion in Vindelhavn 2025"),
    ]
  )
  func `the report opens in Chromium without a complaint`(_ language: String, _ title: String)
    throws
  {
    let place = try Workplace()
    try Run("report", Repository.sample.path, "--lang", language, "-o", "out", in: place.url)
    let run = try open("out/report.html", in: place)
    #expect(run.status == 0)
    #expect(run.output.contains("<html"))
    #expect(run.output.contains("lang=\"\(language)\""))
    #expect(run.output.contains("<title>\(title)"))
    #expect(run.output.contains("<svg"))
    #expect(!run.output.contains("parsererror"))
    #expect(!run.errors.contains(":CONSOLE"))
  }

  @Test(
    .enabled(if: browser != nil, "needs Chromium as /usr/bin/chromium"),
    .timeLimit(.minutes(3)),
    arguments: ["da", "en"]
  )
  func `the filed statement opens in Chromium without a complaint`(_ language: String) throws {
    let place = try Workplace()
    try Run(
      "report",
      Repository.sample.path,
      "--lang",
      language,
      "--format",
      "xbrl",
      "-o",
      "out",
      in: place.url
    )
    let run = try open("out/esrs.xhtml", in: place)
    #expect(run.status == 0)
    #expect(run.output.contains("xml:lang=\"\(language)\""))
    #expect(run.output.contains("<ix:nonFraction"))
    #expect(run.output.contains("<img src=\"data:image/svg+xml;base64,"))
    #expect(!run.output.contains("parsererror"))
    #expect(!run.errors.contains(":CONSOLE"))
  }

  /// What the browser makes of a file, and what it complains of.
  private func open(_ file: String, in place: Workplace) throws -> Run {
    try Run(
      URL(filePath: try #require(Self.browser)),
      [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
        "--user-data-dir=\(place.path("profile").path)", "--enable-logging=stderr",
        "--virtual-time-budget=2000", "--dump-dom", place.path(file).absoluteString,
      ],
      in: place.url
    )
  }
}
