import Foundation
import Testing

/// `samhold audit` from end to end, and what outputs must never hold.
@Suite struct AuditCommandTests {
  @Test func `the sample's report withstands the attack, beside its earlier report too`() throws {
    let place = try Workplace()
    try Run("report", Repository.sample.path, "-o", place.path("report").path, in: place.url)
    let run = try Run(
      "audit",
      "report",
      Repository.sample.appending(path: "previous/report-2024.xml").path,
      in: place.url
    )
    #expect(run.status == 0)
    #expect(
      run.output.hasSuffix("numbers of people asked for at threshold 5: none can be worked out\n")
    )
    // At a stricter rule the same files are too open.
    let strict = try Run("audit", "report", "--threshold", "10", in: place.url)
    #expect(strict.status == 1)
    #expect(strict.output.hasPrefix("people "))
    #expect(strict.errors.contains("can be worked out, or nearly so"))
  }

  @Test func `no file that is written holds an identifier, an address or a comment`() throws {
    let place = try Workplace()
    try Run(
      "report",
      Repository.sample.path,
      "-o",
      place.path("report").path,
      "--lang",
      "both",
      in: place.url
    )
    let secrets = try Self.secrets()
    #expect(secrets.count > 1000)
    let folder = try #require(FileManager.default.enumerator(atPath: place.path("report").path))
    let files = folder.compactMap { $0 as? String }.filter { $0.contains(".") }
    #expect(files.count > 20)
    for file in files {
      let text = String(
        decoding: try Data(contentsOf: place.path("report/\(file)")),
        as: UTF8.self
      )
      let words = Set(text.split { !($0.isLetter || $0.isNumber || "-@.".contains($0)) })
      #expect(secrets.words.isDisjoint(with: words.map(String.init)), "\(file)")
      for comment in secrets.comments { #expect(!text.contains(comment), "\(file)") }
    }
  }

  @Test func `what is no report is refused`() throws {
    let place = try Workplace()
    #expect(try Run("audit", in: place.url).status == 66)
    try place.write("<a/>", to: "report.xml")
    #expect(try Run("audit", "report.xml", in: place.url).status == 65)
    #expect(try Run("audit", "--threshold", "1", in: place.url).status == 64)
  }

  /// The respondents' identifiers and addresses, and their comments, in all files of the sample.
  private static func secrets() throws -> (words: Set<String>, comments: Set<String>, count: Int) {
    var words: Set<String> = []
    var comments: Set<String> = []
    let folder = Repository.sample.appending(path: "waves")
    for file in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      let data = try Data(contentsOf: folder.appending(path: file))
      let text = String(data: data, encoding: .utf8) ?? String(data: data, encoding: .windowsCP1252)
      for line in try #require(text).split(whereSeparator: \.isNewline).dropFirst() {
        let fields = line.split(separator: line.contains(";") ? ";" : ",").map(String.init)
        words.formUnion([fields[0]] + fields.filter { $0.contains("@") })
        if let last = fields.last, last.count > 30 { comments.insert(last) }
      }
    }
    return (words, comments, words.count + comments.count)
  }
}
