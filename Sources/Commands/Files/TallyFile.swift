import Exchange
import Glibc
import Markup
import Survey

/// A tally on its way to disk.
enum TallyFile {
  /// The bytes of a tally, checked as those who read it will check it.
  ///
  /// - Throws: ``Complaints`` when it does not fit its own schema, which is our own fault.
  static func bytes(of tally: PartnerTally, in project: Project) throws(Complaints) -> [UInt8] {
    let document = TallyXML.document(of: tally, in: project)
    var faults = TallyXML.validate(document)
    do throws(MarkupError) {
      if faults.isEmpty { return try Writer.xml(document) }
    } catch {
      faults = [error]
    }
    throw Complaints(
      faults.map { fault in
        Diagnostic(
          .error,
          .internalFault,
          "The tally does not fit its schema: \(fault.message).",
          hint: "Please report this."
        )
      }
    )
  }

  /// Writes into a file, or to standard output.
  static func write(
    _ bytes: [UInt8],
    to path: String?,
    protecting identities: Set<FileStatus.Identity>
  ) throws(Complaints) {
    if let path {
      let parts = PathParts(path)
      return try OutputFolder(Folder(path: parts.folder), protecting: identities)
        .write([OutputFile(parts.name, bytes)])
    }
    do throws(SystemError) {
      try Descriptor.write(bytes, to: STDOUT_FILENO)
    } catch {
      throw Complaints([
        Diagnostic(.error, .cannotWrite, "Standard output cannot be written: \(error.words).")
      ])
    }
  }
}
