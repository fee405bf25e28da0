/// One field of a block: where its content is.
///
/// Like `RecordBlock` it is public, and not `package`, because the compiler takes only public
/// functions into the loops of other modules, and these loops are the hot ones.
public struct Field: Hashable, Sendable {
  /// The content in the block's bytes, without the quotes around it.
  public let range: Range<Int>
  /// Whether the field stands in quotes, without which its content holds no doubled quotes.
  public let isQuoted: Bool

  @inlinable
  @inline(__always)
  init(range: Range<Int>, isQuoted: Bool) {
    self.range = range
    self.isQuoted = isQuoted
  }

  @inlinable
  @inline(__always)
  public var isEmpty: Bool { range.isEmpty }
}
