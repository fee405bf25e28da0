import Markup

/// The texts that the cells of all sheets share (ECMA-376, part 1, section 18.4).
final class SharedStrings: ElementListener {
  private let limits: WorkbookLimits
  /// All texts, one after another, as they are to stand in a cell.
  private var bytes: [UInt8] = []
  /// Where each text ends.
  private var ends: [UInt32] = []
  private var item = TextItem()
  private var depth = 0

  init(limits: WorkbookLimits) { self.limits = limits }

  /// The text of a number, counted from 0; nil when there is none.
  subscript(_ number: Int) -> ArraySlice<UInt8>? {
    guard ends.indices.contains(number) else { return nil }
    return bytes[(number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])]
  }

  func start(_ name: String, _ attributes: [EventParser.Attribute]) {
    depth += 1
    if depth > 2 { item.start(name) }
  }

  func text(_ text: Span<UInt8>) throws(WorkbookFault) { try item.add(text) }

  func end(_ name: String) throws(WorkbookFault) {
    if depth > 2 { item.end() }
    if depth == 2, name == "si" { try close() }
    depth -= 1
  }

  private func close() throws(WorkbookFault) {
    bytes += item.take()
    ends.append(UInt32(bytes.count))
    guard bytes.count <= limits.sharedTextBytes else {
      throw .tooLarge("The workbook has more than \(limits.sharedTextBytes >> 20) MiB of text.")
    }
    guard ends.count <= limits.sharedStrings else {
      throw .tooLarge("The workbook has more than \(limits.sharedStrings) different texts.")
    }
  }
}
