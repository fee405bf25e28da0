internal import Yams

/// A fault in the YAML itself, in plain words.
struct SyntaxFault {
  let place: Place
  let summary: String
  let hint: String

  func report(to log: ReadingLog) {
    log.error(.yamlSyntax, at: place, summary, hint: hint)
  }

  static func empty(_ source: SourceText) -> SyntaxFault {
    SyntaxFault(
      place: source.place(of: nil),
      summary: "The project file is empty.",
      hint: "`samhold init` writes a draft to begin with."
    )
  }

  static func duplicateKey(_ key: String, first: Place, again: Place) -> SyntaxFault {
    SyntaxFault(
      place: again,
      summary: "The key `\(key)` is given twice in one section, first in line \(first.line ?? 0).",
      hint: "Remove one of the two."
    )
  }
}

extension SyntaxFault {
  /// What Yams reports, told to someone who does not know YAML's grammar.
  init(_ error: any Error, in source: SourceText) {
    switch error as? YamlError {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      self.init(problem: problem, context: context, at: mark, in: source)
    case .reader:
      self.init(
        place: source.place(where: { !Self.isPrintable($0) }) ?? source.place(of: nil),
        summary: "A character that no text file may have stands here.",
        hint: "Remove the invisible character."
      )
    case .duplicatedKeysInMapping(let duplicates, let context):
      self = .duplicateKey(duplicates.first ?? "", at: context.mark, in: source)
    default:
      self.init(
        place: source.place(of: nil),
        summary: "The file could not be read as YAML.",
        hint: "Compare it with the example in the documentation."
      )
    }
  }

  private init(
    problem: String,
    context: YamlError.Context?,
    at mark: Mark,
    in source: SourceText
  ) {
    let culprit = source.line(mark.line).unicodeScalars.dropFirst(mark.column - 1).first
    if culprit == "\t" || problem.contains("tab character") {
      self.init(
        place: source.place(of: mark),
        summary: "A tab stands where only spaces may.",
        hint: "Indent with spaces."
      )
      return
    }
    if let context, context.text.contains("quoted scalar"), problem.contains("end of") {
      self.init(
        place: source.place(of: context.mark),
        summary: "A quotation mark is opened but not closed.",
        hint: "Close it with the same mark; write the mark twice to have it inside the text."
      )
      return
    }
    if let context, context.text.contains("flow") {
      self.init(
        place: source.place(of: mark),
        summary: "A comma or a closing bracket is expected; line \(context.mark.line) opens it.",
        hint: "Close the bracket; put texts that contain `,`, `[`, `]`, `{` or `}` in quotes."
      )
      return
    }
    let known = Self.explanations.first { problem.contains($0.problem) }
    self.init(
      place: source.place(of: mark),
      summary: known?.summary ?? "This is not well-formed YAML: \(problem).",
      hint: known?.hint ?? "Check indentation and quotes here and in the line before."
    )
  }

  private static let explanations: [(problem: String, summary: String, hint: String)] = [
    (
      "cannot start any token", "A text without quotes cannot begin with this character.",
      "Put the text in quotes."
    ),
    (
      "mapping values are not allowed", "A colon stands where no key can be.",
      "Check the indentation; put a text that contains `: ` in quotes."
    ),
    (
      "did not find expected key", "This line does not fit the indentation of the lines before.",
      "Indent the keys of one section alike, with spaces; begin list entries with `- `."
    ),
    (
      "did not find expected '-' indicator",
      "This line does not fit the list that it stands in.",
      "Indent the entries of one list alike, with spaces, and begin each with `- `."
    ),
    (
      "block sequence entries are not allowed", "A list entry cannot begin here.",
      "Begin the list on a line of its own, under its key."
    ),
    (
      "could not find expected ':'", "A colon is missing after a key.",
      "Write `key: value`; put a text of several lines in quotes."
    ),
    (
      "undefined alias", "A text without quotes cannot begin with `*`, which names an anchor.",
      "Put the text in quotes, or declare the anchor with `&` before it is used."
    ),
    (
      "another document", "The file holds more than one document.",
      "Remove the line `---` and what follows, or make it a project file of its own."
    ),
    (
      "escape character", "A backslash in double quotes stands before a character it cannot.",
      "Put the text in single quotes, where a backslash is only a backslash."
    ),
    (
      "nesting", "Lists and sections are nested too deeply.",
      "Compare the section with the documentation of the project file."
    ),
  ]

  /// Whether YAML 1.1 (§ 5.1) allows a character in a file.
  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x85, 0xA0...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD,
      0x10000...0x10FFFF:
      true
    default: false
    }
  }

  /// Yams reports only where a key stands first; the second is found by its indentation.
  private static func duplicateKey(
    _ key: String,
    at mark: Mark,
    in source: SourceText
  ) -> SyntaxFault {
    let first = source.place(of: mark)
    let indentation = mark.column - 1
    for number in (mark.line + 1)..<max(mark.line + 1, source.lineCount + 1) {
      let line = source.line(number)
      let content = line.drop { $0 == " " }
      guard !content.isEmpty, content.first != "#" else { continue }
      let depth = line.count - content.count
      guard depth >= indentation else { break }
      let isKey = ["", "\"", "'"].contains { content.hasPrefix($0 + key + $0 + ":") }
      if depth == indentation, isKey {
        let again = Place(file: source.file, line: number, column: depth + 1)
        return duplicateKey(key, first: first, again: again)
      }
    }
    return duplicateKey(key, first: first, again: first)
  }
}
