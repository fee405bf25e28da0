import Testing

@testable import Survey

/// Weights, strata and clusters as questionnaire files have them.
struct WeightsInFilesTests {
  private func small(_ columns: String = "weight: w, stratum: s, cluster: c") -> SmallProject {
    var small = SmallProject()
    small.columns = "{respondent: id, partnership: place, \(columns)}"
    return small
  }

  private let second = "id,place,own,proud,guest,meet,w,s,c\np,north,1,1,1,1,1,x,y\n"

  private func places(_ rows: String) throws -> [String] {
    let header = "id,place,own,proud,guest,meet,w,s,c\n"
    return try small().places(["w1.csv": header + rows, "w2.csv": second])
  }

  @Test(arguments: [
    (",x,y", "SH314"), ("  ,x,y", "SH314"), ("abc,x,y", "SH314"), ("-1,x,y", "SH314"),
    ("1e3,x,y", "SH314"), ("1.2.3,x,y", "SH314"), ("0.0000001,x,y", "SH314"),
    ("1,,y", "SH315"), ("1,x, ", "SH315"),
  ])
  func `what cannot be read as a weight or unit is an error at its place`(
    fields: String,
    code: String
  ) throws {
    let column = code == "SH314" ? 17 : fields.hasPrefix("1,,") ? 19 : 21
    #expect(try places("p,north,1,1,1,1," + fields + "\n") == ["w1.csv:2:\(column) \(code)"])
  }

  @Test func `a diagnostic of weights says nothing of the field`() throws {
    let header = "id,place,own,proud,guest,meet,w,s,c\n"
    let found = try small().complaints([
      "w1.csv": header + "secret1,north,1,1,1,1,-77,s,c\nsecret2,north,1,1,1,1,seventy,s,c\n",
      "w2.csv": second,
    ])
    let told = found.flatMap { [$0.summary, $0.hint ?? ""] }.joined()
    for word in ["secret", "77", "seventy"] { #expect(!told.contains(word)) }
  }

  @Test func `weights are rounded to nine decimals, by the file's mark`() {
    let read = { (text: String, mark: DecimalMark) in
      WeightField.read(Array(text.utf8).span, mark: mark)
    }
    #expect(read("1", .point) == .weight(1_000_000_000))
    #expect(read(" 0.470575267466749 ", .point) == .weight(470_575_267))
    #expect(read("0.4705752675", .point) == .weight(470_575_268))
    #expect(read("1,25", .comma) == .weight(1_250_000_000))
    #expect(read("1,25", .point) == .fault(.unreadableWeight))
    #expect(read("0.000000000000", .point) == .zero)
    #expect(read("-0", .point) == .zero)
    #expect(read("0.00000000000001", .point) == .fault(.tinyWeight))
    #expect(read("-0.5", .point) == .fault(.negativeWeight))
    #expect(read("1.25x", .point) == .fault(.unreadableWeight))
    #expect(read("1.2500000000x", .point) == .fault(.unreadableWeight))
    #expect(read("9223372036.8547758079", .point) == .weight(.max))
    for huge in ["10000000000", "+10000000000.5", "99999999999999999999"] {
      #expect(read(huge, .point) == .fault(.hugeWeight))
    }
    #expect(read("10000000000.5.5", .point) == .fault(.unreadableWeight))
    #expect(read("-10000000000", .point) == .fault(.unreadableWeight))
  }

  @Test func `a weight of zero counts nowhere, and its row is accounted for`() throws {
    let header = "id,place,own,proud,guest,meet,w,s,c\n"
    let rows = "a,north,1,1,1,1,1,x,y\nb,north,5,5,5,5,2,x,y\n"
    let second = header + "a,north,2,2,2,2,1,x,y\nz,north,2,2,2,2,1,x,y\n"
    let without = try small().read(["w1.csv": header + rows, "w2.csv": second])
    let with = try small().read([
      "w1.csv": header + rows + "z,north,3,3,3,3,0,x,z\n", "w2.csv": second,
    ])
    #expect(with.tally == without.tally)
    #expect(with.rowAccounts.first?.outsidePopulation == 1)
    #expect(with.rowAccounts.first?.read == 3)
    #expect(with.rowAccounts.first?.scored == 2)
  }

  @Test func `a row without answers needs no weight, but its cluster was drawn`() throws {
    let header = "id,place,own,proud,guest,meet,w,s,c\n"
    let answers = try small().read([
      "w1.csv": header + "a,north,1,1,1,1,1,x,y\nb,north,,,,,,x,z\nc,north,,,,,1,x,q\n",
      "w2.csv": second,
    ])
    let design = try #require(answers.tally.design)
    let strata = design.strata(cohort: 0, partnership: 0, waves: [0])
    #expect(strata.map(\.units.count) == [2])
    #expect(answers.rowAccounts.first?.withoutAnswers == 2)
  }

  @Test func `weights too large for exact sums are an error that says how to mend them`() throws {
    let header = "id,place,own,proud,guest,meet,w,s,c\n"
    let found = try small().complaints([
      "w1.csv": header + "a,north,1,1,1,1,9000000000,x,y\n", "w2.csv": second,
    ])
    #expect(found.map(\.code) == [.weightsNotExact])
    #expect(found.first?.place?.file == "samhold.yaml")
    #expect(found.first?.hint?.contains("Divide") == true)
  }

  @Test func `a weight too large to be kept is not called unreadable`() throws {
    let header = "id,place,own,proud,guest,meet,w,s,c\n"
    let found = try small().complaints([
      "w1.csv": header + "a,north,1,1,1,1,10000000000,x,y\n", "w2.csv": second,
    ])
    #expect(found.map(\.code) == [.unreadableWeight])
    #expect(found.first?.summary.contains("too large") == true)
    #expect(found.first?.hint?.contains("Divide all") == true)
  }

  @Test func `without a design nothing of it is tallied`() throws {
    let file = "id,place,own,proud,guest,meet\na,north,1,1,1,1\n"
    let answers = try SmallProject().read(["w1.csv": file, "w2.csv": file])
    #expect(answers.tally.design == nil)
    #expect(answers.weighting == Weighting())
  }
}
