import FoundationEssentials

/// A folder as the user named it, from which other paths count.
struct Folder {
  /// The path; empty for the folder that the program runs in.
  let path: String

  init(path: String) {
    let surplus = path.reversed().prefix { $0 == "/" }.count
    self.path = surplus > 0 && surplus == path.count ? "/" : String(path.dropLast(surplus))
  }

  /// The path of a file in this folder, as the user would write it.
  func display(_ file: String) -> String {
    if file.hasPrefix("/") || path.isEmpty { return file }
    return path.hasSuffix("/") ? path + file : path + "/" + file
  }

  /// The names of what lies in a folder, in ascending order; empty when it cannot be read.
  static func names(in path: String) -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: path.isEmpty ? "." : path)
    return (names ?? []).sorted()
  }
}

/// The parts of a path before and after its last slash.
struct PathParts {
  /// Without the slash; empty when there is none, `/` for what lies at the root.
  let folder: String
  let name: String

  init(_ path: String) {
    guard let slash = path.lastIndex(of: "/") else {
      (folder, name) = ("", path)
      return
    }
    folder = slash == path.startIndex ? "/" : String(path[..<slash])
    name = String(path[path.index(after: slash)...])
  }
}
