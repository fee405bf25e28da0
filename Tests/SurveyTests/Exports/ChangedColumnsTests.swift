import CSV
import Testing

@testable import Survey

/// Columns that have other names, or stand in another order, in a later wave.
struct ChangedColumnsTests {
  private static let waves = """
      - {id: w1, fieldwork: {start: 2024-03-01, end: 2024-03-31}, files: [w1.csv]}
      - {id: w2, fieldwork: {start: 2025-03-01, end: 2025-03-31}, files: [w2.csv]}
    """

  private static func read(
    _ names: [String],
    _ first: String,
    _ second: String
  ) throws -> TalliedAnswers {
    var small = SmallProject()
    let items = zip(["own", "proud", "guest", "meet"], names).map { "\($0): \($1)" }
    small.columns =
      "{respondent: id, partnership: place, items: {\(items.joined(separator: ", "))}}"
    return try small.read(["w1.csv": first, "w2.csv": second])
  }

  private static func qualtrics(_ columns: [(tag: String, text: String, key: String)]) -> String {
    let all =
      [("StartDate", "Start", "startDate"), ("Finished", "Finished", "finished")]
      + [("id", "Id", "id"), ("place", "Place", "place")] + columns
    let keys = all.map { "\"{\"\"ImportId\"\":\"\"\($0.2)\"\"}\"" }
    return all.map(\.0).joined(separator: ",") + "\n" + all.map(\.1).joined(separator: ",") + "\n"
      + keys.joined(separator: ",") + "\n"
  }

  private static let first =
    qualtrics([
      ("Q1", "Ours", "QID1"), ("Q2", "Proud", "QID2"), ("Q3", "Guest", "QID3"),
      ("Q4", "Meet", "QID4"),
    ])
    + "2024-03-01 10:00:00,1,a,north,1,2,3,4\n"

  @Test func `a renamed question is found by its ImportId, and told`() throws {
    let second =
      Self.qualtrics([
        ("Q1", "Ours", "QID1"), ("NEW", "Proud", "QID2"), ("Q3", "Guest", "QID3"),
        ("Q4", "Meet", "QID4"),
      ]) + "2025-03-01 10:00:00,1,a,north,1,5,3,4\n"
    let answers = try Self.read(["Q1", "Q2", "Q3", "Q4"], Self.first, second)
    let renamed = answers.diagnostics.filter { $0.code == .columnRenamed }
    #expect(renamed.map(\.severity) == [.note])
    #expect(renamed[0].summary.contains("`Q2` is called `NEW` in w2.csv"))
    let items = try #require(answers.tally.group(partnership: 0, wave: 1)).items
    #expect(items.map(\.sum) == [0, 4, 2, 3])
  }

  @Test func `a question without the name and without the key is missing`() throws {
    let second =
      Self.qualtrics([
        ("Q1", "Ours", "QID1"), ("NEW", "Proud", "QID9"), ("Q3", "Guest", "QID3"),
        ("Q4", "Meet", "QID4"),
      ]) + "2025-03-01 10:00:00,1,a,north,1,5,3,4\n"
    let complaints = try #require(throws: Complaints.self) {
      try Self.read(["Q1", "Q2", "Q3", "Q4"], Self.first, second)
    }
    #expect(complaints.diagnostics.filter { $0.severity == .error }.map(\.code) == [.missingColumn])
  }

  @Test func `another order is told, and read by name`() throws {
    let second =
      Self.qualtrics([
        ("Q1", "Ours", "QID1"), ("Q4", "Meet", "QID4"), ("Q3", "Guest", "QID3"),
        ("Q2", "Proud", "QID2"),
      ]) + "2025-03-01 10:00:00,1,a,north,1,2,3,4\n"
    let answers = try Self.read(["Q1", "Q2", "Q3", "Q4"], Self.first, second)
    let told = answers.diagnostics.filter { $0.code == .itemsReordered }
    #expect(told.count == 1)
    #expect(told[0].summary.contains("from `meet` on"))
    let items = try #require(answers.tally.group(partnership: 0, wave: 1)).items
    #expect(items.map(\.sum) == [0, 3, 2, 1])
  }

  @Test func `a question of LimeSurvey that is worded otherwise is found by its code`() throws {
    let head = { (text: String) in
      "\"id. Response ID\",\"submitdate. Date submitted\",\"lastpage. Last page\","
        + "\"startlanguage. Start language\",\"G1. Id\",\"G2. Place\",\"Q1. Ours\",\"Q2. \(text)\","
        + "\"Q3. Guest\",\"Q4. Meet\"\n"
    }
    let names = ["Q1", "\"Q2. Proud\"", "Q3", "Q4"]
    var small = SmallProject()
    let items = zip(["own", "proud", "guest", "meet"], names).map { "\($0): \($1)" }
    small.columns = "{respondent: G1, partnership: G2, items: {\(items.joined(separator: ", "))}}"
    let row = "1,2024-03-01 10:00:00,4,da,a,north,1,2,3,4\n"
    let answers = try small.read([
      "w1.csv": head("Proud") + row, "w2.csv": head("Really proud") + row,
    ])
    #expect(answers.diagnostics.map(\.code).contains(.columnRenamed))
    let items2 = try #require(answers.tally.group(partnership: 0, wave: 1)).items
    #expect(items2.map(\.sum) == [0, 1, 2, 3])
  }
}
