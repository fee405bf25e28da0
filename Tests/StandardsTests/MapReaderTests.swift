import Testing

@testable import Impact
@testable import Standards
@testable import Survey

/// Maps of a standard that nothing in the program knows.
struct MapReaderTests {
  /// A map such as that of VSME would be: other codes, no topics of people, no dimensions.
  private static let voluntary = """
    map: 1
    standard: voluntary
    title: Voluntary
    regulation: Recommendation 1
    status: final
    taxonomy: {prefix: v, namespace: "urn:v", schema: "urn:v.xsd"}
    topics:
      B: {name: Basic}
    cubes:
      metric: {typed: MetricAxis, domain: Name, of: metric}
    requirements:
      - code: B1
        topic: B
        title: Measured
        datapoints:
          - {id: B1.1, paragraph: "1", need: mandatory, label: Mean, concept: Mean, type: decimal, cube: metric, answer: metric.amount, supplier: true}
          - {id: B1.2, paragraph: "2", need: voluntary, label: Words, type: textBlock}
    """

  private func faults(replacing original: String, with replacement: String) -> [String] {
    let text = Self.voluntary.replacing(original, with: replacement)
    #expect(text != Self.voluntary)
    do throws(Complaints) {
      _ = try DisclosureMap(parsing: Array(text.utf8), file: "maps/v.yaml")
      return []
    } catch {
      return error.diagnostics.map { diagnostic in
        "\(diagnostic.place?.line ?? 0):\(diagnostic.place?.column ?? 0) \(diagnostic.code.rawValue)"
      }
    }
  }

  @Test func `another standard is a data file, and its figures are the same`() throws {
    let map = try DisclosureMap(parsing: Array(Self.voluntary.utf8), file: "maps/v.yaml")
    let report = try SmallReport().make()
    let index = DisclosureIndex(of: report, by: map)
    #expect(index.entries.map(\.state.word) == ["figure", "open"])
    let known = try DisclosureIndex(of: report, by: "esrs-2023").entry("MDR-M.77c-amount").facts
    #expect(index.entries[0].facts.map(\.content) == known.map(\.content))
    #expect(FactCheck.faults(in: index) == [])
  }

  @Test func `the faults of a map have their places`() {
    #expect(faults(replacing: "map: 1", with: "map: 2") == ["1:6 SH111"])
    #expect(faults(replacing: "status: final", with: "status: done") == ["5:9 SH105"])
    #expect(faults(replacing: "topic: B", with: "topic: C") == ["13:12 SH106"])
    #expect(
      faults(replacing: "cube: metric,", with: "cube: matric,") == ["16:102 SH106", "16:118 SH112"]
    )
    #expect(faults(replacing: "id: B1.2", with: "id: B1.1") == ["17:14 SH107"])
    #expect(
      faults(replacing: "answer: metric.amount", with: "answer: metric.amont") == ["16:118 SH105"]
    )
    #expect(faults(replacing: "type: decimal", with: "type: boolean") == ["16:118 SH112"])
    #expect(faults(replacing: "title: Measured", with: "titel: Measured") == ["14:5 SH102"])
  }
}
