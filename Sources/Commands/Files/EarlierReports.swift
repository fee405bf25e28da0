import Impact
import Rendering
import Survey

/// The published reports that a report is compared with, read from their files.
struct EarlierReports {
  let reports: [PublishedReport]
  /// What they were when read, in the order in which they were named.
  let provenance: [Provenance.Input]
  /// The files themselves, which are never written over.
  let identities: Set<FileStatus.Identity>

  /// Reads the reports that the project names, then those that the command line names.
  ///
  /// A file that is named twice counts once.
  ///
  /// - Parameters:
  ///   - files: The files as the project names them, from its folder on.
  ///   - paths: The files as the command line names them.
  ///   - folder: The project's folder.
  /// - Throws: ``Complaints`` with everything that is wrong with any of them.
  init(_ files: [InputFile], and paths: [String], in folder: Folder) throws(Complaints) {
    let named =
      files.map { (folder.display($0.path), $0) }
      + paths.map { path in
        (path, InputFile(named: folder.way(to: path)))
      }
    var reports: [PublishedReport] = []
    var provenance: [Provenance.Input] = []
    var identities: Set<FileStatus.Identity> = []
    var complaints: [Diagnostic] = []
    for (path, file) in named {
      do throws(Complaints) {
        let (bytes, identity) = try file.contents(
          at: path,
          atMost: PublishedReading.mostBytes
        )
        guard identities.insert(identity).inserted else { continue }
        reports.append(try PublishedReading.report(bytes, file: file.path))
        provenance.append(Provenance.Input(file.path, .previous, Fingerprint(of: bytes)))
      } catch {
        complaints += error.diagnostics
      }
    }
    guard complaints.isEmpty else { throw Complaints(complaints) }
    (self.reports, self.provenance, self.identities) = (reports, provenance, identities)
  }
}
