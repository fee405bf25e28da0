import Glibc

/// Files on their way to disk: until the commit succeeds, everything can be undone.
struct Transaction {
  private struct Step {
    let path: String
    /// The new content, beside the file.
    let staged: String
    /// The old content, kept under a second name until all files are in place.
    let kept: String
    var isKept = false
    var isPlaced = false
  }

  private var steps: [Step] = []
  private var createdFolders: [String] = []

  /// Creates a folder and those around it, as far as they are missing.
  mutating func createFolder(_ path: String) throws(Refusal) {
    guard !path.isEmpty, mkdir(path, 0o777) != 0 else {
      if !path.isEmpty { createdFolders.append(path) }
      return
    }
    if errno == ENOENT, !PathParts(path).folder.isEmpty {
      try createFolder(PathParts(path).folder)
      guard mkdir(path, 0o777) == 0 else { throw Refusal(path, .last) }
      createdFolders.append(path)
      return
    }
    let error = SystemError.last
    let isFolder = (try? FileStatus(ofPath: path))?.isFolder ?? false
    guard error.number == EEXIST, isFolder else {
      throw error.number == EEXIST
        ? Refusal(path: path, reason: "it is a file, not a folder") : Refusal(path, error)
    }
  }

  /// Writes a file's content beside it, down to the disk.
  mutating func stage(_ bytes: [UInt8], for path: String) throws(Refusal) {
    let descriptor = try create(for: path)
    defer { close(descriptor) }
    try Self.write(bytes, to: descriptor, for: path)
    guard fsync(descriptor) == 0 else { throw Refusal(path, .last) }
  }

  /// Writes a file's content beside it piece by piece, down to the disk.
  ///
  /// - Parameter content: Hands on the pieces in their order.
  /// - Throws: `Refusal`; what `content` throws.
  mutating func stage(
    for path: String,
    _ content: (_ write: ([UInt8]) throws -> Void) throws -> Void
  ) throws {
    let descriptor = try create(for: path)
    defer { close(descriptor) }
    try content { try Self.write($0, to: descriptor, for: path) }
    guard fsync(descriptor) == 0 else { throw Refusal(path, .last) }
  }

  /// Creates the file beside a path that its new content is written into.
  private mutating func create(for path: String) throws(Refusal) -> Int32 {
    let parts = PathParts(path)
    let hidden = Folder(path: parts.folder).display(".\(parts.name).\(getpid())")
    let step = Step(path: path, staged: hidden + ".new", kept: hidden + ".old")
    let descriptor = open(step.staged, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw Refusal(path, .last) }
    steps.append(step)
    return descriptor
  }

  private static func write(
    _ bytes: [UInt8],
    to descriptor: Int32,
    for path: String
  ) throws(Refusal) {
    do throws(SystemError) {
      try Descriptor.write(bytes, to: descriptor)
    } catch {
      throw Refusal(path, error)
    }
  }

  /// Puts all files in their places.
  mutating func commit() throws(Refusal) {
    for index in steps.indices {
      let step = steps[index]
      steps[index].isKept = keep(step)
      guard rename(step.staged, step.path) == 0 else { throw Refusal(step.path, .last) }
      steps[index].isPlaced = true
    }
    for step in steps where step.isKept { unlink(step.kept) }
    for folder in Set(steps.map { PathParts($0.path).folder }) { synchronise(folder) }
  }

  /// Gives the old file a second name, from which it can be brought back.
  ///
  /// Where the file system knows no second names, it is moved aside for a moment.
  private func keep(_ step: Step) -> Bool {
    if link(step.path, step.kept) == 0 { return true }
    let status = try? FileStatus(ofPath: step.path)
    return status?.isFolder == false && rename(step.path, step.kept) == 0
  }

  /// Takes everything back.
  func undo() {
    for step in steps.reversed() {
      unlink(step.staged)
      if step.isKept {
        // Does nothing if both are names of the old file, so the second name must go by itself.
        rename(step.kept, step.path)
        unlink(step.kept)
      } else if step.isPlaced {
        unlink(step.path)
      }
    }
    for folder in createdFolders.reversed() { rmdir(folder) }
  }

  /// Makes sure that a folder's new names survive a loss of power, where the system can.
  private func synchronise(_ folder: String) {
    let descriptor = open(folder.isEmpty ? "." : folder, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}
