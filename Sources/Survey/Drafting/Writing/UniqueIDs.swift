/// Makes ids for a project file out of any text, no two alike.
struct UniqueIDs {
  /// A longer text makes no id.
  private static let longest = 40

  private var taken: Set<String> = []

  /// An id like the text, or like `other` when the text has no letter for it or is too long.
  mutating func unique(_ text: String, otherwise other: String = "id") -> String {
    let wanted = Self.identifier(text) ?? other
    var id = wanted
    var number = 2
    while !taken.insert(id).inserted {
      id = "\(wanted)-\(number)"
      number += 1
    }
    return id
  }

  /// The text's letters and digits, divided by `-`, `_` and `.`; nil when there are none, or too
  /// many.
  static func identifier(_ text: String) -> String? {
    let isShort = text.count <= longest
    guard isShort else { return nil }
    let parts = text.split { !($0.isLetter || $0.isNumber || "-_.".contains($0)) }
    let id = parts.joined(separator: "-")
    return id.contains { $0.isLetter || $0.isNumber } ? id : nil
  }
}
