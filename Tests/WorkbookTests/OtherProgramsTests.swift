import Foundation
import Testing

@testable import Workbook

/// Workbooks of other programs, and what openpyxl reads of them: `Fixtures/make.py` made both.
enum Fixture {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "Fixtures"
  )

  static func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appending(path: name)))
  }

  /// The workbooks in a folder.
  static func workbooks(in folder: URL) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "xlsx" }
      .sorted { $0.path < $1.path }
  }
}

@Suite struct `Workbooks of other programs` {
  @Test func `are read as openpyxl reads them`() throws {
    let workbooks = try Fixture.workbooks(in: Fixture.folder)
    #expect(workbooks.count == 4)
    for workbook in workbooks { try compare(workbook) }
  }

  /// Any more there are: `make.py FOLDER` writes what openpyxl reads of them.
  @Test(
    .enabled(
      if: ProcessInfo.processInfo.environment["SAMHOLD_WORKBOOKS"] != nil,
      "SAMHOLD_WORKBOOKS names no folder with more workbooks"
    )
  )
  func `of a folder that is named, too`() throws {
    let folder = try #require(ProcessInfo.processInfo.environment["SAMHOLD_WORKBOOKS"])
    for workbook in try Fixture.workbooks(in: URL(filePath: folder)) { try compare(workbook) }
  }

  @Test func `the header is the first row with content, and lines are rows`() throws {
    #expect(try table(try Fixture.bytes("openpyxl.xlsx")).firstRow == 2)
    #expect(try table(try Fixture.bytes("xlsxwriter.xlsx")).firstRow == 3)
    let named = try table(try Fixture.bytes("openpyxl.xlsx"), "Svar 2026")
    #expect(named.text == "id,b\nq1,2\n")
  }

  private func compare(_ workbook: URL) throws {
    let expected = try String(
      contentsOf: workbook.deletingPathExtension().appendingPathExtension("csv"),
      encoding: .utf8
    )
    let found = try table(Array(try Data(contentsOf: workbook))).text
    let pairs = zip(found.split(separator: "\n"), expected.split(separator: "\n"))
    for (line, (found, expected)) in pairs.enumerated() {
      #expect(found == expected, "\(workbook.lastPathComponent), line \(line + 1)")
    }
    #expect(found.count { $0 == "\n" } == expected.count { $0 == "\n" }, "\(workbook.path)")
  }
}
