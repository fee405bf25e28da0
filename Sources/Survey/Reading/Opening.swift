package import CSV

/// Opens an input file: the way in which the stages, which touch no disk, are handed bytes.
///
/// It may be called more than once for a file. A file that cannot be opened throws ``Complaints``.
package typealias Opening = (InputFile) throws -> any ByteSource

extension RecordReader {
  /// A reader of an input file, in the form that the project file states.
  init(_ file: InputFile, limits: Limits = Limits(), opening: Opening) throws {
    try self.init(
      try opening(file),
      stated: StatedDialect(
        encoding: file.encoding.flatMap { Encoding(rawValue: $0.rawValue) },
        delimiter: file.delimiter?.delimiter
      ),
      limits: limits
    )
  }
}

extension Delimiter {
  fileprivate var delimiter: CSV.Delimiter {
    switch self {
    case .comma: .comma
    case .semicolon: .semicolon
    case .tab: .tab
    case .pipe: .bar
    }
  }
}

/// Runs a step that reads a file, and turns whatever it throws into diagnostics.
///
/// - Returns: What was wrong; empty when the step succeeded.
func complaints(reading file: InputFile, _ step: () throws -> Void) -> [Diagnostic] {
  do {
    try step()
    return []
  } catch let malformation as Malformation {
    return [Diagnostic(malformation, in: file.table)]
  } catch let complaints as Complaints {
    return complaints.diagnostics
  } catch {
    return [
      Diagnostic(
        .error,
        .fileUnreadable,
        at: Place(file: file.table),
        "The file cannot be read: \(error)"
      )
    ]
  }
}

extension Diagnostic {
  /// What makes a file unreadable, as a diagnostic.
  init(_ malformation: Malformation, in file: String) {
    let code: DiagnosticCode =
      switch malformation.kind {
      case .emptyFile: .emptyFile
      case .notText, .nul: .notText
      case .encodingContradicted, .invalidUTF8, .truncatedUTF16, .loneSurrogate: .encoding
      default: .malformedCSV
      }
    self.init(
      .error,
      code,
      at: Place(
        file: file,
        line: malformation.position.line,
        column: malformation.position.column
      ),
      malformation.summary.asSentence,
      hint: malformation.hint.asSentence
    )
  }

  /// That a file is read as Windows-1252 because it is not UTF-8; nil for any other file.
  init?(fallbackOf sniffed: Sniffed, in file: String) {
    guard case .notUTF8(_, let position) = sniffed.encodingReason else { return nil }
    self.init(
      .warning,
      .encodingFallback,
      at: Place(file: file, line: position.line, column: position.column),
      "The file is not UTF-8 and is read as Windows-1252.",
      hint: "State `encoding: windows-1252` for the file if its letters are right."
    )
  }
}

extension String {
  /// The text with a capital letter first and a full stop last.
  fileprivate var asSentence: String {
    let last: Character? = last
    return prefix(1).uppercased() + dropFirst() + (last == "." ? "" : ".")
  }
}
