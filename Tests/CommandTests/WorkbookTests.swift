import Foundation
import Survey
import Testing

@testable import Commands

/// Workbooks where a project names files.
@Suite struct WorkbookTests {
  private static let name = "waves/2025.xlsx"
  private static let fixture = Repository.root
    .appending(path: "Tests/CommandTests/Reference/sample-2025.xlsx")

  @Test func `sheets of one workbook give the report that CSV files give`() throws {
    let place = try Self.sampleWithWorkbook()
    let run = try Run("report", "-o", "out", in: place.url)
    #expect(run.status == 0, "\(run.errors)")
    try Run("report", Repository.sample.path, "-o", "expected", in: place.url)
    let found = try place.contents(of: "out")
    let expected = try place.contents(of: "expected")
    #expect(found.keys.sorted() == expected.keys.sorted())
    for (name, content) in expected where name.hasPrefix("tables/") {
      #expect(found[name] == content, "\(name)")
    }
    // Only the lines about the files differ.
    #expect(
      try Self.linesWithoutFiles(found["report.xml"])
        == Self.linesWithoutFiles(expected["report.xml"])
    )
    let report = try place.text("out/report.xml")
    let fingerprint = Fingerprint(of: Array(try Data(contentsOf: Self.fixture)))
    #expect(report.contains(fingerprint.sha256))
    #expect(report.contains("file=\"waves/2025.xlsx[Vaskeriet]\""))
  }

  @Test func `a draft can be made from a workbook`() throws {
    let place = try Workplace()
    try place.write(try Data(contentsOf: Self.fixture), to: "answers.xlsx")
    let run = try Run("init", "--from", "answers.xlsx", in: place.url)
    #expect(run.status == 0, "\(run.errors)")
    let draft = try place.text("samhold.yaml")
    #expect(
      draft.contains(
        "      - {path: answers.xlsx, sheet: \"Svar 2025\"}  # DECIDE: are the answers in this sheet? "
          + "There are \"Vaskeriet\", \"Output\", \"Fejl\", too.\n"
      )
    )
    #expect(draft.contains("answers.xlsx\": 782 rows of the sheet \"Svar 2025\"\n"))
  }

  @Test func `an error in a cell is told by the sheet's row and column`() throws {
    let run = try Self.check(try Data(contentsOf: Self.fixture), ", sheet: Fejl")
    #expect(run.errors.contains("answers.xlsx[Fejl]:4:4: error[SH301]: "), "\(run.errors)")
  }

  @Test(arguments: [
    (Data("id,q1\n".utf8), ", sheet: A", "SH112"),
    (Data([0x50, 0x4B, 0x03, 0x04]), "", "SH208"),
    (
      Data([0xD0, 0xCF, 0x11, 0xE0] + "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0".utf8), "",
      "SH211"
    ),
  ])
  func `what cannot be read is refused`(content: Data, stated: String, code: String) throws {
    let run = try Self.check(content, stated)
    #expect(run.status != 0)
    #expect(run.errors.contains("error[\(code)]: "), "\(run.errors)")
  }

  @Test func `a sheet that is not there is told with those that are`() throws {
    let run = try Self.check(try Data(contentsOf: Self.fixture), ", sheet: Svar")
    #expect(run.errors.contains("error[SH210]: The workbook has no sheet `Svar`."))
    #expect(run.errors.contains("`Svar 2025`, `Vaskeriet`, `Output`, `Fejl`"))
  }

  @Test func `a delimiter stated for a workbook is a contradiction`() throws {
    let run = try Self.check(try Data(contentsOf: Self.fixture), ", delimiter: comma")
    #expect(run.errors.contains("error[SH112]: `delimiter` or `encoding` is stated for"))
  }

  @Test func `a workbook named with and without a sheet is not clear`() throws {
    let place = try Self.sampleWithWorkbook(first: "waves/2025.xlsx")
    let run = try Run("check", in: place.url)
    #expect(
      run.errors.contains("error[SH112]: Another sheet of `waves/2025.xlsx` is named in line")
    )
  }

  /// The sample, its last wave and ledger in one workbook.
  private static func sampleWithWorkbook(
    first: String = "{path: waves/2025.xlsx, sheet: Svar 2025}"
  ) throws -> Workplace {
    let place = try Workplace.withSample()
    try place.write(try Data(contentsOf: fixture), to: name)
    try place.write(
      try place.text("samhold.yaml")
        .replacing("- waves/2025.csv", with: "- " + first)
        .replacing("path: waves/2025-vaskeriet.csv", with: "path: \(name), sheet: Vaskeriet")
        .replacing(
          "path: outputs.csv, delimiter: semicolon, decimal_mark: comma",
          with: "path: \(name), sheet: Output"
        ),
      to: "samhold.yaml"
    )
    for file in ["waves/2025.csv", "waves/2025-vaskeriet.csv", "outputs.csv"] {
      try FileManager.default.removeItem(at: place.path(file))
    }
    return place
  }

  private static func check(_ content: Data, _ stated: String) throws -> Run {
    let place = try Workplace(SmallProject())
    try place.write(content, to: "answers.xlsx")
    let file = "{path: answers.xlsx\(stated)}"
    try place.write(
      try place.text("samhold.yaml").replacing("w2.csv", with: file),
      to: "samhold.yaml"
    )
    return try Run("check", in: place.url)
  }

  private static func linesWithoutFiles(_ report: Data?) throws -> [Substring] {
    String(decoding: try #require(report), as: UTF8.self).split(separator: "\n").filter {
      !$0.contains("sha256=") && !$0.contains("file=\"")
    }
  }
}
