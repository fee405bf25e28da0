import Impact
import Markup
import Testing

@testable import Audit

/// Panels of four waves and more: whom the numbers of all pairs of waves would tell of.
struct ManyWavesTests {
  /// Two people were away in the third of four waves. Each pair of waves may be told by itself, and
  /// so may any three waves of which two pairs are told.
  static let away = ["1111": 20, "1101": 2, "1100": 6, "1000": 6, "0001": 6]

  @Test func `few who were away once would follow from all pairs of four waves`() throws {
    // By hand: in the first wave 34, then 28, 20, 28; in two in a row 28, 20, 20; in the first and
    // the last 22.
    var facts = Facts(Questionnaire(try PublishedFixture.report().root))
    let waves = ["a", "b", "c", "d"]
    for (from, to, n, linked) in [
      ("a", "b", (34, 28), 28), ("b", "c", (28, 20), 20), ("c", "d", (20, 28), 20),
      ("a", "d", (34, 28), 22),
    ] {
      facts.addLink(
        Facts.Link(partnership: "north", subject: ["mood"], from: from, to: to, waves: waves),
        n: n,
        linked: linked
      )
    }
    var components = Components(facts.system, usesMeans: false)
    // Whoever was in the third wave was in all: 20 of the 22 who were in the first and the last.
    let away = ["in a, b, d, not in c", "in a, d, not in b, c"].map {
      facts.system.index(["north", "mood"], $0)
    }
    let range = try components.range(of: away)
    #expect(range.least == 2 && range.most == 2)
  }

  @Test func `the report keeps the last two of those waves apart, and nothing else`() throws {
    let report = try PanelFixture(people: Self.away).report()
    #expect(try report.audit().findings == [])
    #expect(
      report.report.linked == [
        "w0 w1": 28, "w1 w2": 20, "w2 w3": nil, "w0 w3": 22,
      ]
    )
  }

  @Test func `a panel in which enough people come and stay away is told in full`() throws {
    let report = try PanelFixture(
      people: ["1111": 20, "1110": 6, "1100": 6, "1000": 6, "0111": 5, "0011": 5, "0001": 7]
    ).report()
    #expect(try report.audit().findings == [])
    #expect(
      report.report.linked == ["w0 w1": 32, "w1 w2": 31, "w2 w3": 30, "w0 w3": 20]
    )
  }

  @Test(arguments: 1...40)
  func `nothing can be worked out from any panel of four or five waves`(seed: UInt64) throws {
    var draw = Draw(state: seed)
    let waves = seed % 4 == 0 ? 5 : 4
    var people: [String: Int] = [:]
    for mask in 1..<(1 << waves) {
      let pattern = String(String(mask, radix: 2).reversed()).padded(to: waves)
      people[pattern] = [0, 0, 0, 5, 6, 11, 20, 1, 2][draw.next(below: seed % 2 == 0 ? 7 : 9)]
    }
    let newest = try PanelFixture(people: people, threshold: [3, 5, 10][Int(seed % 3)]).report()
    let earlier = try (3..<waves).reversed().map {
      try PanelFixture(people: people, threshold: [3, 5, 10][Int(seed % 3)], waves: $0).report()
    }
    #expect(try newest.audit().findings == [])
    #expect(try newest.audit(earlier: earlier).findings == [])
  }
}

/// Numbers that look drawn, by a linear congruential generator.
private struct Draw {
  var state: UInt64

  mutating func next(below limit: Int) -> Int {
    for _ in 0..<2 { state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407 }
    return Int((state >> 33) % UInt64(limit))
  }
}

extension String {
  fileprivate func padded(to length: Int) -> String {
    self + String(repeating: "0", count: length - count)
  }
}

extension Report {
  /// How many people are in each two waves of which a change is told, where that is told.
  fileprivate var linked: [String: Int?] {
    Dictionary(
      uniqueKeysWithValues: partnerships[0].changes.map { change in
        (
          "\(change.waves.from) \(change.waves.to)",
          change.estimate.finding.flatMap { $0.nLinked.finding }
        )
      }
    )
  }
}
