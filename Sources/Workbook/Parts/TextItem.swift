/// Collects the text of a shared or inline string: its own, or that of its runs joined; how it
/// is pronounced (`rPh`) is no part of it.
struct TextItem {
  /// The most bytes of one text: far more than the 32,767 characters that Excel allows.
  private static let mostBytes = 1 << 20

  private var raw: [UInt8] = []
  /// The elements around, within the item.
  private var path: [String] = []

  mutating func start(_ name: String) { path.append(name) }

  mutating func end() { _ = path.popLast() }

  mutating func add(_ text: Span<UInt8>) throws(WorkbookFault) {
    guard path == ["t"] || path == ["r", "t"] else { return }
    guard raw.count + text.count <= Self.mostBytes else {
      throw .tooLarge("One of the workbook's texts is longer than \(Self.mostBytes >> 20) MiB.")
    }
    for index in text.indices { raw.append(text[index]) }
  }

  /// The text as it is to stand in a cell; the next one begins empty.
  mutating func take() -> [UInt8] {
    defer { raw.removeAll(keepingCapacity: true) }
    return CellText.line(raw)
  }
}
