import Testing

@testable import Statistics

/// Power and sample size (planning.json, scipy's noncentral t).
struct ChangePlanTests {
  private struct File: Decodable {
    struct Plan: Decodable {
      let name: String
      let n: Int
      let deviations: [Double]
      let delta: Double
      let power: Double

      func made() throws -> ChangePlan {
        try ChangePlan(
          design: deviations.count == 1
            ? .linked(standardDeviationOfChange: deviations[0])
            : .unlinked(first: deviations[0], second: deviations[1])
        )
      }
    }
    let cases: [Plan]
  }

  @Test func `power and the detectable change agree with scipy`() throws {
    for plan in try Reference.load("planning.json", as: File.self).cases {
      let ours = try plan.made()
      #expect(
        relativeDifference(try ours.power(toSee: 0.3, n: plan.n), plan.power) < 1e-11,
        "\(plan.name) \(plan.n)"
      )
      #expect(
        relativeDifference(try ours.minimumDetectableChange(n: plan.n), plan.delta) < 1e-11
      )
    }
  }

  @Test(arguments: [(20, 0.660440908569987), (50, 0.404184575323594), (100, 0.282912516193622)])
  func `the detectable change agrees with R's power test to its tolerance`(
    n: Int,
    delta: Double
  ) throws {
    let ours = try ChangePlan(design: .linked(standardDeviationOfChange: 1))
    #expect(relativeDifference(try ours.minimumDetectableChange(n: n), delta) < 1e-4)
  }

  @Test func `the sample size is the first that reaches the power`() throws {
    for design in [
      ChangePlan.Design.linked(standardDeviationOfChange: 12), .unlinked(first: 15, second: 18),
    ] {
      let plan = try ChangePlan(design: design)
      let n = try plan.sampleSize(toSee: 4)
      #expect(try plan.power(toSee: 4, n: n) >= 0.8)
      #expect(try plan.power(toSee: 4, n: n - 1) < 0.8)
    }
  }

  @Test func `a small population needs fewer`() throws {
    let design = ChangePlan.Design.linked(standardDeviationOfChange: 12)
    let many = try ChangePlan(design: design).sampleSize(toSee: 3)
    let few = try ChangePlan(design: design, population: 150).sampleSize(toSee: 3)
    #expect(few < many)
    #expect(try ChangePlan(design: design, population: 150).power(toSee: 3, n: 150) == 1)
    #expect(throws: Undefined.outOfRange(argument: "n")) {
      try ChangePlan(design: design, population: 150).power(toSee: 3, n: 151)
    }
  }

  @Test func `attrition is added on top`() throws {
    #expect(try ChangePlan.asked(toKeep: 30, share: 0.3) == 100)
    #expect(try ChangePlan.asked(toKeep: 30, share: 0.7) == 43)
    #expect(throws: Undefined.outOfRange(argument: "share")) {
      try ChangePlan.asked(toKeep: 30, share: 0)
    }
  }

  @Test func `a finished study's detectable change is that of its plan`() throws {
    let plan = try ChangePlan(design: .linked(standardDeviationOfChange: 2))
    let found = try TInference(
      estimate: 0.1,
      standardError: 2 / 5,
      degreesOfFreedom: 24
    )
    let planned = try plan.minimumDetectableChange(n: 25)
    #expect(relativeDifference(try found.minimumDetectable(), planned) < 1e-13)
  }

  @Test func `plans that make no sense are refused`() throws {
    #expect(throws: Undefined.zeroVariance) {
      try ChangePlan(design: .linked(first: 2, second: 2, correlation: 1))
    }
    #expect(throws: Undefined.outOfRange(argument: "power")) {
      try ChangePlan(design: .linked(standardDeviationOfChange: 1), power: 0.01)
    }
    let plan = try ChangePlan(design: .linked(standardDeviationOfChange: 1))
    #expect(throws: Undefined.outOfRange(argument: "change")) { try plan.sampleSize(toSee: 0) }
    #expect(throws: Undefined.noSolution) { try plan.sampleSize(toSee: 1e-9) }
    #expect(throws: Undefined.tooFew(needed: 2, have: 1)) { try plan.power(toSee: 1, n: 1) }
  }
}
