@testable import Statistics

/// Repeated means with known covariances, and what numpy and a root search found (trend.json).
struct SeriesReference: Decodable {
  let name: String
  let times: [Double]
  let means: [Double]
  let covariances: [[Double]]
  let df: Double?
  let slope: Double
  let se: Double
  let start: Double
  let misfit: Double
  let share: Double
  let roots: [Double]
  let isWithin: Bool

  func made() throws -> RepeatedMeans {
    try RepeatedMeans(
      times: times,
      means: means,
      covariances: covariances,
      degreesOfFreedom: df ?? .infinity
    )
  }

  private struct File: Decodable { let cases: [SeriesReference] }

  static func all() throws -> [SeriesReference] {
    try Reference.load("trend.json", as: File.self).cases
  }
}
