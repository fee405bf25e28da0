import Testing

@testable import Survey

/// Milestones in the project file: in order, and on the way.
struct MilestoneReadingTests {
  private func reading(_ milestones: String, baseline: String = "{wave: w1}") -> ProjectReading {
    let target = """
      targets: [{id: t, name: T, indicator: trust, baseline: \(baseline), \
      target: {date: 2026-12-31, value: 60}, milestones: \(milestones)}]}
      """
    let yaml = SmallProject().yaml
      .replacing("initiatives: [{id: cafe, name: Café}]}", with: target)
    return ProjectReader.read(yaml, file: "samhold.yaml")
  }

  private func targets(_ reading: ProjectReading) -> [Target.Milestone]? {
    reading.project?.partnerships.first?.targets.first?.milestones
  }

  @Test func `milestones lead from the baseline to the target, upwards or downwards`() throws {
    let up = reading("[{date: 2025-03-31, value: 50}, {date: 2026-03-31, value: 55.5}]")
    #expect(up.diagnostics == [])
    #expect(
      targets(up) == [
        Target.Milestone(value: 50, date: try #require(CalendarDate("2025-03-31"))),
        Target.Milestone(value: 55.5, date: try #require(CalendarDate("2026-03-31"))),
      ]
    )
    let down = reading(
      "[{date: 2025-03-31, value: 80}, {date: 2026-03-31, value: 60}]",
      baseline: "{date: 2024-01-01, value: 90}"
    )
    #expect(down.diagnostics == [])
    #expect(targets(reading("[]")) == [])
  }

  @Test(arguments: [
    // The fieldwork of the baseline ends on 2024-03-31, the target's day is 2026-12-31.
    ("[{date: 2024-03-31, value: 50}]", ["does not lie after 2024-03-31 and before"]),
    ("[{date: 2026-12-31, value: 50}]", ["does not lie after"]),
    ("[{date: 2026-01-01, value: 50}, {date: 2025-01-01, value: 55}]", ["after 2026-01-01"]),
    ("[{date: 2025-01-01, value: 50}, {date: 2025-01-01, value: 55}]", ["after 2025-01-01"]),
    ("[{date: 2025-01-01, value: 55}, {date: 2026-01-01, value: 50}]", ["between 55 and the"]),
    ("[{date: 2025-01-01, value: 50}, {date: 2026-01-01, value: 60.5}]", ["value 60.5 does not"]),
  ])
  func `a step back, aside or out of time is an error in its place`(
    milestones: String,
    words: [String]
  ) throws {
    let found = reading(milestones).diagnostics
    #expect(found.map(\.code) == [.milestoneOutOfOrder])
    for word in words { #expect(found.first?.summary.contains(word) == true, "\(word)") }
    #expect(found.first?.place?.line != nil && found.first?.place?.column != nil)
  }

  @Test(arguments: [
    ("[{date: 2025-01-01, value: 101}]", DiagnosticCode.valueOutOfRange),
    ("[{date: 2025-13-01, value: 50}]", .valueOutOfRange), ("[{date: 2025-01-01}]", .missingKey),
    ("[{date: 2025-01-01, value: 50, wave: w1}]", .unknownKey), ("50", .wrongType),
  ])
  func `a milestone without a day or a value in the range is an error`(
    milestones: String,
    code: DiagnosticCode
  ) {
    #expect(reading(milestones).diagnostics.map(\.code) == [code])
  }

  @Test func `a stated baseline is where the steps begin`() {
    let found = reading(
      "[{date: 2025-01-01, value: 40}]",
      baseline: "{date: 2024-01-01, value: 45}"
    ).diagnostics
    #expect(found.map(\.code) == [.milestoneOutOfOrder])
  }
}
