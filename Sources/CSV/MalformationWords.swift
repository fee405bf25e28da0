extension Malformation {
  /// What is wrong, in one sentence without the place.
  package var summary: String {
    switch kind {
    case .emptyFile: "the file has no records"
    case .notText(let content): "this is \(content.noun), not a CSV file"
    case .encodingContradicted(let stated, let marked):
      "the encoding is stated as \(stated.rawValue), but the file begins with the byte order mark"
        + " of \(marked.rawValue)"
    case .nul: "there is a zero byte, which no text has"
    case .invalidUTF8(let byte): "the byte 0x\(hexadecimal(byte)) is not valid UTF-8 here"
    case .truncatedUTF16: "the file ends in the middle of a UTF-16 character"
    case .loneSurrogate(let unit):
      "the UTF-16 unit 0x\(hexadecimal(unit)) is half of a character whose other half is missing"
    case .raggedRecord(let found, let expected):
      "the record has \(fields(found)), but \(expected) \(expected == 1 ? "is" : "are") expected"
    case .blankLine: "an empty line stands where a record is expected"
    case .emptyRecords(let limit):
      "a run of empty records is longer than \(bytes(limit)), and records follow it"
    case .quoteInUnquotedField: "a quote stands inside a field that does not begin with one"
    case .textAfterClosingQuote:
      "text follows a closing quote, where a delimiter or a line end is expected"
    case .unclosedQuote: "the quote that opens here is never closed"
    case .recordTooLong(let limit): "the record that starts here is longer than \(bytes(limit))"
    case .tooManyFields(let limit): "the record has more than \(fields(limit))"
    case .strayCarriageReturn:
      "a carriage return stands outside quotes without a line feed after it"
    case .strayLineFeed:
      "a line feed stands outside quotes, but the file's lines end with carriage returns"
    }
  }

  /// How to mend it.
  package var hint: String {
    switch kind {
    case .emptyFile: "export the file again, with a first line that names the columns"
    case .notText(let content): content.remedy
    case .encodingContradicted(_, let marked):
      "state `encoding: \(marked.rawValue)`, or leave the encoding out"
    case .nul:
      "if the file is UTF-16, state `encoding: utf-16le`; if not, it is damaged: export it again"
    case .invalidUTF8:
      "if Excel or another Windows program wrote the file, state `encoding: windows-1252`; or"
        + " export it again as UTF-8"
    case .truncatedUTF16: "the file is cut off: export or copy it again"
    case .loneSurrogate: "the file is damaged: export it again, best as UTF-8"
    case .raggedRecord(let found, let expected):
      found < expected
        ? "look for a line break that is not in quotes, or state the delimiter if it is another"
        : "put the field that holds the delimiter in quotes, or remove the surplus fields"
    case .blankLine: "remove the empty line, or put quotes around the field it belongs to"
    case .emptyRecords: "delete the empty rows"
    case .quoteInUnquotedField:
      "put the whole field in quotes and double the quotes inside it: \"a \"\"b\"\" c\""
    case .textAfterClosingQuote:
      "double the quotes inside the field: \"a \"\"b\"\" c\"; nothing, not even a space, may stand"
        + " between the last quote and the delimiter"
    case .unclosedQuote: "close the quote at the end of its field, or double it if it is text"
    case .recordTooLong: "most likely a quote is opened in this record and not closed"
    case .tooManyFields: "check the line ends and the delimiter of the file"
    case .strayCarriageReturn, .strayLineFeed:
      "end all lines in the same way, and put fields with line breaks in quotes"
    }
  }

  private func fields(_ count: Int) -> String { count == 1 ? "1 field" : "\(count) fields" }

  private func bytes(_ count: Int) -> String {
    count >= 1 << 20 && count.isMultiple(of: 1 << 20) ? "\(count >> 20) MiB" : "\(count) bytes"
  }

  private func hexadecimal(_ number: some FixedWidthInteger) -> String {
    let digits = String(number, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, number.bitWidth / 4 - digits.count)) + digits
  }
}

extension Malformation: CustomStringConvertible {
  /// Place, what is wrong and how to mend it, on one line.
  package var description: String { "\(position): \(summary) (\(hint))" }
}

extension Malformation.Content {
  fileprivate var noun: String {
    switch self {
    case .zipOrWorkbook: "an Excel workbook or another ZIP file"
    case .oldWorkbook: "an Excel workbook of the old kind"
    case .pdf: "a PDF file"
    case .png: "a PNG image"
    case .gzip: "a gzip-compressed file"
    case .html: "an HTML page"
    case .utf16WithoutMark: "probably UTF-16 text without a byte order mark"
    case .utf32: "UTF-32 text"
    }
  }

  fileprivate var remedy: String {
    switch self {
    case .zipOrWorkbook, .oldWorkbook:
      "unpack it, or open it in a spreadsheet and save it as \"CSV UTF-8\""
    case .pdf, .png, .html: "export the answers as CSV"
    case .gzip: "decompress it first"
    case .utf16WithoutMark: "state `encoding: utf-16le` or `utf-16be`, or save it as UTF-8"
    case .utf32: "save it as UTF-8"
    }
  }
}
