@testable import Statistics

/// Exact co-moments of real scales, and what psych, lavaan and scipy found (reliability.json).
struct ScaleReference: Decodable {
  let name: String
  let n: Int
  let sums: [Int]
  let products: [Int]
  let alpha: Double
  let feldt: [Double]
  let alphaIfDeleted: [Double]
  let itemRest: [Double]
  let omega: Double
  let loadings: [Double]
  let exactOmega: Double
  let exactLoadings: [Double]

  func covariances() throws -> CovarianceMatrix {
    try CovarianceMatrix(
      n: n,
      sums: sums.map { Int128($0) },
      products: products.map { Int128($0) }
    )
  }

  private struct File: Decodable { let cases: [ScaleReference] }

  static func all() throws -> [ScaleReference] {
    try Reference.load("reliability.json", as: File.self).cases
  }
}
