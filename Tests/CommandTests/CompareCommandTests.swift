import Foundation
import Testing

/// `samhold compare` from end to end.
@Suite struct CompareCommandTests {
  @Test func `it shows the first and the last wave, and any other pair`() throws {
    let sample = Repository.sample
    let whole = try Run("compare", in: sample)
    #expect(whole.status == 0)
    #expect(
      whole.output == (try Run("compare", "--from", "2023", "--to", "2025", in: sample).output)
    )
    #expect(whole.output.split(separator: "\n").count == 19)
    // Reference/sample_levels.json: torvet, trust, 2023 to 2025.
    let row = try #require(whole.output.split(separator: "\n").first { $0.contains("−11.3") })
    #expect(row.contains("213 → 224"))
    #expect(row.contains("−14.9 … −7.7"))
    #expect(row.contains("< 0.001"))
    #expect(row.hasSuffix("worsened"))

    let step = try Run("compare", "--from", "2024", "--partnership", "klassen", in: sample)
    #expect(step.output.split(separator: "\n").count == 4)
    #expect(step.output.contains("42 → 40"))
  }

  @Test func `beside no clear change stands what could have been told`() throws {
    let run = try Run("compare", in: Repository.sample)
    let unclear = run.output.split(separator: "\n").filter { $0.contains("no clear change") }
    #expect(!unclear.isEmpty)
    for row in unclear {
      // By hand: 2.8 standard errors see with a chance of 80 %, and 1.96 make half the interval,
      // so the size is about 1.43 half widths. All are printed with few digits.
      let match = try #require(
        row.firstMatch(of: /([+−]?[0-9.]+) … \+([0-9.]+).*\(could have told ±([0-9.]+)\)$/)
      )
      let bounds = [match.1, match.2].compactMap {
        Double($0.replacingOccurrences(of: "−", with: "-"))
      }
      let size = try #require(Double(match.3))
      #expect(abs(size / ((bounds[1] - bounds[0]) / 2) - 1.43) < 0.08, "\(row)")
    }
  }

  @Test func `a small group is withheld`() throws {
    let run = try Run("compare", "--partnership", "vaskeriet", in: Repository.sample)
    #expect(run.status == 0)
    let rows = run.output.split(separator: "\n").dropFirst()
    #expect(rows.count == 3)
    for row in rows { #expect(row.contains("– → 5") && row.contains("withheld: fewer than 5")) }
  }

  @Test(arguments: [
    (["--from", "2025", "--to", "2023"], "exchange --from and --to"),
    (["--from", "2025"], "cannot be compared with itself"),
    (["--from", "2032"], "no wave `2032`. Did you mean `2023`?"),
    (["--partnership", "torv"], "no partnership `torv`. Did you mean `torvet`?"),
  ])
  func `a wave or partnership that is not there is wrong usage`(
    _ arguments: [String],
    _ words: String
  ) throws {
    let run = try Run(Run.program, ["compare"] + arguments, in: Repository.sample)
    #expect(run.status == 64)
    #expect(run.errors.contains(words))
    #expect(run.output == "")
  }
}
