import Glibc

/// The few calls on open files that the program needs.
enum Descriptor {
  /// Writes all bytes, however often the system must be asked.
  static func write(_ bytes: [UInt8], to descriptor: Int32) throws(SystemError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = Glibc.write(
        descriptor,
        Array(rest.prefix(Self.portion)),
        min(rest.count, portion)
      )
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .last }
      rest = rest.dropFirst(count)
    }
  }

  /// Reads into `bytes` from its start and says how many bytes it got; 0 at the end.
  static func read(_ descriptor: Int32, into bytes: inout [UInt8]) throws(SystemError) -> Int {
    while true {
      let count = Glibc.read(descriptor, &bytes, bytes.count)
      if count >= 0 { return count }
      guard errno == EINTR else { throw .last }
    }
  }

  /// A whole file, or its beginning if it is longer than `most` bytes, which then shows.
  static func contents(
    of path: String,
    atMost most: Int
  ) throws(SystemError) -> (bytes: [UInt8], identity: FileStatus.Identity) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last }
    defer { close(descriptor) }
    let identity = try status(of: descriptor).identity
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 64 << 10)
    while bytes.count <= most {
      let count = try read(descriptor, into: &chunk)
      guard count > 0 else { break }
      bytes += chunk[..<count]
    }
    return (bytes, identity)
  }

  /// What the system knows of an open file.
  static func status(of descriptor: Int32) throws(SystemError) -> FileStatus {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .last }
    return FileStatus(status)
  }

  private static let portion = 1 << 20
}

/// What the system knows of a file.
struct FileStatus {
  /// A file of the machine, whatever its name.
  struct Identity: Hashable {
    let device: UInt
    let inode: UInt
  }

  let identity: Identity
  let isFolder: Bool
  /// Whether it can be read more than once.
  let isRegular: Bool
  /// In bytes; only a regular file has one.
  let size: Int
  /// When its content was last written to, by the file system's clock.
  private let modified: [Int]

  init(_ status: stat) {
    identity = Identity(device: UInt(status.st_dev), inode: UInt(status.st_ino))
    isFolder = status.st_mode & S_IFMT == S_IFDIR
    isRegular = status.st_mode & S_IFMT == S_IFREG
    size = Int(status.st_size)
    modified = [status.st_mtim.tv_sec, status.st_mtim.tv_nsec]
  }

  /// Whether the content is still the one of an earlier look at the same file, as far as its length
  /// and time tell.
  func isUnchanged(since earlier: FileStatus) -> Bool {
    size == earlier.size && modified == earlier.modified
  }

  /// What is known of a path; nil when nothing is there.
  init?(ofPath path: String) throws(SystemError) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      guard errno == ENOENT else { throw .last }
      return nil
    }
    self.init(status)
  }
}
