import CSV

/// A table: its columns from left to right.
struct Table<Row> {
  let columns: [Column<Row>]

  init(_ columns: [Column<Row>]) {
    self.columns = columns
  }

  /// The rows as CSV in UTF-8, after a byte order mark and a header.
  func csv(_ rows: [Row]) -> [UInt8] {
    var writer = RecordWriter()
    writer.record(columns.map(\.name))
    for row in rows {
      for column in columns {
        switch column.content(row) {
        case .text(let text): writer.text(text.withoutControls)
        case .number(let digits): writer.number(digits)
        case nil: writer.number("")
        }
      }
      writer.endRecord()
    }
    return Self.byteOrderMark + writer.bytes
  }

  private static var byteOrderMark: [UInt8] { [0xEF, 0xBB, 0xBF] }
}

extension String {
  /// The text with its control characters, other than tab and line ends, replaced by U+FFFD.
  ///
  /// They mean nothing in a name, and may do harm on a terminal.
  fileprivate var withoutControls: String {
    guard utf8.contains(where: \.mayBeginControl) else { return self }
    let harmless: Set<Unicode.Scalar> = ["\t", "\n", "\r"]
    let isHarmful = { (scalar: Unicode.Scalar) in
      scalar.properties.generalCategory == .control && !harmless.contains(scalar)
    }
    guard unicodeScalars.contains(where: isHarmful) else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.map { isHarmful($0) ? "\u{FFFD}" : $0 }))
  }
}

extension UInt8 {
  /// Whether a character with this first byte in UTF-8 can be a control character.
  fileprivate var mayBeginControl: Bool { self < 0x20 || self == 0x7F || self == 0xC2 }
}
