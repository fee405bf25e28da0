import CSV
import FoundationEssentials
import Testing

@testable import Survey

/// Exports of real platforms that lie beside the repository where they are at hand.
enum SharedExports {
  static let absence: Comment =
    "needs the samples of exports, which lie in ../shared or where SAMHOLD_SHARED says"

  static let folder: String =
    (ProcessInfo.processInfo.environment["SAMHOLD_SHARED"]
      ?? URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "shared").path) + "/exports"

  static var arePresent: Bool { FileManager.default.fileExists(atPath: folder) }

  /// Opens the samples by their paths in the folder.
  static func open(_ file: InputFile) throws -> any ByteSource {
    guard let data = try? Data(contentsOf: URL(filePath: "\(folder)/\(file.path)")) else {
      throw Complaints([Diagnostic(.error, .fileMissing, at: file.place, "missing")])
    }
    return MemorySource(Array(data))
  }

  static func inspect(_ path: String) throws -> Inspection {
    try #require(try Inspecting(opening: open).inspect([path]).files.first)
  }
}

/// Looks at one file given as a text.
func inspect(
  _ text: String,
  named name: String = "export.csv",
  beside others: [String: String] = [:],
  order: DateOrder? = nil
) throws -> Inspection {
  let files = others.merging([name: text]) { $1 }
  return try #require(
    try Inspecting(dateOrder: order, opening: files.opening).inspect([name]).files.first
  )
}

extension Inspection {
  /// The kinds of columns by name.
  var kinds: [String: ColumnKind] {
    Dictionary(columns.compactMap { column in column.name.map { ($0, column.kind) } }) { $1 }
  }
}
