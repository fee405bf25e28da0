@testable import Statistics

/// Scores of real panels as discrete distributions, with what R, scipy and the definitions give.
struct OrdinalReference: Decodable {
  struct Cliff: Decodable {
    let delta: Double
    let standardError: Double
    let interval: [Double]
  }

  let name: String
  let scale: Double
  let first: [[Int]]
  let second: [[Int]]
  let changes: [[Int]]
  let floatingChanges: [[Int]]
  let statistic: Double
  let p: Double
  let correctedP: Double
  let floatingV: Double
  let floatingP: Double
  let floatingCorrectedP: Double
  let signP: Double
  let mannWhitneyU: Double
  let mannWhitneyP: Double
  let mannWhitneyCorrectedP: Double
  let cliff: Cliff

  private struct File: Decodable { let cases: [OrdinalReference] }

  static func all() throws -> [OrdinalReference] {
    try Reference.load("ordinal.json", as: File.self).cases
  }
}

extension ValueCounts {
  /// From `[value, count]` pairs.
  init(table: [[Int]]) throws {
    try self.init(table.map { Entry(value: $0[0], count: $0[1]) })
  }
}
