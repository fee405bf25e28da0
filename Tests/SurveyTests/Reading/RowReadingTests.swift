import CSV
import Testing

@testable import Survey

/// Several threads read as one does, whatever there is to find in a file.
struct RowReadingTests {
  /// Rows with quoted line ends, unknown labels, duplicates and people who come back.
  private static func file(rows: Int, seed: UInt64, faulty: Bool) -> String {
    var state = seed
    func draw(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let answers = ["1", "2", "3", "4", "5", "", "Ved ikke", "Helt enig"]
    var text = "id,place,own,proud,guest,meet,comment\n"
    for row in 0..<rows {
      let place = faulty && draw(90) == 0 ? "nowhere" : draw(2) == 0 ? "north" : "Syd"
      let given = (0..<4).map { _ in
        faulty && draw(40) == 0 ? "perhaps" : answers[draw(answers.count)]
      }
      let comment = draw(3) == 0 ? "\"one, \"\"two\"\"\nthree \(row)\"" : "none"
      text += "p\(draw(rows)),\(place),\(given.joined(separator: ",")),\(comment)\n"
    }
    return text
  }

  private static func outcome(
    _ files: [String: String],
    threads: Int,
    cut: Int
  ) throws -> Result<TalliedAnswers, Complaints> {
    var reader = try SurveyReader(
      SmallProject(duplicates: "most-complete").project(),
      threads: threads
    ) { MemorySource(try #require(files[$0.path])) }
    reader.limits = Limits(chunkBytes: cut)
    return Result { () throws(Complaints) in try reader.read() }
  }

  @Test(arguments: [1, 2, 3, 8], [97, 1_000])
  func `the number of threads and where a file is cut change nothing`(
    threads: Int,
    cut: Int
  ) throws {
    let files = [
      "w1.csv": Self.file(rows: 300, seed: 1, faulty: false),
      "w2.csv": Self.file(rows: 400, seed: 2, faulty: false),
    ]
    let alone = try Self.outcome(files, threads: 1, cut: 1 << 19).get()
    #expect(alone.tally.pair(partnership: 0, from: 0, to: 1, measure: 0).n > 10)
    #expect(alone.rowAccounts.contains { $0.excludedAsDuplicate > 10 })
    #expect(try Self.outcome(files, threads: threads, cut: cut).get() == alone)
  }

  @Test(arguments: [2, 5])
  func `faults are counted and placed as one thread does`(threads: Int) throws {
    let files = [
      "w1.csv": Self.file(rows: 900, seed: 3, faulty: true),
      "w2.csv": Self.file(rows: 300, seed: 4, faulty: true),
    ]
    let alone = try Self.outcome(files, threads: 1, cut: 1 << 19)
    let together = try Self.outcome(files, threads: threads, cut: 128)
    guard case .failure(let expected) = alone, case .failure(let found) = together else {
      Issue.record("faults must be complained about")
      return
    }
    #expect(expected.diagnostics.contains { $0.occurrences > 10 })
    #expect(found.diagnostics == expected.diagnostics)
  }

  @Test(arguments: 0..<10)
  func `of a broken file the same is told whoever comes upon it`(turn: Int) throws {
    let sound = Self.file(rows: 400, seed: 5, faulty: true)
    let broken =
      sound + "p1,north,1,2,3\n" + sound.drop { $0 != "\n" }.dropFirst() + "p,north,\"1\"x\n"
    let files = ["w1.csv": broken, "w2.csv": sound]
    guard case .failure(let expected) = try Self.outcome(files, threads: 1, cut: 256),
      case .failure(let found) = try Self.outcome(files, threads: 4, cut: 256)
    else {
      Issue.record("a broken file must be complained about")
      return
    }
    let places = expected.diagnostics.filter { $0.code == .malformedCSV }.map(\.place?.line)
    #expect(places == [sound.split(separator: "\n", omittingEmptySubsequences: false).count])
    #expect(found.diagnostics == expected.diagnostics)
  }
}
