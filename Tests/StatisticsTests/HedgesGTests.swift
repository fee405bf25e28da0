import Testing

@testable import Statistics

struct HedgesGTests {
  @Test func `the exact correction agrees with mpmath`() throws {
    try DistributionCases.expectAgreement("hedgesCorrection") {
      HedgesG.correction(degreesOfFreedom: $0[0])
    }
  }

  @Test func `every standardizer agrees with R's effectsize on every panel`() throws {
    for reference in try ChangeReference.all() {
      let effect = reference.effect
      let pairs = try reference.pairs()
      let change = try HedgesG.paired(pairs, by: .change)
      let average = try HedgesG.paired(pairs, by: .average)
      let baseline = try HedgesG.paired(pairs, by: .baseline)
      let pooled = try HedgesG.independent(
        first: reference.firstMoments(),
        second: reference.secondMoments()
      )
      let differences = [
        relativeDifference(change.d, effect.d_z), relativeDifference(change.g, effect.g_z),
        relativeDifference(change.correction, effect.J_paired),
        relativeDifference(average.d, effect.d_av),
        relativeDifference(average.g, effect.g_av_J_nminus1),
        relativeDifference(baseline.d, effect.glass_delta_baseline),
        relativeDifference(pooled.d, effect.d_s_pooled_all),
        relativeDifference(pooled.g, effect.g_s_all),
        relativeDifference(pooled.correction, effect.J_indep),
      ]
      #expect(differences.max()! < 1e-9, "\(reference.name)")
    }
  }

  @Test func `by the average standard deviation a correlation of one leaves no interval`() throws {
    // 1…5, and the same a little later by 1 and, in the second case, twice over.
    for (second, squares, products) in [(20, 90, 70), (30, 220, 110)] as [(Int128, Int128, Int128)]
    {
      let pairs = try PairedMoments(
        n: 5,
        sums: (15, second),
        sumsOfSquares: (55, squares),
        sumOfProducts: products,
        scale: 3,
        points: 100
      )
      let average = try HedgesG.paired(pairs, by: .average)
      #expect(average.g > 0)
      #expect(throws: Undefined.zeroVariance) { try average.interval() }
    }
  }

  @Test func `noncentral t intervals agree with R on every panel`() throws {
    var worst = 0.0
    for reference in try ChangeReference.all() {
      let change = try HedgesG.paired(reference.pairs(), by: .change)
      let pooled = try HedgesG.independent(
        first: reference.firstMoments(),
        second: reference.secondMoments()
      )
      let d = reference.effect.d_z_ci95_nct.map { $0 * change.correction }
      for (ours, theirs) in [
        (try change.interval(), d), (try pooled.interval(), reference.effect.g_s_ci95_nct_byhand),
      ] {
        worst = max(worst, abs(ours.lower - theirs[0]) / (theirs[1] - theirs[0]))
        worst = max(worst, abs(ours.upper - theirs[1]) / (theirs[1] - theirs[0]))
      }
    }
    #expect(worst < 1e-9)
  }

  @Test func `the average standardizer's interval has Borenstein's standard error`() throws {
    for reference in try ChangeReference.all() {
      let average = try HedgesG.paired(reference.pairs(), by: .average)
      let interval = try average.interval()
      let margin = 1.959963984540054 * reference.effect.d_av_se_borenstein * average.correction
      #expect(relativeDifference(interval.width, 2 * margin) < 1e-9, "\(reference.name)")
    }
  }

  @Test func `a standardizer of zero or too few pairs is a reason, not a number`() throws {
    let still = try Moments(n: 5, mean: 1, variance: 0)
    let varied = try Moments(n: 5, mean: 2, variance: 1)
    let pairs = try PairedMoments(first: still, second: varied, covariance: 0)
    #expect(throws: Undefined.zeroVariance) { try HedgesG.paired(pairs, by: .baseline) }
    #expect(throws: Undefined.outOfRange(argument: "standardizer")) {
      try HedgesG.paired(pairs, by: .pooled)
    }
    let two = try Moments(n: 2, mean: 1, variance: 1)
    #expect(throws: Undefined.tooFew(needed: 3, have: 2)) {
      try HedgesG.paired(
        PairedMoments(first: two, second: two, covariance: 0),
        by: .change
      )
    }
  }
}
