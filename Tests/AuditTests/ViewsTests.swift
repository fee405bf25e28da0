import CSV
import Impact
import Markup
import Rendering
import Standards
import Survey
import Testing

@testable import Audit

/// What is withheld in one view of a report is shown in none of the others.
///
/// The page and the tagged statement can show nothing that `report.xml` does not have, since they are
/// made of it; so what is left to compare are the tables and the answers to a standard's datapoints.
struct ViewsTests {
  @Test(arguments: [3, 5, 10])
  func `the sample's views show no figure that another withholds`(threshold: Int) throws {
    try Views(try OwnReport.sample(threshold: threshold)).expectAgreement()
  }

  @Test(
    .enabled(if: ReferenceTable.isPresent, "needs the real survey data beside the package"),
    arguments: OwnReport.panelsAtHand,
    [3, 5, 10]
  )
  func `a real panel's views show no figure that another withholds`(
    _ panel: String,
    threshold: Int
  ) throws {
    try Views(try OwnReport.panel(panel, threshold: threshold)).expectAgreement()
  }
}

/// A report in all its views.
private struct Views {
  let own: OwnReport
  let document: Document
  let index: DisclosureIndex

  init(_ own: OwnReport) throws {
    self.own = own
    index = DisclosureIndex(
      of: own.report,
      by: try DisclosureMaps.map(for: own.report.project)
    )
    document = try ReportXML.document(of: own.report, with: index)
  }

  func expectAgreement() throws {
    // Read back from its bytes alone, as a stranger has it.
    let published = try PublishedReading.document(try Writer.xml(document), file: "report.xml")
    for language in Language.allCases {
      #expect(
        try Page.html(of: document, in: language) == Page.html(of: published, in: language)
      )
      if InlineXBRL.lack(of: document) == nil {
        #expect(
          try InlineXBRL.xhtml(of: document, in: language)
            == InlineXBRL.xhtml(of: published, in: language)
        )
      }
    }
    let findings = Self.numerals(in: published.root) { $0.name != "disclosures" }
    let everything = findings.union(Self.numerals(in: published.root) { _ in true })
    for language in Language.allCases {
      for file in Tables.files(of: own.report, language: language) {
        #expect(try Self.strays(in: file.bytes, beside: findings) == [], "\(file.name)")
      }
      // The index itself counts facts and names paragraphs; it has no figures.
      for file in try Tables.files(of: index, in: own.report.project, language: language)
      where file.name != "datapoints.csv" {
        #expect(try Self.strays(in: file.bytes, beside: everything) == [], "\(file.name)")
      }
    }
    // What answers a datapoint is a finding of the report, or the user's own word.
    let answers = published.root.all("disclosures").flatMap { Self.facts(in: $0) }
    let stray = answers.filter { Double($0) != nil && !findings.contains($0) }
    #expect(stray == [])
  }

  /// Everything that stands alone in an attribute or a text.
  private static func numerals(
    in element: Element,
    where isMeant: (Element) -> Bool
  ) -> Set<String> {
    guard isMeant(element) else { return [] }
    let own = element.attributes.map(\.value) + (element.children.isEmpty ? [element.text] : [])
    return element.children.reduce(into: Set(own)) {
      $0.formUnion(numerals(in: $1, where: isMeant))
    }
  }

  /// The values of the facts that answer datapoints.
  private static func facts(in element: Element) -> [String] {
    let own = element.name == "fact" ? [element["value"]].compactMap(\.self) : []
    return own + element.children.flatMap { facts(in: $0) }
  }

  /// The numbers of a table that are not among others.
  private static func strays(in table: [UInt8], beside known: Set<String>) throws -> [String] {
    var records = try RecordReader(
      MemorySource(table),
      stated: StatedDialect(delimiter: .comma)
    )
    var strays: [String] = []
    while let block = try records.next() {
      for record in 0..<block.recordCount {
        strays += (0..<block.columnCount).map { block.text(record, $0) }
          .filter { Double($0) != nil && !known.contains($0) }
      }
    }
    return strays
  }
}
