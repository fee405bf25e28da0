import Foundation
import Testing

@testable import Audit

/// The bounds of an attacker on tables that Statistics Norway's GaussSuppression protected, against
/// those that scipy's linear programming found.
@Suite(.enabled(if: ReferenceTable.isPresent, "needs the reference results beside the package"))
struct ReferenceTableTests {
  @Test func `the bounds on companies by change are those of linear programming`() throws {
    let system = try ReferenceTable("05_univbct_company_x_change_max4.csv").system
    let bounds = try ReferenceTable.records("06_audit_bounds.csv")
    #expect(bounds.count == 10)
    var components = Components(system.system, usesMeans: true)
    for bound in bounds {
      let cell = try #require(system.cells[[bound["company"]!, bound["chg"]!]])
      let range = try components.range(of: [cell])
      #expect(Double(range.least) == Double(bound["attacker_lo"]!))
      #expect(range.most.map(Double.init) == Double(bound["attacker_hi"]!))
    }
  }

  @Test(arguments: [
    "05_univbct_company_x_change_max4.csv", "05_univbct_company_x_change_max4_zeros.csv",
    "05_housing8_type_infl_sat_max4.csv",
  ])
  func `withheld cells of a protected table are looked at one and all`(_ file: String) throws {
    let (system, cells) = try ReferenceTable(file).system
    var components = Components(system, usesMeans: true)
    for (key, value) in try ReferenceTable(file).values where value.isWithheld {
      let range = try components.range(of: [try #require(cells[key])])
      #expect(range.least <= value.people)
      #expect(range.most.map { $0 >= value.people } ?? true)
      #expect(range.least < range.most ?? .max)
    }
  }
}

/// A table of numbers of people with its margins, some of them withheld.
struct ReferenceTable {
  /// By the values of the dimensions; `Total` for a margin.
  let values: [[String]: (people: Int, isWithheld: Bool)]
  private let keys: [[String]]

  init(_ file: String) throws {
    let records = try Self.records(file)
    let dimensions = ["COMPANY", "chg", "Type", "Infl", "Sat"].filter { records[0][$0] != nil }
    keys = records.map { record in dimensions.map { record[$0]! } }
    values = Dictionary(
      uniqueKeysWithValues: records.map { record in
        (dimensions.map { record[$0]! }, (Int(record["freq"]!)!, record["suppressed"] == "TRUE"))
      }
    )
  }

  /// What a reader of the table knows: every margin is the sum along one dimension.
  var system: (system: System, cells: [[String]: Int]) {
    var system = System()
    var cells: [[String]: Int] = [:]
    for key in keys { cells[key] = system.index(key, "people") }
    for key in keys {
      if let value = values[key], !value.isWithheld { system.add([cells[key]!], is: value.people) }
      for dimension in key.indices where key[dimension] == "Total" {
        let parts = keys.filter { other in
          other[dimension] != "Total"
            && key.indices.allSatisfy { $0 == dimension || other[$0] == key[$0] }
        }
        system.add(parts.map { cells[$0]! }, equals: [cells[key]!])
      }
    }
    return (system, cells)
  }

  private static let folder: URL? = {
    let package = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let named = ProcessInfo.processInfo.environment["SAMHOLD_SHARED"].map {
      URL(fileURLWithPath: $0)
    }
    let candidates = [named, package.deletingLastPathComponent().appending(path: "shared")]
    return candidates.compactMap(\.self).map { $0.appending(path: "reference/out") }.first {
      FileManager.default.fileExists(atPath: $0.path)
    }
  }()

  static var isPresent: Bool { folder != nil }

  /// The folder with the reference results and the microdata.
  static var shared: URL { folder!.deletingLastPathComponent().deletingLastPathComponent() }

  static func records(_ file: String) throws -> [[String: String]] {
    let text = try String(contentsOf: folder!.appending(path: file), encoding: .utf8)
    let lines = text.replacing("\"", with: "").split(separator: "\n").map {
      $0.split(separator: ",").map(String.init)
    }
    return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(lines[0], $0)) }
  }
}
