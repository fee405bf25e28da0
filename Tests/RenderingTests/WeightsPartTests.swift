import CSV
import Markup
import Testing

@testable import Impact
@testable import Rendering
@testable import Survey

/// A weighted report on paper.
struct WeightsPartTests {
  private static let project = """
    samhold: 1
    title: Weighted
    undertaking: {name: Weighted}
    period: {start: 2025-01-01, end: 2025-12-31}
    questionnaire:
      name: Small
      scales: {five: {min: 1, max: 5}}
      indicators: {mood: {name: mood, opposite: gloom}}
      items: [{id: answer, indicator: mood, scale: five, wording: How}]
    columns: {respondent: id, partnership: place, weight: w, stratum: s, cluster: c}
    waves:
      - {id: w1, fieldwork: {start: 2024-03-01, end: 2024-03-31}, files: [w1.csv]}
      - {id: w2, fieldwork: {start: 2025-03-01, end: 2025-03-31}, files: [w2.csv]}
    partnerships:
      - {id: north, name: North, place: North, stakeholders: [end-user], comparison: south}
      - {id: south, name: South, place: South, comparison_only: true}
    groups: [{id: sex, name: Sex, values: {woman: , man: }}]
    weights: {trim: {lowest: 0.5, highest: 2}, margins: {sex: {woman: 60 %, man: 40 %}}}
    """

  private static func report() throws -> Report {
    let project = try #require(ProjectReader.read(project, file: "samhold.yaml").project)
    let file = { (shift: Int) in
      let rows = (0..<40).map { row in
        let place = row % 2 == 0 ? "north" : "south"
        let weight = "\(1 + row % 3).\(row % 7)"
        let sex = row % 5 < 2 ? "woman" : "man"
        return "p\(row),\(place),\((row / 2 + shift * (row % 4)) % 5 + 1),"
          + "\(weight),s\(row % 4 / 2),c\(row % 12),\(sex)"
      }
      return "id,place,answer,w,s,c,sex\n" + rows.joined(separator: "\n")
        + "\nz1,north,3,0,s0,c0,man\n"
    }
    let answers = try SurveyReader(project) { MemorySource(file($0.path == "w1.csv" ? 0 : 1)) }
      .read()
    return Report(
      of: project,
      answers: answers,
      ledger: Ledger(entries: [], diagnostics: []),
      provenance: Provenance(inputs: [], toolVersion: "test", created: nil)
    )
  }

  private func numbers(_ path: String, in document: Document) throws -> [String] {
    let evaluator = XPathEvaluator(document, prefixes: ["r": ReportXML.namespace])
    guard case .nodes(let nodes) = try evaluator.evaluate(XPath(path)) else { return [] }
    return nodes.map(\.string)
  }

  @Test func `a weighted report is valid and says what is weighted`() throws {
    let report = try Self.report()
    let document = ReportXML.document(of: report)
    #expect(ReportSchema.validate(document) == [])
    #expect(try numbers("//r:partnership/@weighted", in: document) == ["true", "true"])
    let methods = try numbers("//r:change/@method", in: document)
    #expect(methods == ["weighted-changes", "weighted-changes"])
    #expect(try numbers("//r:level/r:unweighted/@mean", in: document).count == 4)
    #expect(try numbers("//r:wave-weights/@clusters", in: document).count == 4)
    #expect(
      try numbers("//r:raking/r:margin/@group", in: document) == Array(repeating: "sex", count: 4)
    )
    #expect(try numbers("//r:rows/@outside-population", in: document) == ["1", "1"])
    #expect(try numbers("//r:method/@trim-highest", in: document) == ["2"])
  }

  @Test(arguments: Language.allCases)
  func `the page says that figures are weighted, and which are not`(language: Language) throws {
    let document = ReportXML.document(of: try Self.report())
    let page = String(decoding: try Page.html(of: document, in: language), as: UTF8.self)
    let words =
      language == .danish
      ? [
        "Tallene er vægtede.", "uvægtet", "Effektivt antal", "Alt her er uden vægte.",
        "Uden for målgruppen",
      ]
      : [
        "The figures are weighted.", "unweighted", "Effective number",
        "Everything here is without weights.", "Outside the target population",
      ]
    for word in words { #expect(page.contains(word), "\(word)") }
    #expect(page.contains("id=\"weighted\""))
  }

  @Test(arguments: Language.allCases)
  func `a page without weights does not speak of them`(language: Language) throws {
    let document = ReportXML.document(of: SampleReport.report)
    let page = String(decoding: try Page.html(of: document, in: language), as: UTF8.self)
    for word in ["vægte", "weighted", "weights"] { #expect(!page.contains(word), "\(word)") }
  }

  @Test func `the tables mark what is weighted and give the weights`() throws {
    let report = try Self.report()
    let files = Tables.files(of: report, language: .english)
    let lines = { (name: String) throws in
      let bytes = try #require(files.first { $0.name == name }).bytes
      return String(decoding: bytes.dropFirst(3), as: UTF8.self).split(separator: "\n")
        .map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    }
    let weights = try lines("weights.csv")
    #expect(weights.count == 5)
    #expect(weights[1].prefix(5) == ["north", "North", "w1", "w1", "shown"])
    for name in ["levels.csv", "changes.csv"] {
      let table = try lines(name)
      let column = try #require(table[0].firstIndex(of: "weighted"))
      for row in table.dropFirst() { #expect(row[column] == "true") }
    }
  }
}
