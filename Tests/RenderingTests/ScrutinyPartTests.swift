import Markup
import Survey
import Testing

@testable import Impact
@testable import Rendering

struct ScrutinyPartTests {
  private func strings(_ expression: String) throws -> [String] {
    let bytes = try Writer.xml(ReportXML.document(of: SampleReport.report))
    let document = try Document(parsing: bytes, name: "report.xml")
    let evaluator = XPathEvaluator(document, prefixes: ["r": ReportXML.namespace])
    guard case .nodes(let nodes) = try evaluator.evaluate(XPath(expression)) else { return [] }
    return nodes.map(\.string)
  }

  @Test func `where there is no comparison the report says that the contribution is unknown`()
    throws
  {
    #expect(try strings("//r:partnership[@id='gyden']/r:contribution/@known") == ["false"])
    #expect(try strings("//r:partnership[2]/r:contribution/@because") == ["no-comparison"])
    #expect(try strings("//r:partnership[2]/r:contribution/*") == [])
  }

  @Test func `a difference in differences is written with both sides and its companions`() throws {
    let change = "//r:compared-change[1]"
    #expect(try strings("\(change)/@method") == ["linked-changes"])
    #expect(try strings("\(change)/@span") == ["step"])
    #expect(try strings("\(change)/@difference") == ["3.25"])
    #expect(try strings("\(change)/r:own/@change") == ["4.5"])
    #expect(try strings("\(change)/r:other/@n-first") == ["40"])
    #expect(try strings("\(change)/r:standardised/@value") == ["0.30000000000000004"])
    #expect(try strings("\(change)/r:compared-companion/@method") == ["ancova"])
    #expect(try strings("//r:compared-change/@span") == ["step", "whole", "whole", "whole"])
    #expect(try strings("//r:balance[1]/r:other/@mean") == ["100"])
    #expect(try strings("//r:balance[1]/@variance-ratio") == [])
  }

  @Test func `the adverse findings come before anything else that is found`() throws {
    let names = try strings("/r:report/*[position() < 7]/@looked")
    #expect(names == ["12"])
    #expect(try strings("//r:adverse/preceding-sibling::r:partnerships") == [])
    #expect(try strings("//r:adverse/@unacknowledged") == ["1"])
    #expect(try strings("//r:adverse-finding/@acknowledged") == ["true", "false"])
    #expect(try strings("//r:adverse-finding[1]//r:action").first == "Flere åbne aftener")
    #expect(try strings("//r:adverse-finding[2]/r:sureness/@reason") == ["no-variation"])
  }

  @Test func `a family is written with its size and the raw p beside the adjusted ones`() throws {
    #expect(try strings("//r:family/@of") == ["changes", "differences"])
    #expect(try strings("//r:family/@size") == ["1", "0"])
    #expect(try strings("//r:test/@p | //r:test/@holm") == ["0.031", "0.062"])
  }

  @Test func `the course of a measure is written with its interval or the reason for none`() throws
  {
    #expect(try strings("//r:course[1]/r:trend/@value") == ["2.1"])
    #expect(try strings("//r:course[1]/r:durability/r:range/@percent-high") == ["100000"])
    #expect(try strings("//r:course[2]/r:durability/r:range/@reason") == ["unbounded"])
    #expect(try strings("//r:course[3]/r:durability/@reason") == ["first-change-unclear"])
  }

  @Test func `groups of respondents are written by value, and named once`() throws {
    #expect(try strings("//r:respondent-value/@id") == ["young", "old"])
    #expect(try strings("//r:group/@group-value") == ["young", "old"])
    #expect(try strings("//r:group[1]/r:group-level[1]/@n") == ["55"])
    #expect(try strings("//r:group-change/@difference") == ["-2.5", "0"])
    #expect(try strings("//r:group[2]/r:group-change/@rule") == ["tells-small-group"])
    #expect(try strings("//r:adverse-finding/@group-value") == ["old"])
  }

  @Test func `the tables have a row for each comparison, course, test and adverse finding`() throws
  {
    let files = Tables.files(of: SampleReport.report, language: .english)
    let lines = { (name: String) in
      let bytes = files.first { $0.name == name }?.bytes ?? []
      return String(decoding: bytes, as: UTF8.self).split(separator: "\n").count - 1
    }
    #expect(lines("comparisons.csv") == 5)
    #expect(lines("balance.csv") == 2)
    #expect(lines("courses.csv") == 3)
    #expect(lines("tests.csv") == 1)
    #expect(lines("adverse.csv") == 2)
    #expect(lines("groups.csv") == 6)
  }
}
