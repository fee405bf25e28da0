import CSV
import Statistics
import Survey
import Testing

@testable import Impact
@testable import Rendering

struct TablesTests {
  private let tables = Tables.files(of: SampleReport.report, language: .english)

  /// A table as a script would read it: one dictionary for each row.
  private func rows(of name: String, in tables: [Tables.File]) throws -> [[String: String]] {
    let table = try #require(tables.first { $0.name == name })
    var reader = try RecordReader(MemorySource(table.bytes))
    var records: [[String]] = []
    while let block = try reader.next() {
      for record in 0..<block.recordCount {
        records.append((0..<block.columnCount).map { block.text(record, $0) })
      }
    }
    let header = try #require(records.first)
    #expect(Set(header).count == header.count)
    return records.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
  }

  private func header(of table: Tables.File) -> Substring {
    String(decoding: table.bytes.dropFirst(3), as: UTF8.self).prefix { $0 != "\n" }
  }

  @Test func `the tables' columns have names in snake case`() {
    #expect(
      tables.map(\.name) == [
        "levels.csv", "changes.csv", "outputs.csv", "shared-claims.csv", "targets.csv",
        "milestones.csv",
        "change-checks.csv", "attrition.csv", "reliability.csv", "item-reliability.csv",
        "adverse.csv",
        "comparisons.csv", "balance.csv", "courses.csv", "tests.csv", "groups.csv", "grades.csv",
        "weights.csv", "restatements.csv", "comparatives.csv",
      ]
    )
    for table in tables {
      for name in header(of: table).split(separator: ",", omittingEmptySubsequences: false) {
        #expect(!name.isEmpty && name.allSatisfy { $0.isLowercase || $0 == "_" }, "\(name)")
      }
    }
  }

  @Test func `a table is UTF-8 with a byte order mark and line feeds`() {
    for table in tables {
      #expect(table.bytes.starts(with: [0xEF, 0xBB, 0xBF]))
      #expect(!table.bytes.contains(0x0D))
      #expect(table.bytes.last == 0x0A)
      #expect(String(validating: table.bytes, as: UTF8.self) != nil)
    }
  }

  @Test func `a level is read back with its figures`() throws {
    let row = try #require(try rows(of: "levels.csv", in: tables).first)
    let expected = SampleReport.levelEstimate
    #expect(row["partnership_id"] == "vaskeriet")
    #expect(row["indicator"] == "belonging")
    #expect(row["wave"] == "2023")
    #expect(row["state"] == "shown")
    #expect(row["reason"] == "")
    #expect(row["n"] == "55")
    #expect(row["mean"].flatMap(Double.init) == expected.mean)
    #expect(row["sd"].flatMap(Double.init) == expected.standardDeviation)
    #expect(row["low"].flatMap(Double.init) == expected.interval?.lower)
    #expect(row["high"].flatMap(Double.init) == expected.interval?.upper)
    #expect(row["negative_pole"].flatMap(Double.init) == expected.negativePole.finding?.percent)
    #expect(row["negative_pole_low"] == "0")
    #expect(row["negative_pole_high"] == "100")
  }

  @Test func `a change is read back with its figures`() throws {
    let changes = try rows(of: "changes.csv", in: tables)
    let row = try #require(changes.first)
    #expect(row["method"] == "partially-overlapping")
    #expect(row["span"] == "step")
    #expect(row["n_linked"] == "31")
    #expect(row["difference"] == "4.5")
    #expect(row["p"].flatMap(Double.init) == SampleReport.inference.p)
    #expect(row["low"].flatMap(Double.init) == SampleReport.inference.interval.lower)
    #expect(row["g"].flatMap(Double.init) == 0.22000000000000003)
    #expect(row["verdict"] == "improved")
    let flat = changes[2]
    #expect(flat["span"] == "whole")
    #expect(flat["state"] == "shown")
    #expect(flat["linked_state"] == "withheld")
    #expect(flat["linked_reason"] == "tells-small-group")
    #expect(flat["n_linked"] == "")
    #expect(flat["inference_reason"] == "no-variation")
    #expect(flat["p"] == "")
    #expect(flat["difference"] == "0")
  }

  @Test func `every amount, change and total of an output has its row`() throws {
    let outputs = try rows(of: "outputs.csv", in: tables)
    #expect(
      outputs.map { $0["figure"] } == [
        "amount", "amount", "change", "total", "amount", "amount", "change", "total",
      ]
    )
    #expect(outputs[0]["start"] == "2024-01-01")
    #expect(outputs[0]["value"] == "120.5")
    #expect(outputs[0]["unit"] == "hours")
    #expect(outputs[2]["value"] == "-120.499999")
    #expect(outputs[2]["end"] == "")
    #expect(outputs[4]["state"] == "not-known")
    #expect(outputs[7]["reason"] == "not-additive")
  }

  @Test func `a target is read back with its figures`() throws {
    let targets = try rows(of: "targets.csv", in: tables)
    #expect(targets.map { $0["measure"] } == ["mean", "negative-pole", "total", "period"])
    #expect(targets[0]["baseline"] == "52.1")
    #expect(targets[0]["baseline_wave_id"] == "2023")
    #expect(targets[0]["progress_percent"].flatMap(Double.init) == 65.82278481012656)
    #expect(targets[0]["status"] == "under-way")
    #expect(targets[1]["baseline_state"] == "withheld")
    #expect(targets[1]["baseline"] == "")
    #expect(targets[1]["actual_date"] == "")
    #expect(targets[2]["output"] == "hours")
    #expect(targets[2]["goal"].flatMap(Double.init) == 1e16)
  }

  @Test(arguments: ["levels.csv", "changes.csv"])
  func `a finding that is not shown has a row without any figure`(name: String) throws {
    let subject: Set = [
      "partnership_id", "partnership", "indicator_id", "indicator", "facet_id", "facet", "wave_id",
      "wave", "from_wave_id", "from_wave", "to_wave_id", "to_wave", "span", "state", "reason",
    ]
    let unshown = try rows(of: name, in: tables).filter { $0["state"] != "shown" }
    #expect(unshown.map { $0["reason"] } == ["tells-small-group", "no-answers", "small-group"])
    for row in unshown {
      #expect(row.allSatisfy { subject.contains($0.key) || $0.value.isEmpty })
    }
  }

  @Test func `names are in the language asked for`() throws {
    let danish = Tables.files(of: SampleReport.report, language: .danish)
    let row = try #require(try rows(of: "levels.csv", in: danish).first)
    #expect(row["indicator"] == "tilhørsforhold")
    #expect(row["indicator_id"] == "belonging")
  }

  @Test func `texts that look like formulas are made harmless, negative figures are not`() throws {
    let levels = try rows(of: "levels.csv", in: tables)
    #expect(levels[0]["partnership"] == "'=HYPERLINK(\"http://example.org\")")
    #expect(levels[0]["low"] == "-2.5e-05")
    #expect(levels.last?["partnership"] == "'@home")
    let outputs = try rows(of: "outputs.csv", in: tables)
    #expect(outputs.last?["output"] == "'-tomt")
  }

  @Test func `a control character in a name is replaced`() throws {
    let table = Table<String>([.text("name") { $0 }]).csv(["\u{1B}[31mrød\u{0}\n"])
    #expect(
      String(decoding: table.dropFirst(3), as: UTF8.self) == "name\n\"\u{FFFD}[31mrød\u{FFFD}\n\"\n"
    )
  }

  @Test func `tables without findings have their headers`() {
    let empty = Report(
      project: ReportedProject.project,
      summary: SampleReport.report.summary,
      participation: [],
      partnerships: [],
      rowUses: [],
      diagnostics: [],
      provenance: SampleReport.report.provenance
    )
    let tables = Tables.files(of: empty, language: .danish)
    for (table, full) in zip(tables, self.tables) {
      #expect(table.bytes.dropFirst(3) == Array((header(of: full) + "\n").utf8)[...])
    }
  }
}
