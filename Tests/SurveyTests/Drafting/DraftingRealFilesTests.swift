import CSV
import FoundationEssentials
import Testing

@testable import Survey

/// Drafts of files that other programs wrote.
@Suite struct DraftingRealFilesTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static let shared =
    ProcessInfo.processInfo.environment["SAMHOLD_SHARED"]
    ?? root.deletingLastPathComponent().appending(path: "shared").path

  private static var hasShared: Bool { FileManager.default.fileExists(atPath: shared) }

  private func draft(_ paths: [String], in folder: String) throws -> Draft {
    try Drafting { file in
      MemorySource(Array(try Data(contentsOf: URL(filePath: "\(folder)/\(file.path)"))))
    }.draft(paths)
  }

  private func files(under folder: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".csv") || $0.hasSuffix(".txt") }.sorted()
  }

  @Test func `the sample's draft reads the sample once its questions are answered`() throws {
    let folder = Self.root.appending(path: "SampleData").path
    let files = ["waves/2023.csv", "waves/2024.csv", "waves/2025-vaskeriet.csv", "waves/2025.csv"]
    let draft = try draft(files, in: folder)
    #expect(draft.unmarkedErrors == [])
    let reading = ProjectReader.read(Self.answered(draft.text), file: "samhold.yaml")
    #expect(reading.diagnostics == [])
    let project = try #require(reading.project)
    #expect(project.questionnaire.items.count == 12)
    let reversed = project.questionnaire.items.filter(\.reversed).map(\.id)
    #expect(reversed == ["tilhoer4", "tillid4", "skaber4"])
    let answers = try SurveyReader(project) { file in
      MemorySource(Array(try Data(contentsOf: URL(filePath: "\(folder)/\(file.path)"))))
    }.read()
    #expect(answers.rowAccounts.map(\.read) == [744, 800, 782, 57])
  }

  /// A draft whose questions somebody answered with yes.
  private static func answered(_ draft: String) -> String {
    var isOpen = false
    let lines = draft.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      if line.contains("take away the `#`") {
        isOpen = true
        return String(line)
      }
      guard isOpen, line.hasPrefix("    # ") else {
        isOpen = false
        return String(line)
      }
      return "    " + line.dropFirst(6)
    }
    return lines.joined(separator: "\n")
      .replacing("indicator: …", with: "indicator: co-creation")
      .replacing("reversed: …", with: "reversed: true")
      .replacing("reversed: …", with: "reversed: true")
      .replacing("\"…\"", with: "Navn")
      .replacing("samhold: 1\n", with: "samhold: 1\nduplicates: most-complete\n")
  }

  @Test(.enabled(if: hasShared, "skipped: the folder shared is not there"))
  func `a draft of any export can be read but for its open lines`() throws {
    for path in try files(under: Self.shared) where !path.hasPrefix("yardsticks") {
      do {
        let draft = try draft([path], in: Self.shared)
        #expect(draft.unmarkedErrors == [], "\(path)")
      } catch let complaints as Complaints {
        #expect(complaints.diagnostics.allSatisfy { $0.place?.file == path })
      }
    }
  }

  @Test(.enabled(if: hasShared, "skipped: the folder shared is not there"))
  func `the draft of a real triple has its labels, and reads it as Python does`() throws {
    let folder = Self.shared + "/exports/surveyxact/ex_survey2_comma_ansi"
    let draft = try draft(["dataset.csv", "labels.csv", "structure.csv"], in: folder)
    #expect(draft.unmarkedErrors == [])
    let labels = ["labels.csv", "structure.csv"].map { "{path: \($0), encoding: windows-1252}" }
    #expect(draft.text.contains("    labels: [\(labels.joined(separator: ", "))]\n"))
    // Points without words stay codes: i_01 to i_18 are 1 (in words), 2, 3 and 4 (in words).
    #expect(!draft.text.contains("degree-5") && draft.text.contains("numbers-1-4"))
    // So do grades, but what is no grade is seen.
    #expect(draft.text.contains("        1: \"I liten grad\"\n        4: \"I stor grad\"\n"))
    #expect(draft.text.contains("        7: \"Ikke fått karakter\"\n"))
    // Somebody takes two items that measure one thing, and fills in the rest.
    let items = """
        items:
          - {id: hm_1, indicator: trust, scale: agree-4, wording: W}
          - {id: hm_7, indicator: trust, scale: agree-4, wording: W}
      """
    let text = draft.text.replacing("  items: []", with: items).replacing("\"…\"", with: "Navn")
    let reading = ProjectReader.read(text, file: "samhold.yaml")
    let project = try #require(reading.project, "\(reading.diagnostics)")
    let answers = try SurveyReader(project) { file in
      MemorySource(Array(try Data(contentsOf: URL(filePath: "\(folder)/\(file.path)"))))
    }.read()
    let tallied = try #require(answers.tally.group(partnership: 0, wave: 0)).items
    // csv.reader: hm_1 has 328 answers that sum to 898, hm_7 326 that sum to 997.
    #expect(tallied.map { Int($0.sum) + $0.n } == [898, 997])
    #expect(tallied.map(\.n) == [328, 326])
  }
}
