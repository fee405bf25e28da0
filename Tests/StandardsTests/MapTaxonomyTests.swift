import Testing

@testable import Standards

/// Everything that the maps name exists in the taxonomies, with the type and dimensions used.
///
/// The tables were taken from the taxonomy packages themselves, not from the maps.
@Suite(.enabled(if: SharedTaxonomy.isPresent, Comment(rawValue: SharedTaxonomy.absence)))
struct MapTaxonomyTests {
  private func map(_ standard: String) throws -> DisclosureMap {
    let (bytes, name) = try Maps.embedded(standard)
    return try DisclosureMap(parsing: bytes, file: name)
  }

  /// The concepts of role 201110 (ESRS 2 § 62), which the tables leave out, with their types in the
  /// taxonomy's `esrs_cor.xsd`. They stand in no cube of their own.
  private let withoutCube: [String: String] = [
    "SustainabilityMattersForWhichPoliciesHaveNotBeenAdopted": "enumerationSet",
    "DisclosureOfReasonsForNotHavingAdoptedPoliciesExplanatory": "textBlock",
    "DisclosureOfTimeframeForAdoptionOfPoliciesExplanatory": "textBlock",
    "SustainabilityMattersForWhichActionsHaveNotBeenAdopted": "enumerationSet",
    "DisclosureOfReasonsForNotHavingAdoptedActionsExplanatory": "textBlock",
    "DisclosureOfTimeframeForAdoptionOfActionsExplanatory": "textBlock",
  ]

  /// The role of their enumerations' members.
  private let matters = "https://xbrl.efrag.org/taxonomy/role-999114"

  @Test func `every tag of 2023 is a concept of that type for periods`() throws {
    let concepts = Dictionary(
      grouping: try SharedTaxonomy.table("concepts.tsv"),
      by: { $0["qname"] ?? "" }
    )
    for datapoint in try map("esrs-2023").datapoints {
      let name = try #require(datapoint.concept)
      if let kind = withoutCube[name] {
        #expect(kind == datapoint.kind.rawValue && datapoint.cube == .none, "\(name)")
        continue
      }
      let rows = try #require(concepts["esrs:\(name)"], "\(datapoint.id): no concept \(name)")
      for row in rows {
        #expect(row["type"]?.hasSuffix(":\(datapoint.kind.rawValue)ItemType") == true, "\(name)")
        #expect(row["periodType"] == "duration" && row["abstract"] != "true", "\(name)")
      }
    }
  }

  @Test func `every datapoint of 2023 has exactly the axes of one of its concept's cubes`() throws {
    let cubes = try SharedTaxonomy.cubes()
    // An axis with a default member may be left out.
    let optional: Set = [
      "ReportingScopeAxis", "TopicalESRSAxis",
      "CurrentlyStatedBaselineMilestonesOrTargetYearsAxis", "TimeHorizonAxis",
    ]
    let map = try map("esrs-2023")
    for requirement in map.requirements {
      let topic = map.topic(requirement.topic)
      for datapoint in requirement.datapoints where withoutCube[datapoint.concept ?? ""] == nil {
        let known = try #require(cubes[datapoint.concept ?? ""], "\(datapoint.id)")
        let cube = datapoint.cube
        let used = Set(cube.axes(about: topic).map(\.name))
        let fitting = known.filter { axes in
          used.isSubset(of: axes.keys) && Set(axes.keys).subtracting(used).isSubset(of: optional)
        }
        #expect(!fitting.isEmpty, "\(datapoint.id) \(datapoint.concept ?? "")")
        for (axis, member) in [
          (cube.topicAxis, topic?.member), (cube.years?.name, cube.years?.baseline),
          (cube.years?.name, cube.years?.milestone), (cube.years?.name, cube.years?.target),
          (cube.scope?.name, cube.scope?.previous),
        ] {
          guard let axis, let member else { continue }
          #expect(fitting.contains { $0[axis]?.contains(member) == true }, "\(datapoint.id)")
        }
        // A concept of a topic's own cube is told apart by the topic or by an id of the topic's.
        if topic?.role != nil { #expect(cube.topicAxis != nil || cube.typed != nil) }
      }
    }
  }

  @Test func `every choice of 2023 is a member of its concept's enumeration`() throws {
    let members = Dictionary(
      grouping: try SharedTaxonomy.table("enumerations.tsv"),
      by: { $0["linkrole"] ?? "" }
    ).mapValues { Set($0.compactMap { $0["member_qname"] }) }
    let roles = Dictionary(
      try SharedTaxonomy.table("concepts.tsv").map {
        ($0["qname"] ?? "", $0["enum_linkrole"] ?? "")
      },
      uniquingKeysWith: { first, _ in first }
    )
    let map = try map("esrs-2023")
    for datapoint in map.datapoints where datapoint.kind.rawValue.hasPrefix("enumeration") {
      let concept = datapoint.concept ?? ""
      let role = try #require(withoutCube[concept] == nil ? roles["esrs:\(concept)"] : matters)
      let known = try #require(members[role], "\(datapoint.id) \(role)")
      let topics = datapoint.choices.isEmpty ? map.topics.compactMap(\.member) : []
      let used = datapoint.choices.map(\.member) + topics
      #expect(!used.isEmpty, "\(datapoint.id) has nothing to choose")
      for member in used { #expect(known.contains("esrs:\(member)"), "\(datapoint.id) \(member)") }
    }
  }

  @Test func `typed axes of 2023 have the taxonomy's element for their ids`() throws {
    for datapoint in try map("esrs-2023").datapoints {
      guard let typed = datapoint.cube.typed else { continue }
      #expect(typed.domain == (typed.subject == .metric ? "TYP" : "LIT"), "\(datapoint.id)")
    }
  }

  @Test func `every tag of 2026 stands in the draft with its type and typed axis`() throws {
    let rows = try SharedTaxonomy.table("draft_2026-08-30_S3_S4_GDR.tsv")
    let name = try #require(rows.first?.keys.first { $0.hasPrefix("qname") })
    let drafts = Dictionary(
      rows.map { ($0[name] ?? "", $0) },
      uniquingKeysWith: { first, _ in first }
    )
    for datapoint in try map("esrs-2026").datapoints {
      guard let concept = datapoint.concept else { continue }
      let row = try #require(drafts["esrs:\(concept)"], "\(datapoint.id): no concept \(concept)")
      let type = row["type"] ?? ""
      #expect(type.contains("\(datapoint.kind.rawValue)ItemType"), "\(concept): \(type)")
      #expect(row["period"] == "duration")
      let axes = (row["paragraph/dims"] ?? "") + type
      let typed = datapoint.cube.typed?.name
      #expect(axes.contains("TypedAxis") == (typed != nil) || row["role"] == "330300", "\(concept)")
      if let typed { #expect(axes.contains(typed), "\(concept)") }
      if let years = datapoint.cube.years {
        for word in [years.name, years.baseline, years.milestone ?? "", years.target ?? ""] {
          #expect(axes.contains(word), "\(concept) \(word)")
        }
      }
    }
  }

  @Test func `what a datapoint of 2026 was is a datapoint of 2023, and codes agree`() throws {
    let (old, new) = (try map("esrs-2023"), try map("esrs-2026"))
    let ids = Set(old.datapoints.map(\.id))
    for datapoint in new.datapoints {
      for id in datapoint.formerly { #expect(ids.contains(id), "\(datapoint.id) \(id)") }
    }
    let codes = Set(old.requirements.map(\.code))
    for requirement in new.requirements {
      #expect(!requirement.predecessors.isEmpty)
      for code in requirement.predecessors {
        #expect(codes.contains(code), "\(requirement.code) \(code)")
        guard code.first == "S" else { continue }
        let before = old.requirements.first { $0.code == code }
        #expect(before?.successors.contains(requirement.code) == true, "\(code)")
      }
    }
  }
}
