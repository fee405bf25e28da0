/// One field of a block: where its content is.
package struct Field: Hashable, Sendable {
  /// The content in the block's bytes, without the quotes around it.
  package let range: Range<Int>
  /// Whether the field stands in quotes. Only then can its content hold doubled quotes.
  package let isQuoted: Bool

  package var isEmpty: Bool { range.isEmpty }
}
