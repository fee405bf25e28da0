/// Writes records as RFC 4180 has them, quoting only where it must.
///
/// A text that a spreadsheet would take for a formula, since it begins with `=`, `+`, `-`, `@`, a
/// tab or a carriage return, gets an apostrophe before it; a number does not.
package struct RecordWriter: Sendable {
  /// What ends a record.
  package enum LineBreak: Sendable {
    case lineFeed, carriageReturnLineFeed
  }

  /// What was written so far, in UTF-8.
  package private(set) var bytes: [UInt8] = []

  private let delimiter: UInt8
  private let lineBreak: LineBreak
  private var recordStart = 0
  private var fieldsInRecord = 0

  package init(delimiter: Delimiter = .comma, lineBreak: LineBreak = .lineFeed) {
    self.delimiter = delimiter.byte
    self.lineBreak = lineBreak
  }

  /// Adds a field of text, made harmless for spreadsheets.
  package mutating func text(_ text: String) {
    let isFormula = text.utf8.first.map { RecordWriter.formulaStarters.contains($0) } ?? false
    field(isFormula ? "'" + text : text)
  }

  /// Adds a field that is a number, which is written as it is.
  package mutating func number(_ digits: String) { field(digits) }

  /// Adds a field of text for each of `texts`, and ends the record.
  package mutating func record(_ texts: [String]) {
    for text in texts { self.text(text) }
    endRecord()
  }

  /// Ends the record; a record of one empty field is written in quotes, not as an empty line.
  package mutating func endRecord() {
    if bytes.count == recordStart, fieldsInRecord == 1 {
      bytes.append(contentsOf: [ASCII.quote, ASCII.quote])
    }
    if lineBreak == .carriageReturnLineFeed { bytes.append(ASCII.carriageReturn) }
    bytes.append(ASCII.lineFeed)
    recordStart = bytes.count
    fieldsInRecord = 0
  }

  private mutating func field(_ text: String) {
    if fieldsInRecord > 0 { bytes.append(delimiter) }
    fieldsInRecord += 1
    guard text.utf8.contains(where: { needsQuotes($0) }) else {
      bytes.append(contentsOf: text.utf8)
      return
    }
    bytes.append(ASCII.quote)
    for byte in text.utf8 {
      if byte == ASCII.quote { bytes.append(ASCII.quote) }
      bytes.append(byte)
    }
    bytes.append(ASCII.quote)
  }

  private func needsQuotes(_ byte: UInt8) -> Bool {
    byte == delimiter || byte == ASCII.quote || byte == ASCII.lineFeed
      || byte == ASCII.carriageReturn
  }

  private static let formulaStarters: [UInt8] =
    [UInt8](("=+-@".utf8)) + [ASCII.tab, ASCII.carriageReturn]
}
