import FoundationEssentials

/// A folder as the user named it, from which other paths count.
struct Folder {
  /// The path; empty for the folder that the program runs in.
  let path: String

  /// The folder that the program runs in.
  static let current = Folder(path: "")

  init(path: String) {
    let surplus = path.reversed().prefix { $0 == "/" }.count
    self.path = surplus > 0 && surplus == path.count ? "/" : String(path.dropLast(surplus))
  }

  /// The path of a file in this folder, as the user would write it.
  func display(_ file: String) -> String {
    if file.hasPrefix("/") || path.isEmpty { return file }
    return path.hasSuffix("/") ? path + file : path + "/" + file
  }

  /// The path of a file from this folder on; nil when it does not lie in it or below it.
  ///
  /// - Parameter file: A path as the user wrote it, from the folder that the program runs in.
  func relativePath(of file: String) -> String? {
    let (around, whole) = (Self.components(of: path), Self.components(of: file))
    guard whole.count > around.count, whole.starts(with: around) else { return nil }
    return whole.dropFirst(around.count).joined(separator: "/")
  }

  /// The path of a file from this folder on, with `..` where it lies outside.
  ///
  /// - Parameter file: A path as the user wrote it, from the folder that the program runs in.
  func way(to file: String) -> String {
    let (around, whole) = (Self.components(of: path), Self.components(of: file))
    let shared = zip(around, whole).prefix { $0 == $1 }.count
    let back = Array(repeating: "..", count: around.count - shared)
    return (back + whole.dropFirst(shared).map(String.init)).joined(separator: "/")
  }

  /// The names on the way from the root to a path, without detours.
  private static func components(of path: String) -> [Substring] {
    let here = FileManager.default.currentDirectoryPath
    let absolute = path.hasPrefix("/") ? path : here + "/" + path
    var components: [Substring] = []
    for name in absolute.split(separator: "/") where name != "." {
      if name == ".." { _ = components.popLast() } else { components.append(name) }
    }
    return components
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
