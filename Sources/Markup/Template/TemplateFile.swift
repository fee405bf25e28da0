/// One file of a template: its document, and the lines that libxml2 does not keep.
struct TemplateFile {
  let name: String
  let root: Element
  private let lines: [Substring]

  /// Reads a template file from its bytes.
  init(parsing bytes: [UInt8], name: String) throws(MarkupError) {
    self.name = name
    root = try Document(parsing: bytes, name: name).root
    lines = String(decoding: bytes, as: UTF8.self)
      .split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
  }

  /// Where an attribute of an element stands.
  ///
  /// libxml2 knows the line on which a start tag ends; from there the lines are searched upwards
  /// for the attribute. If it is not found, that last line is the answer.
  func place(of attribute: QualifiedName, on element: Element) -> Place {
    guard let end = element.line, lines.indices.contains(end - 1) else { return element.place }
    for line in stride(from: end, through: 1, by: -1) {
      if lines[line - 1].contains("\(attribute.written)=") { return Place(file: name, line: line) }
      if lines[line - 1].contains("<\(element.qualifiedName.written)") { break }
    }
    return element.place
  }

  /// Where a part of a text stands, after so many of the text's line ends.
  ///
  /// libxml2 knows the line on which a text ends.
  func place(in text: Node, after lineEnds: Int) -> Place {
    let total = text.string.count { $0 == "\n" }
    return Place(file: name, line: text.line.map { $0 - total + lineEnds })
  }
}
