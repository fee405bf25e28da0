@testable import Statistics

/// A trial with two arms measured twice, and what R found (comparison.json).
struct TrialReference: Decodable {
  struct Coefficient: Decodable {
    let est: Double
    let se: Double
    let p: Double
  }

  struct Known: Decodable {
    let n: Int
    let mean: Double
    let variance: Double

    func moments() throws -> Moments { try Moments(n: n, mean: mean, variance: variance) }
  }

  struct Welch: Decodable {
    let t: Double
    let df: Double
    let p: Double
    let ci95: [Double]
  }
  struct Morris: Decodable {
    let J: Double
    let d: Double
    let sd_pre_pooled: Double
  }
  let name: String
  let control: [Int]
  let treated: [Int]
  let stay: Known
  let leave: Known
  let smd: Double
  let did: Double
  let welch: Welch
  let hc2: Coefficient
  let ancova: Coefficient
  let ancovaHC2: Coefficient
  let morris: Morris

  private struct File: Decodable { let cases: [TrialReference] }

  static func all() throws -> [TrialReference] {
    try Reference.load("comparison.json", as: File.self).cases
  }

  func controlPairs() throws -> PairedMoments { try pairs(control) }

  func treatedPairs() throws -> PairedMoments { try pairs(treated) }

  /// From n, Σx, Σy, Σx², Σy², Σxy.
  private func pairs(_ sums: [Int]) throws -> PairedMoments {
    let sums = sums.map { Int128($0) }
    return try PairedMoments(
      n: Int(sums[0]),
      sums: (sums[1], sums[2]),
      sumsOfSquares: (sums[3], sums[4]),
      sumOfProducts: sums[5]
    )
  }
}
