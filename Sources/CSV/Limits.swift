/// What bounds the memory of reading, whatever the file holds.
package struct Limits: Hashable, Sendable {
  /// The bytes asked of the source at a time.
  package let chunkBytes: Int
  /// The longest record, in bytes of UTF-8 without its line feed; also the longest run of empty
  /// records between two others.
  package let recordBytes: Int
  /// The most fields of a record.
  package let fields: Int

  /// Limits that no honest survey file meets: records of 16 MiB, 2^20 fields.
  ///
  /// `recordBytes` is brought into 1 B … 256 MiB and `chunkBytes` into 1 B … `recordBytes`, so that
  /// every offset within a chunk fits 32 bits.
  package init(
    chunkBytes: Int = 256 << 10,
    recordBytes: Int = 16 << 20,
    fields: Int = 1 << 20
  ) {
    self.recordBytes = min(max(recordBytes, 1), 256 << 20)
    self.chunkBytes = min(max(chunkBytes, 1), self.recordBytes)
    self.fields = max(fields, 1)
  }
}
