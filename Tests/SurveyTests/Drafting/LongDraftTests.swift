import CSV
import Testing

@testable import Survey

/// Drafts of files with a row for every answer.
struct LongDraftTests {
  private static let labels = ["Helt uenig", "Uenig", "Hverken eller", "Enig", "Helt enig"]

  /// Thirty people in two rounds, with two questions of trust and one of belonging.
  private static func rows(_ dice: inout TallyMergingTests.Dice) -> [String] {
    var rows: [String] = []
    for person in 0..<30 {
      for round in 1...2 {
        for question in ["tillid_naboer", "tillid_andre", "tilhør_her"] {
          let answer = labels[(person + round) % 5]
          rows.append(
            "p\(person);\(person % 2 == 0 ? "Nord" : "Syd");\(round);\(question);\(answer)"
          )
        }
      }
    }
    return rows.shuffled(using: &dice)
  }

  private static let header = "respondent_id;område;runde;spørgsmål;svar\n"

  @Test func `the columns are proposed, and the items are those that rows name`() throws {
    var dice = TallyMergingTests.Dice(state: 3)
    let file = Self.header + Self.rows(&dice).joined(separator: "\n")
    let draft = try draft(["svar.csv": file])
    for line in [
      "  item: spørgsmål  # DECIDE", "  value: svar  # DECIDE",
      "  respondent: respondent_id  # DECIDE",
      "  wave: runde  # DECIDE", "  partnership: område  # DECIDE", "    - id: tilhør_her",
      "    - id: tillid_andre", "      indicator: trust",
    ] {
      #expect(draft.text.contains(line), "\(line)")
    }
    #expect(draft.unmarkedErrors == [])
    let project = try draft.project()
    let answers = try SurveyReader(project, opening: ["svar.csv": file].opening).read()
    #expect(answers.rowAccounts.map(\.scored) == [30, 30])
    let again = Self.header + Self.rows(&dice).joined(separator: "\n")
    #expect(try Drafting(opening: ["svar.csv": again].opening).draft(["svar.csv"]) == draft)
  }

  @Test func `an inspection tells the shape`() throws {
    var dice = TallyMergingTests.Dice(state: 3)
    let seen = try inspect(Self.header + Self.rows(&dice).joined(separator: "\n"))
    #expect(seen.long?.item == "spørgsmål")
    #expect(seen.long?.value == "svar")
    #expect(seen.long?.respondent == "respondent_id")
  }

  @Test(arguments: [
    "respondent_id,runde,svar\n1,1,4\n1,2,5\n2,1,3\n2,2,3\n",
    "respondent_id,spørgsmål,svar\n1,a,4\n2,a,5\n3,b,3\n4,b,3\n",
    "id,question_1,question_2,answer\n1,1,1,4\n2,2,1,5\n3,1,2,3\n4,2,2,3\n",
  ])
  func `a file with a row a person is none of this shape`(text: String) throws {
    #expect(try inspect(text).long == nil)
  }
}
