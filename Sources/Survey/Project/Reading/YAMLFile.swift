internal import Yams

/// A YAML file of another room's, read with the forms of the project file.
package enum YAMLFile {
  /// Reads a file and reports all its faults at once.
  ///
  /// - Parameters:
  ///   - text: The file's content; a byte order mark is allowed.
  ///   - file: The file's name, for the places of diagnostics.
  ///   - form: What the file must be as a whole.
  /// - Throws: ``Complaints`` with everything that is wrong with it.
  package static func read<Content>(
    _ text: String,
    file: String,
    as form: YAMLForm<Content>
  ) throws(Complaints) -> Content {
    let source = SourceText(text, file: file)
    let log = ReadingLog(source)
    var content: Content?
    do {
      let parser = try Parser(yaml: source.text, resolver: .basic, encoding: .utf8)
      if let node = try parser.singleRoot() {
        content = form.read(YAMLValue(node: node, name: "the file", log: log))
      } else {
        log.error(.yamlSyntax, at: source.place(of: nil), "The file is empty.", hint: "Fill it.")
      }
    } catch {
      SyntaxFault(error, in: source).report(to: log)
    }
    guard let content, !log.hasErrors else { throw Complaints(log.report) }
    return content
  }
}
