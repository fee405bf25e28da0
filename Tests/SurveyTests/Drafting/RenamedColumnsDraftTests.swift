import CSV
import Testing

@testable import Survey

/// Drafts of waves whose questions have other names in a later one.
struct RenamedColumnsDraftTests {
  /// An export of Qualtrics, whose third header row has the keys.
  private static func qualtrics(_ questions: [(tag: String, key: String)]) -> String {
    let columns =
      [("StartDate", "startDate"), ("Finished", "finished"), ("id", "id"), ("place", "place")]
      + questions
    let keys = columns.map { "\"{\"\"ImportId\"\":\"\"\($0.1)\"\"}\"" }
    let header = [columns.map(\.0), columns.map { "Text of \($0.1)" }, keys]
    let labels = ["Strongly agree", "Agree", "Neither agree nor disagree", "Disagree"]
    let rows = (1...20).map { person in
      [
        "2025-03-01 10:00:00", "True", "p-\(1000 + person * 7)",
        person % 2 == 0 ? "North" : "South",
      ]
        + questions.indices.map { labels[(person + $0) % 4] }
    }
    return (header + rows).map { $0.joined(separator: ",") + "\n" }.joined()
  }

  @Test func `a question with the same key is one item, under its first name`() throws {
    let draft = try draft([
      "2024.csv": Self.qualtrics([("Q1", "QID1"), ("Q2", "QID2")]),
      "2025.csv": Self.qualtrics([("NEW", "QID2"), ("Q1", "QID1")]),
    ])
    #expect(Self.items(of: draft) == ["Q1", "Q2"])
    #expect(!draft.text.contains("not in every file"))
    #expect(draft.text.contains("wording: \"Text of QID2\"\n"))
    #expect(draft.unmarkedErrors == [])
  }

  @Test func `a question with another key is another item`() throws {
    let draft = try draft([
      "2024.csv": Self.qualtrics([("Q1", "QID1"), ("Q2", "QID2")]),
      "2025.csv": Self.qualtrics([("Q1", "QID1"), ("NEW", "QID9")]),
    ])
    #expect(Self.items(of: draft) == ["Q1", "Q2", "NEW"])
    #expect(draft.text.contains("not in every file"))
  }

  /// The ids of the items that are proposed, those in comments too.
  private static func items(of draft: Draft) -> [String] {
    draft.text.split(separator: "\n").filter { $0.contains("# - id: ") }
      .compactMap { $0.split(separator: " ").last.map(String.init) }
  }

  @Test func `the question above the columns tells the indicator`() throws {
    let file = Self.qualtrics([("Q1", "QID1"), ("Q2", "QID2")])
      .replacing("Text of QID1", with: "Most people here can be trusted")
    let draft = try draft(["2025.csv": file])
    #expect(draft.text.contains("- id: Q1\n      indicator: trust\n"))
  }
}
