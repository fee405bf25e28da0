import FoundationEssentials
import Testing

/// Real panels that are not part of the repository: `$SAMHOLD_SHARED`, else `../shared` beside it.
enum SharedData {
  static let folder: URL = {
    if let named = ProcessInfo.processInfo.environment["SAMHOLD_SHARED"] {
      return URL(filePath: named)
    }
    let tests = URL(filePath: #filePath).deletingLastPathComponent()
    let root = tests.deletingLastPathComponent().deletingLastPathComponent()
    return root.deletingLastPathComponent().appending(path: "shared")
  }()

  static let isPresent = FileManager.default.fileExists(
    atPath: folder.appending(path: "microdata").path
  )

  static let absence: Comment =
    "no ../shared/microdata (or SAMHOLD_SHARED) on this machine"

  /// The rows of a CSV file whose records are lines, by column name; empty cells are left out.
  static func rows(_ path: String) throws -> [[String: String]] {
    let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
    let lines = text.split(whereSeparator: \.isNewline)
    let header = fields(try #require(lines.first))
    return lines.dropFirst().map { line in
      let cells = zip(header, fields(line)).filter { !$0.1.isEmpty }
      return Dictionary(cells) { first, _ in first }
    }
  }

  private static func fields(_ line: Substring) -> [String] {
    var fields = [""]
    var isQuoted = false
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: fields.append("")
      default: fields[fields.count - 1].append(character)
      }
    }
    return fields
  }

  /// A decimal with up to six places in millionths.
  static func millionths(_ text: String) throws -> Int {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let places = parts.count > 1 ? String(parts[1]) : ""
    let fraction = try #require(Int(places + String(repeating: "0", count: 6 - places.count)))
    return try #require(Int(parts[0])) * 1_000_000 + fraction
  }
}
