/// A part of a file that can be read on its own: whole records, from the start of a line.
///
/// Quotes are closed at its start, always: the cutter saw to it. So chunks can be indexed in any
/// order and on any thread.
struct Chunk: Sendable {
  /// The records in UTF-8, `count` bytes, and `padding` more bytes that mean nothing.
  let bytes: [UInt8]
  let count: Int
  /// Where the chunk starts: how many bytes of the file's text, in UTF-8, are before it.
  let offset: Int
  /// The file's line that the chunk starts with.
  let firstLine: Int
  /// Why the file cannot be read beyond this chunk, if so.
  ///
  /// Then the chunk may end within a record, and what is wrong before its end still comes first.
  let ending: Malformation.Kind?

  /// The bytes after the records, so that whole blocks can be loaded.
  static let padding = ByteBlock.count

  /// A byte without meaning for any dialect.
  static let paddingByte = UInt8(ascii: "a")

  /// A chunk of the first `count` of `bytes`; the rest is given up for padding.
  init(
    _ bytes: consuming [UInt8],
    count: Int,
    offset: Int,
    firstLine: Int,
    ending: Malformation.Kind? = nil
  ) {
    bytes.removeLast(bytes.count - count)
    bytes.append(contentsOf: repeatElement(Chunk.paddingByte, count: Chunk.padding))
    self.bytes = bytes
    self.count = count
    self.offset = offset
    self.firstLine = firstLine
    self.ending = ending
  }
}
