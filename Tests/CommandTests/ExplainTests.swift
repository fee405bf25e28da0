import Survey
import Templates
import Testing

@testable import Commands

/// `samhold explain`, and that nothing is complained of that nobody explains.
@Suite struct ExplainTests {
  @Test(arguments: DiagnosticCode.allCases)
  func `every code is explained`(_ code: DiagnosticCode) throws {
    let explanation = try Explanation(of: code)
    #expect(explanation.title.count > 10)
    #expect(explanation.text.count > 40)
  }

  @Test func `nothing is explained that is no code, and each code once`() throws {
    let text = String(
      decoding: try #require(TemplateFiles.bytes(of: "text/diagnostics.md")),
      as: UTF8.self
    )
    let explained = text.split(separator: "\n").filter { $0.hasPrefix("## ") }
      .map { String($0.dropFirst(3).prefix(5)) }
    #expect(explained == DiagnosticCode.allCases.map(\.rawValue).sorted())
  }

  @Test func `a code is explained whatever its case; another is wrong usage`() throws {
    let run = try Run("explain", "sh301", in: Repository.root)
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("SH301: An answer that is not on the scale\n\n"))
    #expect(try Run("explain", "SH999", in: Repository.root).status == 64)
    let all = try Run("explain", in: Repository.root)
    #expect(all.output.split(separator: "\n").count == DiagnosticCode.allCases.count)
  }
}
