internal import Yams

/// A value in the project file: its node, its place, and what messages call it.
package struct YAMLValue {
  let node: Node
  /// What messages call the value, such as `` `threshold` `` or `` an entry of `files` ``.
  let name: String
  package let log: ReadingLog

  /// Where the value begins.
  package var place: Place { log.source.place(of: node.mark) }

  /// Whether the key stands without a value.
  var isEmpty: Bool {
    guard case .scalar(let scalar) = node, scalar.style == .plain else { return false }
    return scalar.string.isEmpty || scalar.string == "~"
  }

  /// The text of a scalar without white space at its ends; nil for lists and mappings.
  ///
  /// Scalars are never resolved as YAML would: `no` is a text, `2025-03-31` is not yet a date,
  /// and `1.10` keeps its zero.
  var scalar: String? {
    guard case .scalar(let scalar) = node else { return nil }
    return Words.trimmed(scalar.string)
  }

  /// The value read in a form.
  package func read<Content>(as form: YAMLForm<Content>) -> Content? {
    form.read(self)
  }

  /// Complains that the value is not what it should be.
  func complain(
    _ code: DiagnosticCode = .wrongType,
    mustBe expected: String,
    hint: String? = nil
  ) {
    log.error(
      code,
      at: place,
      "\(name.capitalisedFirst) must be \(expected), but \(found).",
      hint: hint ?? "Write \(expected)."
    )
  }

  private var found: String {
    if isEmpty { return "is empty" }
    return switch node {
    case .scalar(let scalar): "is \(Words.quoted(scalar.string))"
    case .sequence: "is a list"
    case .mapping: "has keys of its own"
    case .alias: "is an alias"
    }
  }
}

extension String {
  /// The text with its first letter in upper case.
  fileprivate var capitalisedFirst: String {
    prefix(1).uppercased() + dropFirst()
  }
}

/// A value together with the place where the project file gives it.
package struct Located<Content> {
  package let content: Content
  package let place: Place
}
