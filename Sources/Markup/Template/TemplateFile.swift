/// One file of a template: its document, and the lines that libxml2 does not keep.
struct TemplateFile {
  let name: String
  let root: Element
  /// As bytes: they are searched for every binding.
  private let lines: [ArraySlice<UInt8>]

  /// Reads a template file from its bytes.
  init(parsing bytes: [UInt8], name: String) throws(MarkupError) {
    self.name = name
    root = try Document(parsing: bytes, name: name).root
    lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  }

  /// Where an attribute of an element stands.
  ///
  /// libxml2 knows the line on which a start tag ends; from there the lines are searched upwards
  /// for the attribute. If it is not found, that last line is the answer.
  func place(of attribute: QualifiedName, on element: Element) -> Place {
    guard let end = element.line, lines.indices.contains(end - 1) else { return element.place }
    let (wanted, start) = ("\(attribute.written)=", "<\(element.qualifiedName.written)")
    for line in stride(from: end, through: 1, by: -1) {
      if lines[line - 1].holds(wanted.utf8) { return Place(file: name, line: line) }
      if lines[line - 1].holds(start.utf8) { break }
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

extension ArraySlice<UInt8> {
  /// Whether some bytes stand here.
  fileprivate func holds(_ wanted: String.UTF8View) -> Bool {
    guard let first = wanted.first else { return true }
    var rest = self
    while let next = rest.firstIndex(of: first) {
      if rest[next...].starts(with: wanted) { return true }
      rest = rest[(next + 1)...]
    }
    return false
  }
}
