import Foundation

/// A folder of its own for one test, gone when the test is over.
final class Workplace {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "samhold-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  /// A folder with a project of the given files.
  convenience init(_ project: SmallProject) throws {
    try self.init()
    for (path, text) in project.files { try write(text, to: path) }
  }

  /// A folder with the sample project in it.
  static func withSample() throws -> Workplace {
    let workplace = try Workplace()
    try FileManager.default.removeItem(at: workplace.url)
    try FileManager.default.copyItem(at: Repository.sample, to: workplace.url)
    return workplace
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func path(_ name: String) -> URL { url.appending(path: name) }

  func write(_ text: String, to name: String) throws {
    try write(Data(text.utf8), to: name)
  }

  func write(_ data: Data, to name: String) throws {
    let target = path(name)
    try FileManager.default.createDirectory(
      at: target.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try data.write(to: target)
  }

  func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: path(name)), as: UTF8.self)
  }

  func handle(_ name: String) throws -> FileHandle {
    try Data().write(to: path(name))
    return try FileHandle(forWritingTo: path(name))
  }

  /// Every file below a folder, hidden ones too, with its content.
  func contents(of folder: String) throws -> [String: Data] {
    let root = path(folder)
    var contents: [String: Data] = [:]
    let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    for case let file as URL in files ?? .init() where !file.hasDirectoryPath {
      contents[String(file.path.dropFirst(root.path.count + 1))] = try Data(contentsOf: file)
    }
    return contents
  }
}

/// Where things lie in the repository.
enum Repository {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  static let sample = root.appending(path: "SampleData")
  static let tests = root.appending(path: "Tests/CommandTests")
}
