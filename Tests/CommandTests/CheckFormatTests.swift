import Foundation
import Markup
import Testing

/// `samhold check --format`: the same findings for other programs.
@Suite struct CheckFormatTests {
  /// A project with two answers that are on no scale, each in a row that is known.
  private func broken() throws -> Workplace {
    var project = SmallProject()
    project.first =
      "id,place,q1,q2\n" + "p1,a,3,nonsense\n" + "p2,b,3,4\n" + "p3,a,secret words,2\n"
    return try Workplace(project)
  }

  private func check(_ place: Workplace, as format: String, _ more: String...) throws -> Run {
    try Run(Run.program, ["check", "--format", format] + more, in: place.url)
  }

  private func json(_ run: Run) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
  }

  @Test func `json holds every diagnostic with its place, and the status is that of the text`()
    throws
  {
    let place = try broken()
    let run = try check(place, as: "json")
    #expect(run.status == 65)
    #expect(run.errors == "")
    let root = try json(run)
    #expect(root["version"] as? Int == 1)
    let found = try #require(root["diagnostics"] as? [[String: Any]])
    let errors = found.filter { $0["severity"] as? String == "error" }
    #expect(errors.map { $0["code"] as? String } == ["SH301", "SH301"])
    #expect(errors.map { $0["file"] as? String } == ["w1.csv", "w1.csv"])
    #expect(errors.map { $0["line"] as? Int } == [2, 4])
    // `p1,a,3,` has seven characters, `p3,a,` five.
    #expect(errors.map { $0["column"] as? Int } == [8, 6])
    #expect((root["counts"] as? [String: Int])?["errors"] == 2)
    #expect(!run.output.contains("nonsense"))
    #expect(!run.output.contains("secret"))
  }

  @Test func `json accounts for the rows and answers for the gates`() throws {
    let place = try Workplace(SmallProject())
    let run = try check(place, as: "json", "--gate", "errors", "--gate", "response=40")
    #expect(run.status == 1)
    let root = try json(run)
    let rows = try #require(root["rows"] as? [[String: Any]])
    #expect(rows.map { $0["file"] as? String } == ["w1.csv", "w2.csv"])
    #expect(rows.map { $0["read"] as? Int } == [40, 40])
    let gates = try #require(root["gates"] as? [[String: Any]])
    #expect(gates.map { $0["gate"] as? String } == ["errors", "response=40"])
    #expect(gates.map { $0["passed"] as? Bool } == [true, false])
  }

  @Test func `sarif names the rule, the level and the region of each finding`() throws {
    let run = try check(broken(), as: "sarif")
    #expect(run.status == 65)
    let root = try json(run)
    #expect(root["version"] as? String == "2.1.0")
    let log = try #require((root["runs"] as? [[String: Any]])?.first)
    let driver = try #require((log["tool"] as? [String: [String: Any]])?["driver"])
    let rules = try #require(driver["rules"] as? [[String: Any]])
    let results = try #require(log["results"] as? [[String: Any]])
    let errors = results.filter { $0["level"] as? String == "error" }
    #expect(errors.count == 2)
    for result in results {
      let rule = rules[try #require(result["ruleIndex"] as? Int)]
      #expect(rule["id"] as? String == result["ruleId"] as? String)
    }
    let place = try #require(
      ((errors[1]["locations"] as? [[String: Any]])?.first)?["physicalLocation"] as? [String: Any]
    )
    #expect((place["artifactLocation"] as? [String: String])?["uri"] == "w1.csv")
    #expect((place["region"] as? [String: Int]) == ["startLine": 4, "startColumn": 6])
  }

  @Test func `junit has a test case for each file and gate, and those that are wrong fail`() throws
  {
    let bad = try check(broken(), as: "junit")
    #expect(bad.status == 65)
    let suites = try Document(parsing: Array(bad.output.utf8), name: "junit.xml").root.children
    let cases = try #require(suites.first).children
    #expect(cases.map { $0["name"] } == ["samhold.yaml", "w1.csv"])
    #expect(cases.map { $0.children.first?.name == "failure" } == [false, true])

    let passed = try check(
      Workplace(SmallProject()),
      as: "junit",
      "--gate",
      "errors",
      "--gate",
      "response=40"
    )
    let both = try Document(parsing: Array(passed.output.utf8), name: "junit.xml").root.children
    #expect(both.map { $0["name"] } == ["samhold check: files", "samhold check: gates"])
    #expect(both.map { $0["tests"] } == ["4", "2"])
    #expect(both.map { $0["failures"] } == ["0", "1"])
    #expect(
      both[1].children.filter { !$0.children.isEmpty }.map { $0["name"] } == ["response=40"]
    )
  }

  @Test func `github gets a command for each finding, which no text of a user's can break`() throws
  {
    var project = SmallProject()
    project.projectFile = project.projectFile.replacing("w1.csv]", with: "\"a,b:c%.csv\"]")
    let place = try Workplace(project)
    let run = try check(place, as: "github")
    #expect(run.status == 66)
    let lines = run.output.split(separator: "\n")
    #expect(lines.allSatisfy { $0.hasPrefix("::error ") || $0.hasPrefix("::warning ") })
    #expect(run.output.contains("::error file=samhold.yaml,line="))
    #expect(run.output.contains("a,b:c%25.csv"))
    #expect(run.output.contains("%0Ahint: "))
  }

  @Test func `a response rate that is too low fails the gate, one that is high enough passes`()
    throws
  {
    var project = SmallProject()
    project.projectFile = project.projectFile.replacing(
      "    files: [w2.csv]",
      with: "    invited: 100\n    files: [w2.csv]"
    )
    let place = try Workplace(project)
    // 40 of 100 answered.
    #expect(try Run("check", "--gate", "response=40", in: place.url).status == 0)
    let low = try Run("check", "--quiet", "--gate", "response=41", in: place.url)
    #expect(low.status == 1)
    #expect(low.errors.contains("In wave `w2` 40.0 % of those invited answered (everybody)."))
    for wrong in ["response", "response=0", "response=101", "response=x", "nonsense"] {
      #expect(try Run("check", "--gate", wrong, in: place.url).status == 64)
    }
  }
}
