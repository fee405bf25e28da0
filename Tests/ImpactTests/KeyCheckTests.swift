import CSV
import Statistics
import Testing

@testable import Impact
@testable import Survey

struct KeyCheckTests {
  /// Answers of three partnerships to four items; `turned` are written the wrong way round.
  ///
  /// Everybody has a leaning from 1 to 5, and departs from it by one point in one item at most.
  private static func report(people: Int, turned: [Int]) throws -> Report {
    let yaml = """
      samhold: 1
      title: Keys
      undertaking: {name: Keys}
      period: {start: 2025-01-01, end: 2025-12-31}
      questionnaire:
        name: Four
        scales: {five: {min: 1, max: 5}}
        indicators: {trust: {name: trust, opposite: distrust}}
        items:
      \((1...4).map { "    - {id: q\($0), indicator: trust, scale: five, wording: Q\($0)}" }
        .joined(separator: "\n"))
      columns: {respondent: id, partnership: place}
      waves: [{id: w1, fieldwork: {start: 2025-03-01, end: 2025-03-31}, files: [w1.csv]}]
      partnerships:
      \((0..<3).map {
        "  - {id: p\($0), name: P\($0), place: P, stakeholders: [end-user]}"
      }.joined(separator: "\n"))
      outputs: {files: [], kinds: {}}
      """
    let project = try #require(ProjectReader.read(yaml, file: "samhold.yaml").project)
    var text = "id,place,q1,q2,q3,q4\n"
    for person in 0..<people {
      let answers = (1...4).map { item in
        let own = (person / 5) % 4 + 1 == item && person % 5 < 4 ? 1 : 0
        let answer = person % 5 + 1 + own
        return turned.contains(item) ? 6 - answer : answer
      }
      text += "\(person),p\(person % 3),\(answers.map(String.init).joined(separator: ","))\n"
    }
    let answers = try SurveyReader(project) { _ in MemorySource(text) }.read()
    return Report(
      of: project,
      answers: answers,
      ledger: Ledger(entries: [], diagnostics: []),
      provenance: Provenance(inputs: [], toolVersion: "test", created: nil)
    )
  }

  @Test func `an item is looked at among all partnerships together`() throws {
    // Twelve people in each: too few for any partnership alone, enough for the three.
    let warnings = try Self.report(people: 36, turned: [3]).diagnostics
    #expect(warnings.map(\.code) == [.itemMayNeedReversing])
    #expect(warnings.first?.summary.contains("`q3`") == true)
    #expect(try Self.report(people: 27, turned: [3]).diagnostics == [])
    #expect(try Self.report(people: 36, turned: []).diagnostics == [])
  }

  @Test(arguments: [([3, 4], "`q1`, `q2` and `q3`, `q4`"), ([1, 3], "`q1`, `q3` and `q2`, `q4`")])
  func `two halves are both named`(turned: [Int], words: String) throws {
    let warnings = try Self.report(people: 36, turned: turned).diagnostics
    #expect(warnings.map(\.code) == [.itemMayNeedReversing])
    #expect(warnings.first?.summary.contains(words) == true)
  }

  @Test func `two items that run against each other are two halves`() throws {
    let covariances = try CovarianceMatrix(n: 50, rows: [[4, -3], [-3, 9]])
    #expect(
      ItemCamps(covariances, items: ["a", "b"])
        == ItemCamps(first: ["a"], second: ["b"], correlation: -0.5)
    )
    let alike = try CovarianceMatrix(n: 50, rows: [[4, 3], [3, 9]])
    #expect(ItemCamps(alike, items: ["a", "b"]) == nil)
  }

  @Test func `three items against one are not two halves`() throws {
    let rows: [[Double]] = [[2, 1, 1, -1], [1, 2, 1, -1], [1, 1, 2, -1], [-1, -1, -1, 2]]
    #expect(ItemCamps(try CovarianceMatrix(n: 50, rows: rows), items: ["a", "b", "c", "d"]) == nil)
  }
}
