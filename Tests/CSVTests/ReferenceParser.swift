@testable import CSV

/// A slow parser that the reader must agree with.
///
/// It looks at one byte at a time and at the whole file, and shares nothing with the reader but the
/// words for what can be wrong.
struct ReferenceParser {
  struct Outcome: Equatable {
    var records: [[String]] = []
    var places: [[Position]] = []
    var malformation: Malformation?
    var ignoredRecords = 0
  }

  let dialect: Dialect
  let limits: Limits
  let columnCount: Int?

  func parse(_ all: [UInt8]) -> Outcome {
    var outcome = Outcome()
    let (bytes, ignored, hasContent) = withoutEmptyTail(all)
    guard hasContent else {
      outcome.malformation = Malformation(.emptyFile, at: Position(line: 1, column: 1))
      outcome.ignoredRecords = ignored
      return outcome
    }
    var start = 0
    var columns = columnCount
    while start < bytes.count {
      if let run = longEmptyRun(bytes, from: start) {
        outcome.malformation = fail(bytes, run, .emptyRecords(limit: limits.recordBytes))
        return outcome
      }
      switch record(bytes, from: start, columns: columns) {
      case .failure(let malformation):
        outcome.malformation = malformation
        return outcome
      case .success(let (ranges, next)):
        columns = ranges.count
        outcome.records.append(ranges.map { content(bytes, $0) })
        outcome.places.append(ranges.map { place(bytes, $0.lowerBound) })
        start = next
      }
    }
    outcome.ignoredRecords = ignored
    return outcome
  }

  // MARK: One record

  private func record(
    _ bytes: [UInt8],
    from start: Int,
    columns: Int?
  ) -> Result<([Range<Int>], next: Int), Malformation> {
    var ranges: [Range<Int>] = []
    var fieldStart = start
    var isQuoted = false
    var hasClosed = false
    var index = start
    var characterEnd = start
    func bad(_ kind: Malformation.Kind, _ offset: Int) -> Malformation {
      fail(bytes, offset, kind)
    }
    while index < bytes.count {
      let byte = bytes[index]
      let following = index + 1 < bytes.count ? bytes[index + 1] : nil
      let endsRecord = byte == dialect.lineEnd.byte && (!isQuoted || hasClosed)
      if index - start >= limits.recordBytes, !endsRecord || index - start > limits.recordBytes {
        return .failure(bad(.recordTooLong(limit: limits.recordBytes), start))
      }
      if byte == 0 { return .failure(bad(.nul, index)) }
      if index >= characterEnd {
        guard let length = characterLength(bytes[index...]) else {
          return .failure(bad(.invalidUTF8(byte: byte), index))
        }
        characterEnd = index + length
      }
      if isQuoted, !hasClosed {
        if byte == 0x22 {
          if following == 0x22 { index += 1 } else { hasClosed = true }
          if index - start >= limits.recordBytes {
            return .failure(bad(.recordTooLong(limit: limits.recordBytes), start))
          }
        }
      } else if endsRecord {
        ranges.append(fieldStart..<index)
        return close(bytes, start, ranges, end: index, columns: columns)
      } else if byte == dialect.delimiter.byte {
        ranges.append(fieldStart..<index)
        (fieldStart, isQuoted, hasClosed) = (index + 1, false, false)
      } else if byte == 0x0A || byte == 0x0D {
        let isReturn = byte == 0x0D
        if !isReturn { return .failure(bad(.strayLineFeed, index)) }
        if let following, following != 0x0A { return .failure(bad(.strayCarriageReturn, index)) }
      } else if hasClosed {
        return .failure(bad(.textAfterClosingQuote, index))
      } else if byte == 0x22 {
        if index > fieldStart { return .failure(bad(.quoteInUnquotedField, index)) }
        isQuoted = true
      }
      index += 1
    }
    if index - start > limits.recordBytes {
      return .failure(bad(.recordTooLong(limit: limits.recordBytes), start))
    }
    if isQuoted, !hasClosed { return .failure(bad(.unclosedQuote, fieldStart)) }
    ranges.append(fieldStart..<bytes.count)
    return close(bytes, start, ranges, end: bytes.count, columns: columns)
  }

  /// The length of the character at the start of `bytes`, as the standard library sees it.
  private func characterLength(_ bytes: ArraySlice<UInt8>) -> Int? {
    (1...4).first { length in
      length <= bytes.count && String(validating: bytes.prefix(length), as: UTF8.self) != nil
    }
  }

  private func close(
    _ bytes: [UInt8],
    _ start: Int,
    _ fields: [Range<Int>],
    end: Int,
    columns: Int?
  ) -> Result<([Range<Int>], next: Int), Malformation> {
    var ranges = fields
    let last = ranges.removeLast()
    let hasReturn = last.upperBound > last.lowerBound && bytes[last.upperBound - 1] == 0x0D
    ranges.append(last.lowerBound..<last.upperBound - (hasReturn ? 1 : 0))
    let found = ranges.count
    if found > limits.fields, found != columns {
      let surplus = ranges[limits.fields].lowerBound
      return .failure(fail(bytes, surplus, .tooManyFields(limit: limits.fields)))
    }
    if found == 1, ranges[0].isEmpty, columns != 1 {
      return .failure(fail(bytes, start, .blankLine))
    }
    if let columns, columns != found {
      let offset = found > columns ? ranges[columns].lowerBound : ranges[found - 1].upperBound
      return .failure(fail(bytes, offset, .raggedRecord(found: found, expected: columns)))
    }
    return .success((ranges, end + 1))
  }

  // MARK: Empty records

  private func isBlank(_ byte: UInt8) -> Bool {
    byte == dialect.delimiter.byte || byte == 0x0A || byte == 0x0D
  }

  /// The file up to the end of the last record with content; the tail does not count when it is
  /// within quotes.
  private func withoutEmptyTail(_ all: [UInt8]) -> ([UInt8], ignored: Int, hasContent: Bool) {
    let isOpen = !all.count(where: { $0 == 0x22 }).isMultiple(of: 2)
    if isOpen { return (all, 0, true) }
    let content = all.lastIndex { !isBlank($0) }
    let from = content.map { $0 + 1 } ?? 0
    var end = from
    if content != nil {
      while end < all.count, all[end] != dialect.lineEnd.byte { end += 1 }
      end = min(end + 1, all.count)
    }
    let tail = all[end...]
    var ignored = tail.count { $0 == dialect.lineEnd.byte }
    if let last = tail.last, last != dialect.lineEnd.byte { ignored += 1 }
    return (Array(all[..<end]), ignored, content != nil)
  }

  /// The start of the empty records at `start`, if too many of them follow a record with content.
  private func longEmptyRun(_ bytes: [UInt8], from start: Int) -> Int? {
    let blank = bytes[start...].prefix { isBlank($0) }
    let isFirst =
      start == 0
      || !bytes[..<(start - 1)].reversed()
        .prefix { $0 != dialect.lineEnd.byte }.allSatisfy { isBlank($0) }
    guard isFirst, let last = blank.lastIndex(of: dialect.lineEnd.byte) else { return nil }
    return last + 1 - start > limits.recordBytes ? start : nil
  }

  // MARK: Places and content

  private func fail(_ bytes: [UInt8], _ offset: Int, _ kind: Malformation.Kind) -> Malformation {
    Malformation(kind, at: place(bytes, offset))
  }

  private func place(_ bytes: [UInt8], _ offset: Int) -> Position {
    var (line, column) = (1, 1)
    for byte in bytes[..<offset] {
      if byte == dialect.lineEnd.byte {
        (line, column) = (line + 1, 1)
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return Position(line: line, column: column)
  }

  private func content(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    var inner = Array(bytes[range])
    guard inner.first == 0x22 else { return String(decoding: inner, as: UTF8.self) }
    inner = Array(inner.dropFirst().dropLast())
    var result: [UInt8] = []
    var index = 0
    while index < inner.count {
      result.append(inner[index])
      index += inner[index] == 0x22 ? 2 : 1
    }
    return String(decoding: result, as: UTF8.self)
  }
}
