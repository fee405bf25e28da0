import Markup

extension Element {
  /// The first element of a name directly inside.
  func first(_ name: String) -> Element? { children.first { $0.name == name } }

  /// The elements of a name directly inside.
  func all(_ name: String) -> [Element] { children.filter { $0.name == name } }

  /// A whole number in an attribute.
  func count(_ name: String) -> Int? { self[name].flatMap { Int(publishedCount: $0) } }

  /// A number in an attribute.
  func number(_ name: String) -> Double? { self[name].flatMap { Double($0) } }

  /// Whether it holds a figure, shown or withheld.
  var isKnown: Bool { self["state"] != "not-known" }
}

extension Double {
  /// The whole number that this is but for rounding; nil for any other, such as a weighted one.
  var asCount: Int? {
    let whole = rounded()
    guard whole.magnitude < 1e15, abs(self - whole) <= 1e-6 * max(1, whole.magnitude) else {
      return nil
    }
    return Int(whole)
  }
}
