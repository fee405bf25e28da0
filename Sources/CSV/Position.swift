/// A place in a text file, as an editor counts it.
///
/// Both numbers start at 1. Lines are physical lines: a line break inside quotes counts. Columns
/// are characters (Unicode scalars) of the original text; a byte order mark is not a character. In
/// a table of cells the line is a row, and the column that of the cell.
package struct Position: Hashable, Sendable {
  package let line: Int
  package let column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

extension Position: Comparable {
  package static func < (left: Position, right: Position) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

extension Position: CustomStringConvertible {
  /// `line:column`, as compilers write it.
  package var description: String { "\(line):\(column)" }
}
