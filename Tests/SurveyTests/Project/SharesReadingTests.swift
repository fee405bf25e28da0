import Testing

@testable import Survey

/// Who claims how much, and the reason for a low threshold.
struct SharesReadingTests {
  /// Three partnerships; the third has a place or roles of its own.
  private func read(
    _ shares: [String],
    place: String = "  north   STREET ",
    roles: String = "[end-user, affected-community]",
    privacy: String = "{threshold: 5}"
  ) -> ProjectReading {
    let places = ["North Street", "{da: Nordgade, en: North Street}", place]
    let stakeholders = ["[end-user]", "[end-user]", roles]
    let partnerships = shares.indices.map {
      "  - {id: p\($0), name: P, place: \(places[$0]), stakeholders: \(stakeholders[$0])"
        + (shares[$0].isEmpty ? "}" : ", contributions: \(shares[$0])}")
    }
    return ProjectReader.read(
      """
      samhold: 1
      title: Shares
      undertaking: {name: Shares}
      period: {start: 2025-01-01, end: 2025-12-31}
      privacy: \(privacy)
      questionnaire:
        name: Shares
        scales: {five: {min: 1, max: 5}}
        indicators: {mood: {name: mood, opposite: gloom}}
        items: [{id: answer, indicator: mood, scale: five, wording: How}]
      columns: {partnership: place}
      waves: [{id: a, fieldwork: {start: 2025-01-01, end: 2025-01-31}, files: [a.csv]}]
      partnerships:
      \(partnerships.joined(separator: "\n"))
      """,
      file: "samhold.yaml"
    )
  }

  @Test func `shares that sum to the whole are kept to the hundredth`() throws {
    let shares = ["33.33", "33.33", "33.34"].map {
      "{outcomes: {mood: \($0)}, outputs: {hours: 10}}"
    }
    let reading = read(shares)
    #expect(reading.diagnostics == [])
    let partnerships = try #require(reading.project).partnerships
    #expect(partnerships.map { $0.share(of: .outcome("mood")) } == [3333, 3333, 3334])
    #expect(partnerships.map { $0.share(of: .output("hours")) } == [1000, 1000, 1000])
    #expect(partnerships[0].share(of: .output("people-reached")) == nil)
  }

  @Test func `a hundredth of a percent more than the whole is an error at the last share`() throws {
    let shares = ["33.33", "33.33", "33.35"].map { "{outcomes: {mood: \($0)}}" }
    let diagnostic = try #require(read(shares).diagnostics.first)
    #expect(diagnostic.code == .sharesAboveWhole && diagnostic.severity == .error)
    #expect(diagnostic.place?.line == 16)
    #expect(diagnostic.summary.contains("100.01 %"))
    #expect(diagnostic.summary.contains("`p0`, `p1`, `p2`"))
  }

  @Test func `partnerships with another place or other people may each count the whole`() {
    let shares = ["{outputs: {hours: 50}}", "{outputs: {hours: 50}}", "{outputs: {hours: 100}}"]
    #expect(read(shares).diagnostics.map(\.code) == [.sharesAboveWhole])
    #expect(read(shares, place: "Elsewhere").diagnostics == [])
    #expect(read(shares, roles: "[affected-community]").diagnostics == [])
  }

  @Test func `a share of something that is not there, or beyond its bounds, is a fault`() {
    let faults = [
      ("{outcomes: {joy: 5}}", DiagnosticCode.danglingReference),
      ("{outputs: {hours: 100.01}}", .valueOutOfRange),
      ("{outputs: {hours: -1}}", .valueOutOfRange),
      ("{outputs: {hours: 0.001}}", .valueOutOfRange), ("{hours: 5}", .unknownKey),
    ]
    for (share, code) in faults {
      #expect(read([share]).diagnostics.map(\.code) == [code], "\(share)")
    }
  }

  @Test(arguments: [1, 2]) func `a low threshold needs a reason`(threshold: Int) throws {
    let bare = read([""], privacy: "{threshold: \(threshold)}")
    #expect(bare.project == nil || bare.diagnostics.contains { $0.severity == .error })
    #expect(bare.diagnostics.map(\.code) == [.thresholdWithoutReason])
    let reasoned = read([""], privacy: "{threshold: \(threshold), reason: All have agreed}")
    #expect(reasoned.diagnostics == [])
    #expect(
      try #require(reasoned.project).privacy
        == Privacy(threshold: threshold, reason: Wording("All have agreed"))
    )
    let empty = read([""], privacy: "{threshold: \(threshold), reason: }")
    #expect(empty.diagnostics.contains { $0.severity == .error })
  }
}
