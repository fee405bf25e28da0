import Foundation

/// Real survey data that lies beside the repository where it is at hand.
///
/// It is not part of the project; a test that needs it skips with a clear word elsewhere.
enum SharedData {
  static let absence: String =
    "needs the real survey data, which lies in ../shared or where SAMHOLD_SHARED says"

  /// The folder, from `SAMHOLD_SHARED` or beside the package.
  private static let folder: URL? = {
    let package = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let named = ProcessInfo.processInfo.environment["SAMHOLD_SHARED"].map {
      URL(fileURLWithPath: $0)
    }
    let candidates = [named, package.deletingLastPathComponent().appending(path: "shared")]
    return candidates.compactMap(\.self).first {
      FileManager.default.fileExists(atPath: $0.appending(path: "microdata").path)
    }
  }()

  static var isPresent: Bool { folder != nil }

  static func microdata(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder!.appending(path: "microdata").appending(path: name)))
  }

  /// A table of reference results as JSON.
  static func reference(_ name: String) throws -> [String: Any] {
    let data = try Data(contentsOf: folder!.appending(path: "reference/out").appending(path: name))
    return try JSONSerialization.jsonObject(with: data) as! [String: Any]
  }

  /// A file of reference results, as it is.
  static func referenceFile(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder!.appending(path: "reference/out").appending(path: name)))
  }

  /// A reference table as records by column name.
  static func referenceTable(_ name: String) throws -> [[String: String]] {
    let url = folder!.appending(path: "reference/out").appending(path: name)
    let text = try String(contentsOf: url, encoding: .utf8).replacing("\"", with: "")
    let lines = text.split(separator: "\n").map { $0.split(separator: ",").map(String.init) }
    return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(lines[0], $0)) }
  }
}
