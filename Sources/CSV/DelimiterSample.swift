/// How often each candidate stands outside quotes in each of a file's first records.
struct DelimiterSample {
  /// The end of lines, as stated or else as first seen outside quotes.
  let lineEnd: LineEnd
  private var records: [[Int]] = []

  private static let candidates: [Delimiter] = [.semicolon, .tab, .comma, .bar]
  private static let wantedRecords = 200

  /// Counts in `text`; an unfinished last record counts only if the text is the whole file.
  init(_ text: [UInt8], isWhole: Bool, lineEnd stated: LineEnd?) {
    lineEnd = stated ?? DelimiterSample.firstLineEnd(in: text)
    var counts = [Int](repeating: 0, count: DelimiterSample.candidates.count)
    var isInQuotes = false
    var length = 0
    for byte in text {
      if byte == lineEnd.byte, !isInQuotes {
        if length > 0 { records.append(counts) }
        if records.count == DelimiterSample.wantedRecords { return }
        for index in counts.indices { counts[index] = 0 }
        length = 0
        continue
      }
      if byte == ASCII.quote { isInQuotes.toggle() }
      if byte != lineEnd.other { length += 1 }
      guard !isInQuotes else { continue }
      for (index, candidate) in DelimiterSample.candidates.enumerated()
      where candidate.byte == byte {
        counts[index] += 1
      }
    }
    if isWhole || records.isEmpty, length > 0 { records.append(counts) }
  }

  /// The delimiter with which most records have the same number of fields, more than one.
  ///
  /// It must stand in the first record, which names the columns, and at least half of the records
  /// must agree. Of equals the one with more fields is taken, then the one that is rarer in prose.
  func verdict() -> (Delimiter, Sniffed.DelimiterReason) {
    var best: (candidate: Int, count: Int, agreeing: Int)?
    for candidate in DelimiterSample.candidates.indices where (records.first?[candidate] ?? 0) > 0 {
      let (count, agreeing) = mostCommonCount(of: candidate)
      guard 2 * agreeing >= records.count else { continue }
      if let best, (best.agreeing, best.count) >= (agreeing, count) { continue }
      best = (candidate, count, agreeing)
    }
    guard let best else { return (rarest, .singleColumn) }
    return (
      DelimiterSample.candidates[best.candidate],
      .counted(fields: best.count + 1, agreeing: best.agreeing, records: records.count)
    )
  }

  /// The count, other than 0, that most records share; of equals the smallest.
  private func mostCommonCount(of candidate: Int) -> (count: Int, agreeing: Int) {
    var agreeing: [Int: Int] = [:]
    for record in records where record[candidate] > 0 {
      agreeing[record[candidate], default: 0] += 1
    }
    var best = (count: 0, agreeing: 0)
    for count in agreeing.keys.sorted() {
      let votes = agreeing[count] ?? 0
      if votes > best.agreeing { best = (count, votes) }
    }
    return best
  }

  /// The candidate that the sample has least of: it divides a single column least.
  private var rarest: Delimiter {
    let totals = DelimiterSample.candidates.indices.map { candidate in
      records.reduce(0) { $0 + $1[candidate] }
    }
    let least = totals.min() ?? 0
    return zip(totals, DelimiterSample.candidates).first { $0.0 == least }?.1 ?? .comma
  }

  /// A line feed if one is outside quotes, else a carriage return if one is, else a line feed.
  private static func firstLineEnd(in text: [UInt8]) -> LineEnd {
    var isInQuotes = false
    var hasReturn = false
    for byte in text {
      if byte == ASCII.quote { isInQuotes.toggle() }
      guard !isInQuotes else { continue }
      if byte == ASCII.lineFeed { return .lineFeed }
      if byte == ASCII.carriageReturn { hasReturn = true }
    }
    return hasReturn ? .carriageReturn : .lineFeed
  }
}
