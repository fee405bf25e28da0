internal import Yams

/// The text of a project file, as far as places in it are concerned.
struct SourceText {
  let file: String
  /// The text without a byte order mark.
  let text: String
  private let lines: [String.UnicodeScalarView.SubSequence]

  init(_ text: String, file: String) {
    self.file = file
    let isMarked = text.unicodeScalars.first == "\u{FEFF}"
    self.text = isMarked ? String(text.unicodeScalars.dropFirst()) : text
    lines = Self.lines(of: self.text.unicodeScalars)
  }

  /// The place of a mark.
  ///
  /// Yams counts lines and columns from 1 and columns in Unicode scalars; a place counts
  /// characters, so that a letter written with a combining accent is one column.
  func place(of mark: Mark?) -> Place {
    guard let mark, mark.line >= 1 else { return Place(file: file, line: 1, column: 1) }
    guard lines.indices.contains(mark.line - 1) else {
      return Place(file: file, line: mark.line, column: mark.column)
    }
    let before = lines[mark.line - 1].prefix(mark.column - 1)
    return Place(file: file, line: mark.line, column: String(before).count + 1)
  }

  /// A line's text by its number, counted from 1; empty beyond the end.
  func line(_ number: Int) -> String {
    lines.indices.contains(number - 1) ? String(lines[number - 1]) : ""
  }

  var lineCount: Int { lines.count }

  /// The place of the first character that satisfies a condition.
  func place(where isSought: (Unicode.Scalar) -> Bool) -> Place? {
    for (index, line) in lines.enumerated() {
      if let found = line.firstIndex(where: isSought) {
        let before = String(line[..<found])
        return Place(file: file, line: index + 1, column: before.count + 1)
      }
    }
    return nil
  }

  /// Lines as YAML 1.1 breaks them, so that their numbers are those of the parser.
  private static func lines(
    of text: String.UnicodeScalarView
  ) -> [String.UnicodeScalarView.SubSequence] {
    var lines: [String.UnicodeScalarView.SubSequence] = []
    var start = text.startIndex
    var index = start
    while index < text.endIndex {
      let scalar = text[index]
      let next = text.index(after: index)
      let isFirstHalf = scalar == "\r" && next < text.endIndex && text[next] == "\n"
      if breaks.contains(scalar), !isFirstHalf {
        lines.append(text[start..<index])
        start = next
      }
      index = next
    }
    lines.append(text[start...])
    return lines
  }

  private static let breaks: [Unicode.Scalar] = ["\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"]
}
