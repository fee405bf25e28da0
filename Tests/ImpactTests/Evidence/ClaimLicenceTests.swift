import Testing

@testable import Impact
@testable import Survey

struct ClaimLicenceTests {
  @Test(arguments: [
    (LadderLevel.n0, CertaintyLevel?.none, ClaimLicence.delivered),
    (.n1, .c4, .delivered), (.n2, .c1, .alongside), (.n2, .c4, .alongside),
    (.n3, .c1, .alongside), (.n3, .c2, .contributed), (.n3, .c4, .contributed),
    (.n4, .c1, .alongside), (.n4, .c2, .contributed), (.n4, .c3, .ledTo), (.n5, .c4, .ledTo),
  ])
  func `a step whose certainty is too low is worded like the one below`(
    _ ladder: LadderLevel,
    _ certainty: CertaintyLevel?,
    _ licence: ClaimLicence
  ) {
    #expect(ClaimLicence(ladder: ladder, certainty: certainty) == licence)
  }

  @Test func `what a licence says passes its own gate`() {
    for licence in ClaimLicence.allCases {
      for language in Language.allCases {
        let texts =
          EvidenceGrade.Direction.allCases.map { licence.verb(for: $0, in: language) }
          + licence.allowedWords(in: language)
        for text in texts {
          let matches = ClaimScanner(text).matches(of: ClaimPhrase.all(in: language))
          #expect(matches.allSatisfy { $0.strength.licence.map { $0 <= licence } ?? false })
        }
      }
    }
  }

  @Test func `proof is allowed by no grade`() {
    #expect(ClaimStrength.allCases.filter { $0.licence == nil } == [.proof])
  }
}
