import Glibc

/// What runs that were killed while they wrote have left in some folders.
///
/// A ``Transaction`` gives every file it touches a hidden name with the number of its process. Of a
/// process that has ended, new content under such a name means that it did not get all files into
/// their places: then those it had replaced come back, so that the folders hold the report of
/// before. Without any, the new report is whole, and only the old content is left to remove.
struct Remains {
  /// A file under a hidden name.
  private struct File {
    let path: String
    /// The file that it is, or was to become, the content of.
    let target: String
    let process: pid_t
    let isNew: Bool

    /// - Parameter name: The file's name, such as `.report.xml.123.new`.
    init?(_ name: String, in folder: Folder) {
      let parts = name.split(separator: ".", omittingEmptySubsequences: false)
      guard parts.count > 3, parts[0].isEmpty, ["new", "old"].contains(parts[parts.count - 1]),
        let process = pid_t(parts[parts.count - 2]), process > 0
      else { return nil }
      path = folder.display(name)
      target = folder.display(parts[1..<parts.count - 2].joined(separator: "."))
      self.process = process
      isNew = parts[parts.count - 1] == "new"
    }
  }

  private let files: [File]

  /// Looks for them in folders, of which none need be there.
  init(in folders: Set<String>) {
    files = folders.sorted().flatMap { folder in
      Folder.names(in: folder).compactMap { File($0, in: Folder(path: folder)) }
    }
    .filter { Self.hasEnded($0.process) }
  }

  /// Brings back what was replaced by a run that did not end, and removes the hidden names.
  func clear() {
    let unfinished = Set(files.filter(\.isNew).map(\.process))
    for file in files where !file.isNew {
      if unfinished.contains(file.process) { rename(file.path, file.target) }
      // The renaming does nothing if both are names of the same file.
      unlink(file.path)
    }
    for file in files where file.isNew { unlink(file.path) }
  }

  /// Whether no other process has a number; this one has written nothing yet.
  private static func hasEnded(_ process: pid_t) -> Bool {
    process == getpid() || kill(process, 0) != 0 && errno == ESRCH
  }
}
