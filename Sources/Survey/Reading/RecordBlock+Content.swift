import CSV

extension RecordBlock {
  /// Hands on what a field says, its quotes taken away.
  @inline(__always)
  func withContent<Result>(
    _ record: Int,
    _ column: Int,
    _ use: (Span<UInt8>) -> Result
  ) -> Result {
    let field = field(record, column)
    guard field.isQuoted, hasDoubledQuotes(field) else {
      return use(bytes.span.extracting(field.range))
    }
    var unquoted: [UInt8] = []
    append(field, to: &unquoted)
    return use(unquoted.span)
  }
}
