import Testing

@testable import Statistics

/// Raked weights of real samples (raking.json, R survey and anesrake).
struct RakingTests {
  private struct File: Decodable {
    struct Sample: Decodable {
      let name: String
      let counts: [Int]
      let base: [Double]
      let categories: [[Int]]
      let targets: [[Double]]
      let factors: [Double]
      let designEffect: Double
      let effectiveN: Double
    }
    let cases: [Sample]
  }

  @Test func `raked weights and Kish's design effect agree with R's survey`() throws {
    for sample in try Reference.load("raking.json", as: File.self).cases {
      let margins = zip(sample.categories, sample.targets).map {
        Raking.Margin(name: "margin", categoryOfCell: $0, targets: $1)
      }
      let ours = try Raking(cells: sample.base, margins: margins)
      for (mine, theirs) in zip(ours.factors, sample.factors) {
        #expect(relativeDifference(mine, theirs) < 1e-6, "\(sample.name)")
      }
      let kish = try ours.weightedCount(counts: sample.counts)
      #expect(relativeDifference(kish.designEffect, sample.designEffect) < 1e-6)
      #expect(relativeDifference(kish.effectiveN, sample.effectiveN) < 1e-6)
      #expect(ours.reachesMargins)
    }
  }

  private let halves = Raking.Margin(
    name: "sex",
    categoryOfCell: [0, 0, 1, 1],
    targets: [50, 50]
  )

  @Test func `margins that contradict each other are refused`() {
    let ages = Raking.Margin(name: "age", categoryOfCell: [0, 1, 0, 1], targets: [40, 70])
    #expect(
      throws: RakingError.contradictoryTotals(
        margin: "age",
        total: 110,
        otherMargin: "sex",
        otherTotal: 100
      )
    ) {
      try Raking(cells: [10, 10, 10, 10], margins: [halves, ages])
    }
  }

  @Test func `a category that nobody is in is refused`() {
    #expect(throws: RakingError.emptyCategory(margin: "sex", category: 1)) {
      try Raking(cells: [10, 10, 0, 0], margins: [halves])
    }
  }

  @Test func `margins that empty cells keep apart do not converge`() {
    // Sex and age are the same split here, so that 50/50 and 30/70 cannot both hold.
    let ages = Raking.Margin(name: "age", categoryOfCell: [0, 1, 0, 1], targets: [30, 70])
    #expect(throws: RakingError.self) {
      try Raking(cells: [10, 0, 0, 10], margins: [halves, ages])
    }
  }

  @Test func `malformed margins, targets and cells are refused`() {
    #expect(throws: RakingError.malformedMargin(name: "sex")) {
      try Raking(cells: [1, 1], margins: [halves])
    }
    #expect(throws: RakingError.malformedMargin(name: "")) { try Raking(cells: [1], margins: []) }
    #expect(throws: RakingError.malformedCell(1)) {
      try Raking(cells: [1, -1, 1, 1], margins: [halves])
    }
    #expect(throws: RakingError.malformedTarget(margin: "x", category: 1)) {
      try Raking(
        cells: [1, 1],
        margins: [Raking.Margin(name: "x", categoryOfCell: [0, 1], targets: [1, 0])]
      )
    }
  }

  @Test func `trimming holds the factors and says what it costs`() throws {
    let margin = Raking.Margin(name: "x", categoryOfCell: [0, 1], targets: [50, 50])
    let limits = Raking.Limits(lowest: 0.2, highest: 2)
    let ours = try Raking(cells: [90, 10], margins: [margin], limits: limits)
    // The mean factor is 1: the second cell is held at 2, the other takes up 80 of 100.
    #expect(ours.trimmedCells == [1])
    #expect(ours.factors[1] == 2)
    #expect(relativeDifference(ours.factors[0], 80.0 / 90) < 1e-14)
    #expect(relativeDifference(ours.largestDeviation, 0.6) < 1e-12)
    #expect(!ours.reachesMargins)
    let free = try Raking(
      cells: [90, 10],
      margins: [margin],
      limits: Raking.Limits(lowest: 0.1, highest: 9)
    )
    #expect(free.trimmedCells.isEmpty)
    #expect(free.reachesMargins)
  }
}
