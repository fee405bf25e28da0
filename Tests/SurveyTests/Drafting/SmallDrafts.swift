import CSV
import Testing

@testable import Survey

/// Drafts of files given as texts, for tests.
func draft(_ files: KeyValuePairs<String, String>) throws -> Draft {
  let texts = Dictionary(files.map { ($0.key, $0.value) }) { first, _ in first }
  return try Drafting(opening: texts.opening).draft(files.map(\.key))
}

extension [String: String] {
  /// Opens the texts by their names; any other file is missing.
  var opening: Opening {
    { file in
      guard let text = self[file.path] else {
        throw Complaints([Diagnostic(.error, .fileMissing, at: file.place, "missing")])
      }
      return MemorySource(text)
    }
  }
}

extension Draft {
  /// The project that the draft is once its texts are filled in; its errors fail the test.
  func project(sourceLocation: SourceLocation = #_sourceLocation) throws -> Project {
    let filled = text.replacing("\"…\"", with: "Name").replacing(
      "reversed: …",
      with: "reversed: false"
    )
    let reading = ProjectReader.read(filled, file: "samhold.yaml")
    #expect(reading.diagnostics == [], sourceLocation: sourceLocation)
    return try #require(reading.project, sourceLocation: sourceLocation)
  }

  /// The codes of errors at lines that are not marked as open; nil when the draft is no YAML.
  var unmarkedErrors: [String] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return ProjectReader.read(text, file: "samhold.yaml").diagnostics.compactMap { diagnostic in
      let line = lines[(diagnostic.place?.line ?? 1) - 1]
      return line.contains("# DECIDE")
        ? nil : "\(diagnostic.code.rawValue) \(diagnostic.summary) <\(line)>"
    }
  }
}
