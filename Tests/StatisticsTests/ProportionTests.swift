import Testing

@testable import Statistics

struct ProportionTests {
  @Test func `Wilson's interval agrees with R's prop test on the GSS panels`() throws {
    var compared = 0
    for reference in try ChangeReference.all() {
      guard let first = reference.wilson_first, let second = reference.wilson_second else {
        continue
      }
      for (mean, n, theirs) in [
        (reference.mean_first_all, reference.n_first, first),
        (reference.mean_second_all, reference.n_second, second),
      ] {
        let count = Int((mean * Double(n)).rounded())
        let ours = try Proportion(count: count, of: n).wilson()
        #expect(relativeDifference(ours.lower, theirs[0]) < 1e-12)
        #expect(relativeDifference(ours.upper, theirs[1]) < 1e-12)
        compared += 1
      }
    }
    #expect(compared == 12)
  }

  @Test func `none and all keep an interval inside 0 to 1`() throws {
    // Closed form at none: z² / (n + z²).
    let z = 1.959963984540054
    let none = try Proportion(count: 0, of: 10).wilson()
    #expect(none.lower == 0)
    #expect(relativeDifference(none.upper, z * z / (10 + z * z)) < 1e-14)
    let all = try Proportion(count: 10, of: 10).wilson()
    #expect(relativeDifference(all.lower, 10 / (10 + z * z)) < 1e-14)
    #expect(all.upper == 1)
  }

  @Test func `counts that cannot be are refused`() {
    #expect(throws: Undefined.tooFew(needed: 1, have: 0)) { try Proportion(count: 0, of: 0) }
    #expect(throws: Undefined.contradictorySums) { try Proportion(count: 3, of: 2) }
    #expect(throws: Undefined.contradictorySums) { try Proportion(count: -1, of: 2) }
  }
}
