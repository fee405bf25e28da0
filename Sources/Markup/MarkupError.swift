/// A place in a named document.
package struct Place: Equatable, Sendable, CustomStringConvertible {
  /// The name the document was given when it was read or made.
  package let file: String
  /// The line, counted from 1, or nil where there is none, as in a document made by the program.
  package let line: Int?
  /// The column, counted from 1, or nil where it is not known.
  package let column: Int?

  package init(file: String, line: Int? = nil, column: Int? = nil) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// The place as compilers write it: `file:line:column`.
  package var description: String {
    ([file] + [line, column].compactMap { $0.map(String.init) }).joined(separator: ":")
  }
}

/// What is wrong with a document, an expression or a template, and where.
package struct MarkupError: Error, Equatable, Sendable, CustomStringConvertible {
  /// Where it is wrong.
  package let place: Place
  /// What is wrong, in one sentence without a full stop.
  package let message: String
  /// How to mend it, where that can be said.
  package let hint: String?

  package init(_ message: String, at place: Place, hint: String? = nil) {
    self.place = place
    self.message = message
    self.hint = hint
  }

  package var description: String {
    "\(place): \(message)" + (hint.map { " (\($0))" } ?? "")
  }
}
