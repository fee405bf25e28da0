/// A row of one of the files that are read, as one wave's: a row of a file with columns of
/// several waves side by side is one for each of them.
struct WaveRow: Sendable, Hashable, Comparable {
  private let file32: UInt32
  private let wave32: UInt32
  /// Where the record starts in the file's text.
  let offset: Int

  init(file: Int, offset: Int, wave: Int) {
    file32 = UInt32(clamping: file)
    wave32 = UInt32(clamping: wave)
    self.offset = offset
  }

  /// The file's index in reading order.
  var file: Int { Int(file32) }
  /// The wave's index in the project.
  var wave: Int { Int(wave32) }

  static func < (left: WaveRow, right: WaveRow) -> Bool {
    (left.wave32, left.file32, left.offset) < (right.wave32, right.file32, right.offset)
  }
}
