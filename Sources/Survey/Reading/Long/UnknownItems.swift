/// Names of items that a project does not ask for, and the items that they may be meant for.
struct UnknownItems {
  /// So many names are remembered; of any other no item is said to be near.
  private static let mostNames = 10_000

  private let known: [String]
  /// By name, the index of the nearest known one.
  private var nearest: [String: Int?] = [:]

  init(_ known: [String]) { self.known = known }

  /// The known name that is nearest to another; nil where none is near.
  ///
  /// `q7` is another question than `q8`: names that differ in their digits only are not near.
  mutating func nearest(to name: Span<UInt8>) -> Int? {
    guard name.count <= 200 else { return nil }
    let text = String(copying: name).trimmed
    if let answer = nearest[text] { return answer }
    guard nearest.count < Self.mostNames else { return nil }
    let others = known.filter { Self.withoutDigits($0) != Self.withoutDigits(text) }
    let found = EditDistance.nearest(to: text, among: others).flatMap { known.firstIndex(of: $0) }
    nearest[text] = .some(found)
    return found
  }

  private static func withoutDigits(_ text: String) -> String {
    text.lowercased().filter { !$0.isNumber }
  }
}
