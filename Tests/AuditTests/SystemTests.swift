import Testing

@testable import Audit

/// Ranges of unknown numbers of people, against cases worked out by hand.
struct SystemTests {
  private func range(
    _ sum: [String],
    usesMeans: Bool = true,
    _ say: (inout System) -> Void
  ) throws -> WholeSearch.Range {
    var system = System()
    say(&system)
    let cells = sum.map { system.index([], $0) }
    var components = Components(system, usesMeans: usesMeans)
    return try components.range(of: cells)
  }

  @Test func `two of three unknown parts can be anything up to what is left of the whole`() throws {
    let say = { (system: inout System) in
      let cells = ["a", "b", "c"].map { system.index([], $0) }
      system.add(cells, is: 20)
      system.add([cells[2]], is: 12)
    }
    #expect(try range(["a"], say) == WholeSearch.Range(least: 0, most: 8))
    #expect(try range(["c"], say) == WholeSearch.Range(least: 12, most: 12))
    #expect(try range(["a", "b"], say) == WholeSearch.Range(least: 8, most: 8))
  }

  @Test func `what nothing is said of has no limit`() throws {
    #expect(try range(["a"]) { _ in } == WholeSearch.Range(least: 0, most: nil))
  }

  @Test func `people are whole, so that a sum may tell more than amounts would`() throws {
    // 2a + 3b = 7 has the one solution (2, 1); amounts would leave a anywhere from 0 to 3.5.
    let say = { (system: inout System) in
      system.add([(system.index([], "a"), 2), (system.index([], "b"), 3)], is: 7)
    }
    #expect(try range(["a"], say) == WholeSearch.Range(least: 2, most: 2))
  }

  @Test func `a mean near the end of the scale leaves few ways to answer`() throws {
    // Ten people on 1 to 3 with the mean 2.9: nine at 3 and one at 2.
    let say = { (system: inout System) in
      let cells = ["1", "2", "3"].map { system.index([], $0) }
      system.add(cells, is: 10)
      let steps = cells.enumerated().map { (cell: $0.element, factor: $0.offset) }
      system.add(steps, is: 19, isOfMean: true)
    }
    #expect(try range(["2"], say) == WholeSearch.Range(least: 1, most: 1))
    #expect(try range(["2"], usesMeans: false, say) == WholeSearch.Range(least: 0, most: 10))
  }

  @Test func `a limit is no number of people`() throws {
    let say = { (system: inout System) in
      system.add([(system.index([], "a"), 2)], isAtMost: 7)
    }
    #expect(try range(["a"], say) == WholeSearch.Range(least: 0, most: 3))
  }

  @Test func `figures that contradict each other give no range`() {
    #expect(throws: WholeSearch.Failure.contradiction) {
      try range(["a"]) { system in
        let (a, b) = (system.index([], "a"), system.index([], "b"))
        system.add([a, b], is: 3)
        system.add([a, b], is: 4)
      }
    }
  }
}
