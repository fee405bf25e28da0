/// Columns of a file whose fields are mostly a single byte, with a number for each byte there, and
/// sums of such numbers that are asked of every record.
public struct ByteColumns: Sendable {
  /// Some columns whose numbers are added up.
  package struct Sum {
    /// Where the sum is put among the numbers of a record.
    let target: Int
    /// At most 64, each with 256 numbers by byte, negative where the byte alone has none.
    let columns: [(column: Int, values: [Int32])]

    package init(target: Int, columns: [(column: Int, values: [Int32])]) {
      precondition(target >= 0 && columns.count <= 64)
      precondition(columns.allSatisfy { $0.column >= 0 && $0.values.count == 256 })
      self.target = target
      self.columns = columns
    }
  }

  /// What is known of some records, in memory that is used again.
  public struct Totals: Sendable {
    /// By record and its numbers.
    public var numbers: [Int]
    /// How many numbers a record has.
    public let width: Int
    /// By record and sum: a set bit for each column whose field is left out of the sum.
    ///
    /// It is longer than a byte, or its byte has no number.
    public fileprivate(set) var leftOut: [UInt64]

    /// Room for some records.
    package init(records: Int, width: Int, sums: Int) {
      numbers = Array(repeating: 0, count: records * width)
      self.width = width
      leftOut = Array(repeating: 0, count: records * sums)
    }
  }

  /// By place: the column.
  private let columns: [Int]
  /// By place × byte; an empty field has the number of the byte 0, which stands in no text.
  private let values: [Int32]
  /// By sum: its first place, and after the last sum the number of places.
  private let places: [Int]
  /// By sum.
  private let targets: [Int]
  /// The number of columns that a record must have.
  private let columnCount: Int

  package init(_ sums: [Sum]) {
    let all = sums.flatMap(\.columns)
    columns = all.map(\.column)
    values = all.flatMap(\.values)
    places = sums.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.columns.count) }
    targets = sums.map(\.target)
    columnCount = (columns.max() ?? -1) + 1
  }

  /// The number of a byte in one of the columns of a sum; negative where it has none.
  package func value(of byte: UInt8, in column: Int, ofSum sum: Int) -> Int32 {
    values[(places[sum] + column) << 8 | Int(byte)]
  }

  /// Works out sums of consecutive records, and puts each in its place.
  ///
  /// - Parameters:
  ///   - first: By record: the first of its sums; negative for a record without any.
  ///   - count: How many sums a record has.
  public func fill(
    _ totals: inout Totals,
    from first: [Int],
    count: Int,
    of records: Range<Int>,
    in block: RecordBlock
  ) {
    precondition(
      records.lowerBound >= 0 && records.upperBound <= block.recordCount
        && columnCount <= block.columnCount && records.count <= first.count
    )
    precondition(targets.allSatisfy { $0 < totals.width })
    precondition(records.count * totals.width <= totals.numbers.count)
    precondition(records.count * count <= totals.leftOut.count)
    fill(&totals.numbers, totals.width, &totals.leftOut, from: first, count, of: records, in: block)
  }

  private func fill(
    _ numbers: inout [Int],
    _ width: Int,
    _ leftOut: inout [UInt64],
    from first: [Int],
    _ count: Int,
    of records: Range<Int>,
    in block: RecordBlock
  ) {
    var numbers = numbers.mutableSpan
    var leftOut = leftOut.mutableSpan
    for index in 0..<records.count where first[index] >= 0 {
      let record = records.lowerBound &+ index
      for number in 0..<count {
        let sum = first[index] &+ number
        let (total, missing) = total(of: sum, in: block, record)
        numbers[index &* width &+ targets[sum]] = total
        leftOut[index &* count &+ number] = missing
      }
    }
  }

  /// One sum of a record, which the block must have, with all columns.
  @inline(__always)
  private func total(
    of sum: Int,
    in block: RecordBlock,
    _ record: Int
  ) -> (total: Int, leftOut: UInt64) {
    let (columns, values) = (columns.span, values.span)
    let (starts, bytes) = (block.starts.span, block.bytes.span)
    let first = record &* block.columnCount
    var total = 0
    var leftOut: UInt64 = 0
    var bit: UInt64 = 1
    for place in places[sum]..<places[sum &+ 1] {
      // Safety: a place is an index of `columns`, and `values` has 256 numbers for each. A record of
      // the block has all its fields' starts and the next one in `starts`, and every start, even of
      // an empty field, is that of a byte in `bytes`, which end with padding.
      let field = unsafe first &+ columns[unchecked: place]
      let start = unsafe Int(starts[unchecked: field])
      let length = unsafe Int(starts[unchecked: field &+ 1]) &- 1 &- start
      // Of an empty field the mask is zero, and so is the byte.
      let byte = unsafe Int(bytes[unchecked: start]) & (0 &- length) & 0xFF
      let value = unsafe Int(values[unchecked: place &<< 8 | byte])
      let isLeftOut = length > 1 || value < 0
      total &+= isLeftOut ? 0 : value
      leftOut |= isLeftOut ? bit : 0
      bit &<<= 1
    }
    return (total, leftOut)
  }
}
