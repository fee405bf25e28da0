import CSV
import Testing

@testable import Survey

/// Weighted tallies, like all others, know no order of rows and no files.
struct WeightedMergingTests {
  private typealias Dice = TallyMergingTests.Dice

  private static var project: SmallProject {
    var small = SmallProject()
    small.columns = "{respondent: id, partnership: place, weight: w, stratum: s, cluster: c}"
    small.outputs = """
      {}
      groups: [{id: age, name: Age, values: {young: , old: }}]
      weights: {margins: {age: {young: 40 %, old: 60 %}}}
      """
    return small
  }

  private static let header = "id,place,own,proud,guest,meet,w,s,c,age\n"

  private static func rows(_ dice: inout Dice) -> [String] {
    TallyMergingTests.rows(&dice).enumerated().map { person, row in
      let weight = Double(Int.random(in: 100...3_000, using: &dice)) / 1_000
      let stratum = ["Øst", "vest", "x"][person % 3]
      let age = ["young", "old", ""].randomElement(using: &dice)!
      return "\(row),\(weight),\(stratum),k\(person % 7),\(age)"
    }
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `the order of rows and the split into files change nothing`(seed: UInt64) throws {
    var dice = Dice(state: seed)
    let (first, second) = (Self.rows(&dice), Self.rows(&dice))
    let file = { (rows: any Sequence<String>) in Self.header + Array(rows).joined(separator: "\n") }
    let once = try Self.project.read(["w1.csv": file(first), "w2.csv": file(second)])
    let again = try Self.project.read([
      "w1.csv": file(first.shuffled(using: &dice)), "w2.csv": file(second.shuffled(using: &dice)),
    ])
    #expect(once == again)
    #expect(once.tally.design != nil)

    var divided = Self.project
    divided.waves = divided.waves.replacing("[w1.csv]", with: "[w1b.csv, w1a.csv]")
    let cut = Int.random(in: 1..<119, using: &dice)
    let parts = try divided.read([
      "w1a.csv": file(first[..<cut]), "w1b.csv": file(first[cut...]), "w2.csv": file(second),
    ])
    #expect(parts.tally == once.tally)
    #expect(parts.weighting == once.weighting)
  }

  @Test(arguments: [2, 5])
  func `the number of threads changes nothing`(threads: Int) throws {
    var dice = Dice(state: 7)
    let files = [Self.rows(&dice), Self.rows(&dice)].map {
      Self.header + $0.joined(separator: "\n") + "\nz,north,1,2,3,4,0,x,k1,old\n"
    }
    let read = { (threads: Int) in
      var reader = try SurveyReader(Self.project.project(), threads: threads) {
        MemorySource($0.path == "w1.csv" ? files[0] : files[1])
      }
      reader.limits = Limits(chunkBytes: 97)
      return try reader.read()
    }
    let alone = try read(1)
    #expect(alone.tally.design?.cells(cohort: 0, wave: 1).isEmpty == false)
    #expect(alone.rowAccounts.map(\.outsidePopulation) == [1, 1])
    #expect(try read(threads) == alone)
  }

  @Test func `merging is associative and commutative`() throws {
    var dice = Dice(state: 5)
    let parts = try (0..<3).map { _ in
      let files = [Self.rows(&dice), Self.rows(&dice)]
        .map { Self.header + $0.joined(separator: "\n") }
      return try Self.project.read(["w1.csv": files[0], "w2.csv": files[1]]).tally
    }
    let merged = { (left: Tally, right: Tally) in
      var sum = left
      sum.merge(right)
      return sum
    }
    #expect(merged(parts[0], parts[1]) == merged(parts[1], parts[0]))
    #expect(
      merged(merged(parts[0], parts[1]), parts[2]) == merged(parts[0], merged(parts[1], parts[2]))
    )
  }
}
