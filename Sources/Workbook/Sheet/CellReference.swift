/// Where a cell stands, such as `BC12`.
struct CellReference: Equatable {
  /// Counted from 1; `A` is 1.
  let column: Int
  /// Counted from 1.
  let row: Int

  /// Reads a reference; nil for anything but capital letters and a number within a sheet's limits.
  init?(_ text: String) {
    let letters = text.utf8.prefix { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    guard (1...3).contains(letters.count), let row = Int(text.utf8.dropFirst(letters.count)),
      (1...WorkbookLimits.rows).contains(row)
    else { return nil }
    let column = letters.reduce(0) { $0 * 26 + Int($1 - UInt8(ascii: "A")) + 1 }
    guard column <= WorkbookLimits.columns else { return nil }
    self.column = column
    self.row = row
  }
}

extension Int {
  /// A row's or column's number in decimal digits without a sign; nil for anything else.
  fileprivate init?(_ digits: Substring.UTF8View) {
    guard let first = digits.first, first != UInt8(ascii: "+") else { return nil }
    self.init(String(decoding: digits, as: UTF8.self))
  }
}
