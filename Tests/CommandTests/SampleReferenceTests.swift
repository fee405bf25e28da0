import Foundation
import Markup
import Testing

/// The sample's figures agree with those that a Python script computes from the same files.
///
/// See `Reference/sample_levels.py`. What the tool withholds, the script tells; it is skipped, and
/// counted, so that not everything can be.
@Suite struct SampleReferenceTests {
  private typealias Object = [String: Any]
  private let reference: [String: Any]
  private let report: Element

  init() throws {
    let file = Repository.tests.appending(path: "Reference/sample_levels.json")
    let json = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
    reference = try #require(json as? [String: Any])
    // The script knows no populations, so it is the sample without them.
    let place = try Workplace.withSample()
    let project = try place.text("samhold.yaml").replacing(/\x20+population: \d+\n/, with: "")
    try place.write(project, to: "samhold.yaml")
    report = try Self.report(of: place.url)
  }

  private static func report(of project: URL) throws -> Element {
    let place = try Workplace()
    try Run("report", project.path, "-o", "out", in: place.url)
    let bytes = Array(try Data(contentsOf: place.path("out/report.xml")))
    return try Document(parsing: bytes, name: "report.xml").root
  }

  @Test func `n, means, deviations, intervals and shares of the levels agree`() throws {
    var compared = 0
    for (partnership, level) in all("level") where level["state"] == "shown" {
      let wave = try #require(level["wave"])
      let indicator = try #require(level["indicator"])
      let found = try #require(
        object(reference, "levels", partnership, wave, indicator)
      )
      if let facet = level["facet"] {
        let facet = try #require(object(found, "facets", facet))
        expect(level, "n", facet["n"])
        expect(level, "mean", facet["mean"])
      } else {
        expect(level, "n", found["n"])
        expect(level, "mean", found["mean"])
        expect(level, "sd", found["sd"])
        expect(level, "low", (found["interval"] as? [Any])?[0])
        expect(level, "high", (found["interval"] as? [Any])?[1])
        let n = try #require(found["n"] as? Int)
        let share = try #require((found["negative_pole_share"] as? NSNumber)?.doubleValue)
        let people = Int((share * Double(n) / 100).rounded())
        // The reference counts everybody; a few, and all but a few, are not published.
        if n < 10 || (1..<5).contains(people) || (1..<5).contains(n - people) {
          #expect(level["negative-pole"] == nil)
        } else {
          expect(level, "negative-pole", share)
        }
      }
      compared += 1
    }
    // Five of the six groups in three waves and the laundry, too small in the first, in two:
    // 17 × (3 indicators + 6 facets).
    #expect(compared == 153)
  }

  @Test func `a stated population narrows the intervals of levels by √(1 − n/N)`() throws {
    let populations: [String: Double] = [
      "klassen": 48, "netvaerket": 1930, "huset": 1240, "torvet": 3420, "vaskeriet": 160,
      "soekvarteret": 2110,
    ]
    var compared = 0
    for (partnership, level) in all("level", in: try Self.report(of: Repository.sample))
    where level["state"] == "shown" && level["facet"] == nil {
      let wave = try #require(level["wave"])
      let indicator = try #require(level["indicator"])
      let found = try #require(object(reference, "levels", partnership, wave, indicator))
      let mean = try #require(found["mean"] as? Double)
      let n = try #require(found["n"] as? Double)
      let interval = try #require(found["interval"] as? [Double])
      let factor = (1 - n / (try #require(populations[partnership]))).squareRoot()
      expect(level, "low", mean + (interval[0] - mean) * factor)
      expect(level, "high", mean + (interval[1] - mean) * factor)
      compared += 1
    }
    #expect(compared == 51)
  }

  @Test func `the changes agree, each by its own method`() throws {
    var (compared, withheld) = (0, 0)
    for (partnership, change) in all("change")
    where change["state"] == "shown" && change["facet"] == nil && change["indicator"] != nil {
      let waves = try "\(#require(change["from"]))-\(#require(change["to"]))"
      let indicator = try #require(change["indicator"])
      let found = try #require(object(reference, "changes", partnership, waves, indicator))
      let method = try #require(change["method"]).replacingOccurrences(of: "-", with: "_")
      let estimate = try #require(object(found, method))
      expect(change, "n-first", found["n_first"])
      expect(change, "n-second", found["n_second"])
      expect(change, "difference", estimate["estimate"])
      let inference = try #require(change.children.first { $0.name == "inference" })
      let interval = try #require(estimate["interval"] as? [Double])
      let linked = try #require(change.children.first { $0.name == "linked" })
      // Where the number of people who came back is withheld, so is what would tell it: the
      // statistic is left out and the margin is rounded up to two digits.
      if linked["state"] == "shown" {
        expect(inference, "low", interval[0])
        expect(inference, "high", interval[1])
        expect(linked, "n", found["n_linked"])
        expect(inference, "statistic", estimate["t"])
        expect(inference, "p", estimate["p"])
      } else {
        let low = try #require(inference["low"].flatMap(Double.init))
        let high = try #require(inference["high"].flatMap(Double.init))
        let widening = (high - low) / (interval[1] - interval[0])
        #expect(abs(low + high - interval[0] - interval[1]) < 1e-9)
        #expect((1 - 1e-9...1.1).contains(widening))
        #expect(inference["statistic"] == nil)
        withheld += 1
      }
      for companion in change.children where companion.name == "companion" {
        let name = try #require(companion["method"])
        let other = try #require(object(found, name))
        let test = try #require(companion.children.first)
        expect(companion, "difference", other["estimate"])
        expect(test, "statistic", other["t"])
        expect(test, "df", other["df"])
        expect(test, "p", other["p"])
      }
      compared += 1
    }
    // Five groups × 3 wave pairs × 3 indicators, and the laundry from the second wave to the third.
    #expect(compared == 48)
    #expect((1...20).contains(withheld))
  }

  @Test func `every row is accounted for as the script accounts for it`() throws {
    let place = try Workplace()
    let run = try Run("check", Repository.sample.path, in: place.url)
    let table = run.output.split(separator: "\n").dropFirst().map {
      $0.split(separator: " ").map(String.init)
    }
    for (wave, counts) in try #require(reference["rows"] as? [String: Object]) {
      let rows = table.filter { $0.count == 7 && $0[1] == wave }
      let sum = { (column: Int) in rows.reduce(0) { $0 + (Int($1[column]) ?? 0) } }
      #expect(sum(2) == counts["read"] as? Int)
      #expect(sum(3) == counts["rows_with_every_indicator_scored"] as? Int)
      #expect(sum(5) == counts["rows_without_answers"] as? Int)
      #expect(sum(6) == counts["excluded_duplicates"] as? Int)
      #expect(sum(2) == (3...6).reduce(0) { $0 + sum($1) })
    }
  }

  /// Every element of a name with the partnership it stands in.
  private func all(
    _ name: String,
    in report: Element? = nil
  ) -> [(partnership: String, element: Element)] {
    func below(_ element: Element) -> [Element] {
      element.children.flatMap { ($0.name == name ? [$0] : []) + below($0) }
    }
    return (report ?? self.report).children.filter { $0.name == "partnerships" }.flatMap(\.children)
      .flatMap {
        partnership in
        below(partnership).map { (partnership["id"] ?? "", $0) }
      }
  }

  private func object(_ start: Object, _ path: String...) -> Object? {
    path.reduce(start) { $0?[$1] as? Object }
  }

  private func expect(
    _ element: Element,
    _ attribute: String,
    _ expected: Any?,
    within tolerance: Double = 1e-9
  ) {
    guard let found = element[attribute].flatMap(Double.init),
      let wanted = (expected as? NSNumber)?.doubleValue
    else {
      Issue.record("\(attribute) is missing, here or in the reference")
      return
    }
    #expect(abs(found - wanted) <= tolerance * max(abs(wanted), 1e-3), "\(attribute)")
  }
}
