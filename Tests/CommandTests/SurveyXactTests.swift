import Foundation
import Markup
import Testing

/// From SurveyXact's real triple to a report: a draft, its open lines answered, and the figures that
/// a Python script computes from the same files.
///
/// See `Reference/surveyxact_means.py`. The files are not part of the repository.
@Suite(.enabled(if: RealTriple.isPresent, "skipped: ../shared/exports is not there"))
struct SurveyXactTests {
  private static let files = ["dataset.csv", "labels.csv", "structure.csv"]

  @Test func `a draft with its questions answered gives the means that Python computes`() throws {
    let place = try Workplace()
    for file in Self.files {
      try FileManager.default.copyItem(
        at: RealTriple.folder.appending(path: file),
        to: place.path(file)
      )
    }
    #expect(try Run(shell: "\"$samhold\" init --from *.csv", in: place.url).status == 0)
    let draft = try place.text("samhold.yaml")
    try place.write(Self.answered(draft), to: "samhold.yaml")
    let check = try Run("check", in: place.url)
    #expect(check.status == 0)
    // The draft states the encoding of all three files, so nothing is guessed again.
    #expect(!check.errors.contains("SH308"))
    #expect(check.output.contains(/dataset.csv +dataset +340 +85 +574 +0/))
    #expect(try Run("report", "-o", "out", in: place.url).status == 0)
    try expectMeans(of: place.path("out/report.xml"))
  }

  /// The draft with everybody's answers to its questions: all items of agreement count.
  private static func answered(_ draft: String) -> String {
    var (kept, items, open) = ([String](), [String](), [String]())
    for line in draft.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("    # - id: ") { open = [] }
      guard line.hasPrefix("    # ") else {
        kept.append(String(line))
        continue
      }
      open.append("    " + line.dropFirst(6))
      guard line.contains("wording:"), open.contains("      scale: agree-4") else { continue }
      items += open
    }
    return kept.joined(separator: "\n")
      .replacing(/\x20\x20items: \[\].*/, with: "  items:\n" + items.joined(separator: "\n"))
      .replacing("indicator: …", with: "indicator: trust")
      .replacing("reversed: …", with: "reversed: true")
      .replacing("\"…\"", with: "Navn")
      .replacing("1901", with: "2021")
  }

  private func expectMeans(of report: URL) throws {
    let json = try Data(
      contentsOf: Repository.tests.appending(path: "Reference/surveyxact_means.json")
    )
    let reference = try #require(JSONSerialization.jsonObject(with: json) as? [String: Any])
    let items = try #require(reference["items"] as? [String: [String: Int]])
    let root = try Document(parsing: Array(try Data(contentsOf: report)), name: "report.xml").root
    var compared = 0
    for found in Self.all("distribution", below: root) {
      let item = try #require(found["item"])
      let expected = try #require(items[item], "\(item)")
      let (n, sum) = (try #require(expected["n"]), try #require(expected["sum"]))
      #expect(found["n"] == "\(n)", "\(item)")
      let mean = try #require(found["mean"].flatMap(Double.init))
      #expect(abs(mean - Double(sum) / Double(n)) < 1e-12, "\(item)")
      compared += 1
    }
    #expect(compared == items.count && compared == 28)
  }

  private static func all(_ name: String, below element: Element) -> [Element] {
    element.children.flatMap { ($0.name == name ? [$0] : []) + all(name, below: $0) }
  }
}

/// Where the real triple lies, if it does.
private enum RealTriple {
  static let folder: URL =
    (ProcessInfo.processInfo.environment["SAMHOLD_SHARED"].map { URL(filePath: $0) }
    ?? Repository.root.deletingLastPathComponent().appending(path: "shared"))
    .appending(path: "exports/surveyxact/ex_survey2_comma_ansi")

  static var isPresent: Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: "dataset.csv").path)
  }
}
