import FoundationEssentials
import Testing

/// The committed reference fixtures, found beside this file.
enum Reference {
  static func load<Fixture: Decodable>(_ name: String, as type: Fixture.Type) throws -> Fixture {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    let file = folder.appending(path: "Reference").appending(path: name)
    return try JSONDecoder().decode(type, from: Data(contentsOf: file))
  }
}

/// Cases of distributions.json, written by generate.py.
struct DistributionCases: Decodable {
  struct Case: Decodable {
    let function: String
    let arguments: [Double]
    let value: Double
  }
  let cases: [Case]

  /// The largest relative difference between a function and its reference values.
  ///
  /// Records an issue for a function without any reference, so that no comparison is empty.
  static func largestDifference(
    _ function: String,
    _ ours: ([Double]) -> Double
  ) throws -> Double {
    let all = try Reference.load("distributions.json", as: DistributionCases.self)
    let cases = all.cases.filter { $0.function == function }
    #expect(!cases.isEmpty, "no reference for \(function)")
    var worst = 0.0
    for one in cases {
      let difference = relativeDifference(ours(one.arguments), one.value)
      if !(difference <= 1e-12) {
        print(function, one.arguments, ours(one.arguments), one.value, difference)
      }
      worst = difference.isNaN ? .infinity : max(worst, difference)
    }
    print("largest relative difference of \(function): \(worst) over \(cases.count)")
    return worst
  }
}

/// `|a − b|` relative to the reference `b`; absolute where the reference is zero.
func relativeDifference(_ a: Double, _ b: Double) -> Double {
  a == b ? 0 : abs(a - b) / (b == 0 ? 1 : abs(b))
}
