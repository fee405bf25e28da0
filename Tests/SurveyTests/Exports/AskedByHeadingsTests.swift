import CSV
import Testing

@testable import Survey

/// Questions that changed between waves, told by the header rows of the exports.
@Suite struct AskedByHeadingsTests {
  private static func export(_ columns: [(tag: String, text: String, id: String)]) -> String {
    let keys = columns.map { "\"{\"\"ImportId\"\":\"\"\($0.id)\"\"}\"" }
    return [
      (["id", "place"] + columns.map(\.tag)).joined(separator: ","),
      (["id", "place"] + columns.map(\.text)).joined(separator: ","),
      (["x", "y"] + keys).joined(separator: ","), "1,north,1,2,3,4", "",
    ].joined(separator: "\n")
  }

  private static let columns = ["own", "proud", "guest", "meet"].enumerated().map { number, tag in
    (tag: tag, text: "The \(tag)?", id: "QID\(number)")
  }

  private static func answers(_ second: [(tag: String, text: String, id: String)]) throws
    -> (drift: InstrumentDrift, diagnostics: [Diagnostic])
  {
    let small = SmallProject()
    let answers = try small.read(["w1.csv": export(columns), "w2.csv": export(second)])
    return (InstrumentDrift(try small.project(), labels: answers.labels), answers.diagnostics)
  }

  @Test func `the same questions in another order are the same questions`() throws {
    var second = Self.columns
    second.swapAt(0, 3)
    let (drift, diagnostics) = try Self.answers(second)
    #expect(drift.all.isEmpty)
    #expect(diagnostics.count { $0.code == .headerRecognised } == 2)
    #expect(!diagnostics.contains { $0.code == .otherKey })
  }

  @Test func `a question that was reworded under its old tag blocks its change`() throws {
    var second = Self.columns
    second[1].text = "The <b>other</b> proud?"
    let (drift, _) = try Self.answers(second)
    #expect(drift.all.map(\.item) == ["proud"])
    #expect(drift.all.first?.aspects == [.wording])
  }

  @Test func `a tag that was given to another question is warned of`() throws {
    var second = Self.columns
    second[2].id = "QID77"
    let (_, diagnostics) = try Self.answers(second)
    let warning = try #require(diagnostics.first { $0.code == .otherKey })
    #expect(warning.summary.contains("`guest`") && warning.summary.contains("`QID77`"))
    #expect(warning.severity == .warning && warning.place?.file == "samhold.yaml")
  }
}
