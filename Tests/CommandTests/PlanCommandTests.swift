import Foundation
import Testing

/// `samhold plan` from end to end.
///
/// The numbers of people are those of scipy 1.17: the first n for which
/// `nct.sf(t.ppf(.975, df), df, change / se) >= power`, with df = n − 1 and
/// se = sd·√(2(1 − r)/n) for the same people, df = 2n − 2 and se = sd·√(2/n) for others, and se
/// times √(1 − n/N) in a population of N.
@Suite struct PlanCommandTests {
  @Test(arguments: [
    (["--correlation", "0.6"], 103, 103),
    (["--correlation", "-0.2"], 304, 304),
    (["--correlation", "0.6", "--change", "-5"], 103, 103),
    (["--correlation", "0.6", "--power", "90"], 137, 137),
    (["--correlation", "0.6", "--population", "200"], 69, 69),
    // 103 / 0.7 = 147.1, and 103 / (0.7 · 0.6) = 245.2.
    (["--correlation", "0.6", "--retention", "70"], 103, 148),
    (["--correlation", "0.6", "--retention", "70", "--response", "60"], 103, 246),
    (["--unlinked"], 253, 253),
    (["--unlinked", "--population", "400"], 155, 155),
    // 253 / 0.6 = 421.7; how many come back is of no matter.
    (["--unlinked", "--response", "60", "--retention", "10"], 253, 422),
  ])
  func `a plan from options alone has the numbers of scipy`(
    _ options: [String],
    _ measured: Int,
    _ asked: Int
  ) throws {
    let place = try Workplace()
    let run = try Run(
      Run.program,
      ["plan", "--change", "5", "--sd", "20"] + options,
      in: place.url
    )
    #expect(run.status == 0)
    #expect(run.errors == "")
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[0].hasPrefix("To see a change of 5 points with a chance of "))
    let cells = lines[2].split(separator: " ")
    #expect(cells.suffix(2) == ["\(measured)", "\(asked)"])
  }

  @Test func `even everybody may be too few`() throws {
    let place = try Workplace()
    let run = try Run(
      shell: """
        "$samhold" plan --change 5 --sd 20 --correlation 0.6 --retention 70 --population 30
        """,
      in: place.url
    )
    #expect(run.status == 0)
    // 24 of 30 are needed and 21 are left; scipy: they see 6.298 with a chance of 80 %.
    #expect(run.output.hasSuffix("  even all 30 are too few: they see ±6.3\n"))
  }

  @Test func `a project says how much its people vary and what it could have seen`() throws {
    let run = try Run("plan", "--change", "5", in: Repository.sample)
    #expect(run.status == 0)
    let lines = run.output.split(separator: "\n").map(String.init)
    // Six groups and three indicators.
    #expect(lines.count == 20)
    let header = lines[1].split(separator: " ").joined(separator: " ")
    #expect(
      header == "partnership indicator SD correlation retention could have seen measured asked"
    )
    // What `compare` says of the same change.
    let unclear = try #require(
      try Run("compare", in: Repository.sample).output.split(separator: "\n")
        .first { $0.contains("could have told") }
    )
    let size = try #require(unclear.firstMatch(of: /±[0-9.]+/)).output
    #expect(lines.contains { $0.contains("  \(size)  ") })
  }

  @Test func `an option comes before the project`() throws {
    let lines = try Run(
      shell: """
        "$samhold" plan . --change 5 --sd 20 --correlation 0.6 --retention 70 --population 200
        """,
      in: Repository.sample
    ).output.split(separator: "\n").dropFirst(2)
    #expect(lines.count == 18)
    // 69 as above; 69 / 0.7 = 98.6.
    for line in lines { #expect(line.split(separator: " ").suffix(2) == ["69", "99"]) }
  }

  @Test(arguments: [
    (["--change", "0", "--sd", "20", "--unlinked"], "--change must be other than 0."),
    (["--change", "nan", "--sd", "20", "--unlinked"], "--change must be other than 0."),
    (["--change", "500", "--sd", "20", "--unlinked"], "--change is in points"),
    (["--change", "5", "--sd", "0", "--unlinked"], "--sd must be above 0"),
    (["--change", "5", "--sd", "20", "--correlation", "1"], "--correlation below 1"),
    (["--change", "5", "--sd", "20", "--correlation", "2"], "--correlation must lie between"),
    (["--change", "5", "--sd", "20"], "Say how a person's two scores correlate"),
    (["--change", "5", "--sd", "20", "--unlinked", "--power", "100"], "--power must be"),
    (["--change", "5", "--sd", "20", "--unlinked", "--power", "0.8"], "write 80."),
    (["--change", "5", "--sd", "20", "--unlinked", "--response", "0"], "--response must be"),
    (["--change", "5", "--sd", "20", "--unlinked", "--retention", "101"], "--retention must be"),
    (["--change", "5", "--sd", "20", "--unlinked", "--population", "1"], "--population must be"),
    (["--change", "0.00001", "--sd", "20", "--unlinked"], "Not even a billion people"),
    (["--sd", "20"], "--change <points>"),
  ])
  func `what cannot be planned is wrong usage, in plain words`(
    _ arguments: [String],
    _ words: String
  ) throws {
    let place = try Workplace()
    let run = try Run(Run.program, ["plan"] + arguments, in: place.url)
    #expect(run.status == 64)
    #expect(run.errors.contains(words))
    #expect(run.output == "")
  }

  @Test func `without a project and without options there is nothing to plan from`() throws {
    let place = try Workplace()
    #expect(try Run("plan", "--change", "5", in: place.url).status == 66)
  }
}
