import FoundationEssentials
import Glibc
import Survey

/// The file `samhold.yaml` as it lies on disk.
struct ProjectFile {
  static let usualName = "samhold.yaml"
  /// More than any project file has; it keeps a wrong path from filling the memory.
  private static let mostBytes = 16 << 20

  let folder: Folder
  /// The name in its folder.
  let name: String
  let identity: FileStatus.Identity
  let fingerprint: Fingerprint
  private let text: String

  /// Where a project lies that the user named by its folder or its file.
  static func location(of argument: String) -> (folder: Folder, name: String) {
    let isFolder = (try? FileStatus(ofPath: argument))?.isFolder ?? false
    if isFolder { return (Folder(path: argument == "." ? "" : argument), usualName) }
    let parts = PathParts(argument)
    return (Folder(path: parts.folder), parts.name)
  }

  /// Reads the file.
  ///
  /// - Throws: ``Complaints`` when it is missing, unreadable or not UTF-8.
  init(in folder: Folder, name: String) throws(Complaints) {
    self.folder = folder
    self.name = name
    let bytes: [UInt8]
    do throws(SystemError) {
      (bytes, identity) = try Descriptor.contents(of: folder.display(name), atMost: Self.mostBytes)
    } catch {
      throw Self.complaint(error, in: folder, name)
    }
    fingerprint = Fingerprint(of: bytes)
    guard bytes.count <= Self.mostBytes else {
      throw Complaints([
        Diagnostic(
          .error,
          .fileUnreadable,
          at: Place(file: name),
          "The project file is larger than \(Self.mostBytes >> 20) MiB.",
          hint: "Check that this is the project file."
        )
      ])
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Complaints([Self.notUTF8(bytes, name)])
    }
    self.text = text
  }

  /// What the file says.
  ///
  /// - Returns: The project, and what was noticed without being wrong.
  /// - Throws: ``Complaints`` with everything that is wrong with it.
  func project() throws(Complaints) -> (project: Project, diagnostics: [Diagnostic]) {
    let reading = ProjectReader.read(text, file: name)
    guard let project = reading.project else { throw Complaints(reading.diagnostics) }
    return (project, reading.diagnostics)
  }

  private static func complaint(_ error: SystemError, in folder: Folder, _ name: String)
    -> Complaints
  {
    guard error.number == ENOENT || error.number == ENOTDIR else {
      return Complaints([
        Diagnostic(
          .error,
          .fileUnreadable,
          at: Place(file: name),
          "The project file cannot be read: \(error.words).",
          hint: "Check the path and who may read the file."
        )
      ])
    }
    let others = Folder.names(in: folder.path).filter {
      $0.hasSuffix(".yaml") || $0.hasSuffix(".yml")
    }
    return Complaints([
      Diagnostic(
        .error,
        .fileMissing,
        "There is no project file \(folder.display(name)).",
        hint: others.isEmpty
          ? "Name a project's folder or file, begin one with `samhold init`, or see `samhold --help`."
          : "In that folder there is \(Words.list(others)): name the one that is meant."
      )
    ])
  }

  private static func notUTF8(_ bytes: [UInt8], _ name: String) -> Diagnostic {
    // The valid beginning is as long as the longest that the decoder does not have to mend.
    var valid = 0
    var line = 1
    for piece in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      guard String(validating: piece, as: UTF8.self) == nil else {
        line += 1
        continue
      }
      let mended = String(decoding: piece, as: UTF8.self)
      valid = mended.unicodeScalars.prefix { $0 != "\u{FFFD}" }.count
      break
    }
    return Diagnostic(
      .error,
      .yamlSyntax,
      at: Place(file: name, line: line, column: valid + 1),
      "The project file is not UTF-8 here.",
      hint: "Save it as UTF-8."
    )
  }
}
