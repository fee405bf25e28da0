/// Runs the scenarios on all cores.
///
/// Each report has a seed of its own and results are put together in the order of seeds, so that
/// the number of cores changes nothing.
enum Simulation {
  /// Partnerships to a scenario.
  static let partnerships = 4_000
  /// Reports to a family scenario.
  static let reports = 1_000

  static func coverage(
    of scenario: Scenario,
    number: Int
  ) async throws -> [Quantity: Coverage] {
    let parts = try await inOrder(partnerships / Scenario.batch) { index in
      try scenario.simulate(seed: UInt64(number) << 32 | UInt64(index))
    }
    var whole: [Quantity: Coverage] = [:]
    for part in parts {
      for quantity in scenario.quantities {
        whole[quantity, default: Coverage()].merge(part[quantity] ?? Coverage())
      }
    }
    return whole
  }

  static func errors(of family: FamilyScenario, number: Int) async throws -> [FamilyErrors] {
    try await inOrder(reports) { index in
      try family.simulate(seed: UInt64(1_000 + number) << 32 | UInt64(index))
    }
  }

  private static func inOrder<Result: Sendable>(
    _ count: Int,
    _ run: @escaping @Sendable (Int) throws -> Result
  ) async throws -> [Result] {
    try await withThrowingTaskGroup(of: (Int, Result).self) { group in
      for index in 0..<count { group.addTask { (index, try run(index)) } }
      var results: [(Int, Result)] = []
      for try await result in group { results.append(result) }
      return results.sorted { $0.0 < $1.0 }.map(\.1)
    }
  }
}
