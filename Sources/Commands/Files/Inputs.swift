import CSV
import Glibc
import Impact
import Survey

/// The input files of a project: opens them, and knows each by its bytes once it has been read.
final class Inputs {
  private let folder: Folder
  private let progress: Progress
  private var opened: Set<String> = []
  private var fingerprints: [String: Fingerprint] = [:]
  /// The files that were opened, whatever their names; none of them may be written to.
  private(set) var identities: Set<FileStatus.Identity> = []

  init(in folder: Folder, progress: Progress) {
    self.folder = folder
    self.progress = progress
  }

  /// Opens a file that the project names, for the table in it; it may be opened more than once.
  ///
  /// - Throws: ``Complaints`` with the place where the project file names it.
  func open(_ file: InputFile) throws(Complaints) -> any ByteSource {
    let path = folder.display(file.path)
    if opened.contains(file.path), !((try? FileStatus(ofPath: path))?.isRegular ?? false) {
      throw InputFault.readsOnce.complaint(of: file)
    }
    let source: FileSource
    do throws(SystemError) {
      source = try FileSource(
        path,
        advanced: { [progress] in progress.note(path, read: $0, of: $1) },
        finished: { [self] in try keep($0, of: file, isUnchanged: $1) }
      )
    } catch {
      throw InputFault(error, listing: PathParts(path)).complaint(of: file)
    }
    guard !source.status.isFolder else { throw InputFault.folder.complaint(of: file) }
    opened.insert(file.path)
    identities.insert(source.status.identity)
    return try file.table(in: source)
  }

  /// Remembers a file's fingerprint, or complains that it is not the one it had or that the file
  /// was written to meanwhile.
  private func keep(
    _ fingerprint: Fingerprint,
    of file: InputFile,
    isUnchanged: Bool
  ) throws(Complaints) {
    guard isUnchanged, fingerprints[file.path, default: fingerprint] == fingerprint else {
      throw InputFault.changed.complaint(of: file)
    }
    fingerprints[file.path] = fingerprint
  }

  /// The files of a project in the order in which it names them, with what they were when read.
  func provenance(of project: Project, projectFile: ProjectFile) -> [Provenance.Input] {
    let answers = (project.waves.flatMap { $0.files + $0.labels } + project.links)
      .map { ($0.path, Provenance.Input.Purpose.answers) }
    let outputs = project.outputs.files.map { ($0.path, Provenance.Input.Purpose.outputs) }
    var listed: Set<String> = []
    let files = (answers + outputs).compactMap { path, purpose -> Provenance.Input? in
      guard listed.insert(path).inserted, let fingerprint = fingerprints[path] else { return nil }
      return Provenance.Input(path, purpose, fingerprint)
    }
    return [Provenance.Input(projectFile.name, .project, projectFile.fingerprint)] + files
  }
}

extension Provenance.Input {
  init(_ path: String, _ purpose: Purpose, _ fingerprint: Fingerprint) {
    self.init(
      path: path,
      purpose: purpose,
      size: fingerprint.size,
      sha256: fingerprint.sha256
    )
  }
}
