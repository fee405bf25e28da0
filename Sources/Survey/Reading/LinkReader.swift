import CSV

/// Reads the key files by which people are linked whose identifiers change (`links`).
///
/// A key file has a column for each of two waves or more, named by the wave's id, and a row for each
/// person with the identifiers that the person has in them; an empty field is a wave in which the
/// person has none. Identifiers that no key file names link as they are.
struct LinkReader {
  let project: Project
  let opening: Opening

  /// By wave index: whom an identifier of the wave stands for.
  ///
  /// - Parameter diagnostics: Where everything that is wrong is added.
  func links(_ diagnostics: inout [Diagnostic]) -> [LinkedIdentifiers] {
    var links = Array(repeating: LinkedIdentifiers(), count: project.waves.count)
    for (number, file) in project.links.enumerated() {
      diagnostics += complaints(reading: file) {
        try read(file, number, into: &links)
      }
    }
    return links
  }

  private func read(
    _ file: InputFile,
    _ number: Int,
    into links: inout [LinkedIdentifiers]
  ) throws {
    var export = try ExportReader(file, opening: opening)
    let heading = export.form.heading
    let columns = project.waves.indices.compactMap { wave in
      heading.column(project.waves[wave].id).map { (wave: wave, column: $0) }
    }
    guard columns.count > 1 else { throw Complaints([tooFewWaves(file)]) }
    var row = 0
    var again: (count: Int, first: (wave: Int, position: Position)?) = (0, nil)
    try export.forEachBlock { block, first in
      for record in first..<max(first, block.recordCount) {
        row += 1
        // No identifier of a file begins with a zero byte, which no file can hold.
        let person = Array("\u{0}\(number) \(row)".utf8)
        for (wave, column) in columns {
          let isNew = block.withContent(record, column) { links[wave].add($0, for: person) }
          if !isNew {
            again.count += 1
            again.first = again.first ?? (wave, block.position(record, column))
          }
        }
      }
    }
    guard let (wave, position) = again.first else { return }
    throw Complaints([twice(file, wave, position, again.count)])
  }

  private func tooFewWaves(_ file: InputFile) -> Diagnostic {
    Diagnostic(
      .error,
      .missingColumn,
      at: Place(file: file.table, line: 1),
      "A key file must have columns for two waves at least, named by the waves' ids.",
      hint: "The waves: \(Words.list(project.waves.map(\.id)))."
    )
  }

  private func twice(
    _ file: InputFile,
    _ wave: Int,
    _ position: Position,
    _ count: Int
  ) -> Diagnostic {
    Diagnostic(
      .error,
      .linkedTwice,
      at: Place(file: file.table, line: position.line, column: position.column),
      "An identifier of wave `\(project.waves[wave].id)` is linked twice"
        + (count > 1 ? ", and \(count - 1) more are." : "."),
      hint: "Leave one row for each person.",
      occurrences: count
    )
  }
}
