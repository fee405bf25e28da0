/// The line by which Excel is told the delimiter: `sep=;`, alone on the first line.
struct SeparatorLine {
  let delimiter: Delimiter
  /// The bytes of the line with its line end, in UTF-8.
  let byteCount: Int

  /// The separator line that `text` begins with, if it does.
  init?(_ text: [UInt8]) {
    let isQuoted = text.first == ASCII.quote
    var rest = text[...].dropFirst(isQuoted ? 1 : 0)
    guard String(decoding: rest.prefix(4), as: UTF8.self).lowercased() == "sep=" else {
      return nil
    }
    rest = rest.dropFirst(4)
    guard let byte = rest.popFirst(), let delimiter = Delimiter(byte) else { return nil }
    if isQuoted { guard rest.popFirst() == ASCII.quote else { return nil } }
    switch (rest.popFirst(), rest.first) {
    case (ASCII.carriageReturn, ASCII.lineFeed): rest = rest.dropFirst()
    case (ASCII.carriageReturn, _), (ASCII.lineFeed, _), (nil, _): break
    default: return nil
    }
    self.delimiter = delimiter
    byteCount = rest.startIndex
  }
}
