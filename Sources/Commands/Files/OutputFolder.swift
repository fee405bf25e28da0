import Glibc
import Survey

/// A file that is to be written.
struct OutputFile {
  /// The path relative to the output folder.
  let path: String
  let bytes: [UInt8]

  init(_ path: String, _ bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// A folder into which files are written all or none.
struct OutputFolder {
  private let folder: Folder
  private let inputs: Set<FileStatus.Identity>
  private let published: Set<FileStatus.Identity>

  /// - Parameters:
  ///   - folder: The folder; it is created if it is missing.
  ///   - inputs: The files that must not be written over.
  ///   - published: The earlier reports that must not be written over.
  init(
    _ folder: Folder,
    protecting inputs: Set<FileStatus.Identity> = [],
    and published: Set<FileStatus.Identity> = []
  ) {
    self.folder = folder
    self.inputs = inputs
    self.published = published
  }

  /// Writes the files: beside their places first, and into them once all have reached the disk.
  ///
  /// What an earlier run left that was killed while it wrote is put in order before.
  ///
  /// - Throws: ``Complaints`` when one of them cannot be written; then none has changed.
  func write(_ files: [OutputFile]) throws(Complaints) {
    Remains(in: Set(files.map { PathParts(folder.display($0.path)).folder })).clear()
    var work = Transaction()
    do throws(Refusal) {
      try work.createFolder(folder.path.isEmpty ? "." : folder.path)
      for file in files {
        let path = folder.display(file.path)
        try work.createFolder(PathParts(path).folder)
        try check(path)
        try work.stage(file.bytes, for: path)
      }
      try work.commit()
    } catch {
      work.undo()
      throw error.complaints
    }
  }

  /// Writes one file that is too large to be held in memory, in the same way.
  ///
  /// - Parameter content: Hands on the pieces in their order.
  /// - Throws: ``Complaints`` when it cannot be written; what `content` throws. Then nothing has
  ///   changed.
  func write(
    _ name: String,
    _ content: (_ write: ([UInt8]) throws -> Void) throws -> Void
  ) throws {
    var work = Transaction()
    do {
      try work.createFolder(folder.path.isEmpty ? "." : folder.path)
      let path = folder.display(name)
      try check(path)
      try work.stage(for: path, content)
      try work.commit()
    } catch {
      work.undo()
      throw (error as? Refusal)?.complaints ?? error
    }
  }

  /// Makes sure that a file may stand at a path.
  private func check(_ path: String) throws(Refusal) {
    let status: FileStatus?
    do throws(SystemError) {
      status = try FileStatus(ofPath: path)
    } catch {
      throw Refusal(path, error)
    }
    guard let status else { return }
    if status.isFolder { throw Refusal(path, SystemError(number: EISDIR)) }
    if inputs.contains(status.identity) {
      throw Refusal(path: path, reason: "it is one of the project's own files")
    }
    if published.contains(status.identity) {
      throw Refusal(
        path: path,
        reason: "it is the earlier report that this one is compared with, and what is published is"
          + " never written over; name another folder with `--output`"
      )
    }
  }
}

/// Why a path cannot be written.
struct Refusal: Error {
  let path: String
  let reason: String

  init(path: String, reason: String) {
    self.path = path
    self.reason = reason
  }

  init(_ path: String, _ error: SystemError) {
    self.init(path: path, reason: error.words)
  }

  fileprivate var complaints: Complaints {
    Complaints([
      Diagnostic(
        .error,
        .cannotWrite,
        "\(path) cannot be written: \(reason).",
        hint: "No file was changed."
      )
    ])
  }
}
