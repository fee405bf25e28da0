import Foundation
import Testing

/// `samhold inspect`, and how `check` and `report` read what it recognises.
@Suite struct InspectCommandTests {
  private static let qualtrics =
    "StartDate,Finished,Q1,Q2\nStart Date,Finished,How sure?,Why?\n"
    + "\"{\"\"ImportId\"\":\"\"startDate\"\"}\",\"{\"\"ImportId\"\":\"\"finished\"\"}\","
    + "\"{\"\"ImportId\"\":\"\"QID7\"\"}\",\"{\"\"ImportId\"\":\"\"QID9_TEXT\"\"}\"\n"
    + "2025-11-04 08:31:29,True,4,my secret\n2025-11-05 08:31:29,False,5,kim@example.org\n"

  @Test func `it tells platform, evidence, form and columns, and nothing that a person wrote`()
    throws
  {
    let place = try Workplace()
    try place.write(Self.qualtrics, to: "q.csv")
    let run = try Run("inspect", "q.csv", in: place.url)
    #expect(run.status == 0)
    #expect(run.errors == "")
    let expected = [
      "platform   Qualtrics: three header rows",
      "ImportIds in the third row, of 4 columns (certain)",
      "header     3 rows", "records    2: 1 complete, 1 partial",
      "days       2025-11-04 to 2025-11-05 (`StartDate`)", "Q1 = QID7",
    ]
    for words in expected { #expect(run.output.contains(words), "\(words)") }
    #expect(!run.output.contains("secret") && !run.output.contains("example.org"))
    #expect(try place.contents(of: ".").keys.sorted() == ["q.csv"])
  }

  @Test func `what it does not know is unknown and no error`() throws {
    let place = try Workplace(SmallProject())
    let run = try Run("inspect", "w1.csv", "w2.csv", in: place.url)
    #expect(run.status == 0)
    #expect(run.output.contains("platform   unknown"))
    #expect(
      run.output.split(separator: "\n").filter { $0.hasSuffix(".csv") } == ["w1.csv", "w2.csv"]
    )
  }

  @Test func `programs get the same as JSON, whatever the names hold`() throws {
    let place = try Workplace()
    let name = "a\"\\\u{7}æ\n"
    try place.write(
      "$submission_id,$created,\"\(name.replacing("\"", with: "\"\""))\"\n1,2025-03-01,x\n",
      to: "n.csv"
    )
    let run = try Run("inspect", "--format", "json", "n.csv", in: place.url)
    #expect(run.status == 0)
    let parsed = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    let files = try #require(parsed as? [[String: Any]])
    #expect(files.first?["platform"] as? String == "nettskjema")
    #expect(files.first?["records"] as? Int == 1)
    let columns = try #require(files.first?["columns"] as? [[String: Any]])
    #expect(columns.map { $0["name"] as? String } == ["$submission_id", "$created", "a\"\\\u{7}æ"])
    #expect(columns.map { $0["kind"] as? String } == ["metadata", "metadata", "free text"])
  }

  @Test func `a missing or unreadable file, and no file, are told`() throws {
    let place = try Workplace()
    try place.write("a,b\n1\n", to: "ragged.csv")
    #expect(try Run("inspect", "none.csv", in: place.url).status == 66)
    let ragged = try Run("inspect", "ragged.csv", in: place.url)
    #expect(ragged.status == 65)
    #expect(ragged.errors.contains("ragged.csv:2:2: error[SH201]"))
    #expect(try Run("inspect", in: place.url).status == 64)
  }

  private static let header = "id,place,q1,q2,stato_1,stato_2,stato_3,stato_4,stato_5\n"

  /// Forty answers, and ten people who did not answer.
  private static func invited(_ wave: Int) -> String {
    let rows = SmallProject.rows(wave).split(separator: "\n").dropFirst()
    let silent = (0..<10).map { "s\($0),\($0 % 2 == 0 ? "a" : "b"),,,0,1,0,0,0\n" }
    return header + rows.map { "\($0),0,0,0,1,0\n" }.joined() + silent.joined()
  }

  @Test func `an export that lists everyone invited gives the report its response`() throws {
    var project = SmallProject()
    project.first = Self.invited(1)
    project.second = Self.invited(2)
    let place = try Workplace(project)
    let check = try Run("check", "--items", in: place.url)
    #expect(check.status == 0)
    #expect(
      check.output.contains(
        """
        file    wave  complete  partial  no answer  rejected
        w1.csv  w1          40        0         10         0
        w2.csv  w2          40        0         10         0
        """
      )
    )
    #expect(check.output.contains("q1    w1          40           0        0          0"))
    #expect(check.output.contains("What `w1.csv`, `w2.csv` cannot tell:"))
    #expect(try Run("report", in: place.url).status == 0)
    #expect(try place.text("report/report.xml").contains("<invited state=\"shown\" value=\"25\"/>"))
  }
}
