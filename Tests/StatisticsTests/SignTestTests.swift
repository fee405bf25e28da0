import Testing

@testable import Statistics

struct SignTestTests {
  @Test func `it agrees with R's binomial test on every panel`() throws {
    for reference in try ChangeReference.all() {
      let changes = try ValueCounts(
        table: [[1, reference.improved], [0, reference.same], [-1, reference.worse]])
      let ours = try SignTest(changes: changes)
      #expect(ours.increased == reference.improved)
      #expect(ours.unchanged == reference.same)
      #expect(relativeDifference(ours.p, reference.sign_test_p) < 1e-9, "\(reference.name)")
    }
  }

  @Test func `as many up as down is no evidence at all`() throws {
    #expect(try SignTest(changes: ValueCounts(table: [[3, 4], [-1, 4]])).p == 1)
  }
}
