import FoundationEssentials
import Testing

@testable import Statistics

/// The committed reference fixtures, found beside this file.
enum Reference {
  /// Whether every comparison prints its difference, for the table in Docs/statistics.md.
  static let printsDifferences =
    ProcessInfo.processInfo.environment["SAMHOLD_DIFFERENCES"] != nil

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

  /// Expects a function to agree with all of its reference values to 1e-12.
  static func expectAgreement(
    _ function: String,
    sourceLocation: SourceLocation = #_sourceLocation,
    _ ours: ([Double]) -> Double
  ) throws {
    let all = try Reference.load("distributions.json", as: DistributionCases.self)
    let cases = all.cases.filter { $0.function == function }
    #expect(!cases.isEmpty, "no reference for \(function)", sourceLocation: sourceLocation)
    for one in cases {
      let value = ours(one.arguments)
      #expect(
        relativeDifference(value, one.value, of: function) < 1e-12,
        "\(function) of \(one.arguments) is \(value), should be \(one.value)",
        sourceLocation: sourceLocation
      )
    }
  }
}

extension ContinuousDistribution {
  /// One of its functions, by the name that distributions.json gives it.
  func value(of function: String, at argument: Double) -> Double {
    switch function {
    case "cumulative": cumulative(argument)
    case "survival": survival(argument)
    default: upperQuantile(argument)
    }
  }
}

/// `|a − b|` relative to the reference `b`; absolute where the reference is zero.
func relativeDifference(
  _ a: Double,
  _ b: Double,
  of name: String = "",
  location: SourceLocation = #_sourceLocation
) -> Double {
  let difference = a == b ? 0 : abs(a - b) / (b == 0 ? 1 : abs(b))
  if Reference.printsDifferences {
    print("difference", location.fileID, location.line, name, difference)
  }
  return difference
}
