import Foundation

/// The taxonomy's tables that lie beside the repository where they are at hand.
enum SharedTaxonomy {
  static let absence: String =
    "needs the ESRS taxonomy's tables, which lie in ../shared/esrs or where SAMHOLD_SHARED says"

  private static let folder: URL? = {
    let package = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let named = ProcessInfo.processInfo.environment["SAMHOLD_SHARED"].map {
      URL(fileURLWithPath: $0)
    }
    let candidates = [named, package.deletingLastPathComponent().appending(path: "shared")]
    return candidates.compactMap { $0?.appending(path: "esrs") }.first {
      FileManager.default.fileExists(atPath: $0.appending(path: "concepts.tsv").path)
    }
  }()

  static var isPresent: Bool { folder != nil }

  /// The rows of a table by the names of its columns.
  static func table(_ name: String) throws -> [[String: String]] {
    let text = try String(contentsOf: folder!.appending(path: name), encoding: .utf8)
    let lines = text.split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    return lines.dropFirst().map {
      Dictionary(zip(lines[0], $0), uniquingKeysWith: { first, _ in first })
    }
  }

  /// The axes that a concept may have in each of its cubes, with the members of explicit ones.
  static func cubes() throws -> [String: [[String: Set<String>]]] {
    var cubes: [String: [[String: Set<String>]]] = [:]
    for row in try table("hypercubes.tsv") {
      var axes: [String: Set<String>] = [:]
      for part in (row["dimensions{members}"] ?? "").split(separator: ";") {
        let name = part.drop { $0 == " " }.prefix { $0.isLetter || $0.isNumber }
        let members = part.split(separator: "{").dropFirst().first?.prefix { $0 != "}" } ?? ""
        axes[String(name)] = Set(members.split(separator: ",").map(String.init))
      }
      for concept in (row["concepts"] ?? "").split(separator: ",") {
        cubes[String(concept), default: []].append(axes)
      }
    }
    return cubes
  }
}

/// The maps that the program embeds, and small ones.
enum Maps {
  static func embedded(_ standard: String) throws -> (bytes: [UInt8], name: String) {
    let url = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Templates/maps/\(standard).yaml")
    return (Array(try Data(contentsOf: url)), "maps/\(standard).yaml")
  }
}
