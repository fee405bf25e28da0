import Audit
import CSV
import Markup
import Rendering
import Survey

/// Published files, found by the paths that a user names.
struct PublishedFiles {
  private var reports: [String] = []
  private var tables: [String] = []

  /// Finds the files: of a folder its report, and the tables in it or in its folder of tables.
  init(_ paths: [String]) throws(Complaints) {
    for path in paths {
      guard let status = (try? FileStatus(ofPath: path)) ?? nil, status.isFolder else {
        if path.hasSuffix(".csv") { tables.append(path) } else { reports.append(path) }
        continue
      }
      let folder = Folder(path: path)
      let names = Folder.names(in: path)
      if names.contains("report.xml") { reports.append(folder.display("report.xml")) }
      tables += names.filter { $0.hasSuffix(".csv") }.map(folder.display)
      let inner = Folder(path: folder.display("tables"))
      tables += Folder.names(in: inner.path).filter { $0.hasSuffix(".csv") }.map(inner.display)
    }
    guard reports.isEmpty else { return }
    let first = paths.first ?? "report"
    throw Complaints([
      Diagnostic(
        .error,
        .fileMissing,
        at: Survey.Place(file: first),
        "There is no report.xml in what was named.",
        hint: "Name a report.xml, or a folder that holds one."
      )
    ])
  }

  /// Attacks the files.
  ///
  /// - Throws: ``Complaints`` about what cannot be read.
  func audit(threshold: Int?) throws -> Audit {
    let documents = try reports.map { path in
      try PublishedReading.document(try bytes(of: path), file: path)
    }
    let tables = try tables.map { path in
      Audit.File(name: PathParts(path).name, bytes: try bytes(of: path))
    }
    do {
      return try Audit(
        of: documents[0],
        earlier: Array(documents.dropFirst()),
        tables: tables,
        threshold: threshold
      )
    } catch let malformation as Malformation {
      throw Complaints([
        Diagnostic(.error, .malformedCSV, "A table cannot be read. \(malformation.summary)")
      ])
    }
  }

  private func bytes(of path: String) throws(Complaints) -> [UInt8] {
    try InputFile(named: path).contents(at: path, atMost: PublishedReading.mostBytes).bytes
  }
}
