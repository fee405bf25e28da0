import Foundation
import Testing

/// People in more than one partner's files: counted, and no more.
@Suite struct OverlapTests {
  /// Two partners' projects; people 20 to 59 are asked by both.
  private func partners(_ first: Range<Int>, _ second: Range<Int>) throws -> Workplace {
    let place = try Workplace()
    for (name, people) in [("x", first), ("y", second)] {
      try place.write(SmallProject.usualProjectFile, to: "\(name)/samhold.yaml")
      for wave in [1, 2] {
        let rows = people.map { " p\($0),a,\($0 % 5 + 1),\(wave)\n" }
        try place.write(SmallProject.header + rows.joined(), to: "\(name)/w\(wave).csv")
      }
    }
    return place
  }

  private func write(_ place: Workplace, _ salts: [String] = [salt, salt]) throws {
    for (name, salt) in zip(["x", "y"], salts) {
      let environment = ["SAMHOLD_SALT": salt]
      let run = try Run(
        Run.program,
        ["people", name, "-o", "\(name).people"],
        in: place.url,
        environment: environment
      )
      #expect(run.status == 0, "\(run.errors)")
    }
  }

  private static let salt = "sixteen bytes at the least, and at random"

  @Test func `those in both are counted`() throws {
    let place = try partners(0..<60, 20..<100)
    try write(place)
    let run = try Run("overlap", "x.people", "y.people", in: place.url)
    #expect(run.output == "40 people are in more than one of these files.\n")
  }

  @Test(arguments: [(0..<60, 56..<100), (0..<60, 60..<100), (0..<60, 3..<100), (0..<8, 0..<100)])
  func `few are not`(_ first: Range<Int>, _ second: Range<Int>) throws {
    let place = try partners(first, second)
    try write(place)
    let run = try Run("overlap", "x.people", "y.people", in: place.url)
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("How many people are in more than one of these files is not told"))
  }

  @Test func `a file holds no identifier, and HMAC-SHA256 by another program`() throws {
    let place = try partners(0..<60, 20..<100)
    try write(place)
    let text = try place.text("x.people")
    #expect(!text.contains("p1") && text.split(separator: "\n").count == 62)
    let line = "printf p17 | openssl dgst -sha256 -hmac '\(Self.salt)' | sed 's/.* //' | cut -c1-32"
    let known = try Run(shell: line, in: place.url).output.trimmingCharacters(
      in: .whitespacesAndNewlines
    )
    try #require(known.count == 32)
    #expect(text.contains(known))
  }

  @Test func `other salts, short ones and other files are refused`() throws {
    let place = try partners(0..<60, 20..<100)
    try write(place, [Self.salt, Self.salt + "!"])
    let other = try Run("overlap", "x.people", "y.people", in: place.url)
    #expect(other.status == 65 && other.errors.contains("another salt"))
    let foreign = try Run("overlap", "x.people", "x/w1.csv", in: place.url)
    #expect(foreign.status == 65 && foreign.errors.contains("SH399"))
    #expect(try Run("overlap", "x.people", "none", in: place.url).status == 66)
    let short = try Run(
      Run.program,
      ["people", "x", "-o", "z"],
      in: place.url,
      environment: ["SAMHOLD_SALT": "too short"]
    )
    #expect(short.status == 64 && !short.errors.contains("too short"))
  }
}
