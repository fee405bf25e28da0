import Testing

@testable import Survey

/// What must hold for any answers: how rows are ordered or divided changes nothing.
struct TallyMergingTests {
  /// A small linear congruential generator, so that a failure can be repeated.
  struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  static func rows(_ dice: inout Dice) -> [String] {
    let answers = ["1", "2", "3", "4", "5", "Helt enig", "Ved ikke", ""]
    return (0..<120).map { person in
      let place = person % 3 == 0 ? "Syd" : "north"
      let items = (0..<4).map { _ in answers.randomElement(using: &dice)! }
      return "p\(person),\(place),\(items.joined(separator: ","))"
    }
  }

  static let header = "id,place,own,proud,guest,meet\n"

  @Test(arguments: [1, 2, 3, 4, 5] as [UInt64])
  func `the order of rows changes nothing`(seed: UInt64) throws {
    var dice = Dice(state: seed)
    let (first, second) = (Self.rows(&dice), Self.rows(&dice))
    let file = { (rows: [String]) in Self.header + rows.joined(separator: "\n") }
    let once = try SmallProject().read(["w1.csv": file(first), "w2.csv": file(second)])
    let again = try SmallProject().read([
      "w1.csv": file(first.shuffled(using: &dice)), "w2.csv": file(second.shuffled(using: &dice)),
    ])
    #expect(once == again)
  }

  @Test(arguments: [1, 2, 3, 4, 5] as [UInt64])
  func `dividing the rows into files changes nothing`(seed: UInt64) throws {
    var dice = Dice(state: seed)
    let (first, second) = (Self.rows(&dice), Self.rows(&dice))
    let cut = Int.random(in: 1..<120, using: &dice)
    let file = { (rows: ArraySlice<String>) in Self.header + rows.joined(separator: "\n") }
    let whole = try SmallProject().read(["w1.csv": file(first[...]), "w2.csv": file(second[...])])
    var small = SmallProject()
    small.waves = small.waves.replacing("[w1.csv]", with: "[w1b.csv, w1a.csv]")
    let divided = try small.read([
      "w1a.csv": file(first[..<cut]), "w1b.csv": file(first[cut...]), "w2.csv": file(second[...]),
    ])
    #expect(whole.tally == divided.tally)
  }

  @Test func `merging is associative and commutative`() throws {
    var dice = Dice(state: 9)
    let parts = try (0..<3).map { _ in
      try SmallProject().read([
        "w1.csv": Self.header + Self.rows(&dice).joined(separator: "\n"),
        "w2.csv": Self.header + Self.rows(&dice).joined(separator: "\n"),
      ]).tally
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
    #expect(merged(parts[0], parts[1]) != parts[0])
  }
}
