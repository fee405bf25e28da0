/// The first bytes of a file, by which it is recognised.
struct FileBeginning {
  let bytes: [UInt8]
  /// Whether these are all bytes of the file.
  let isWhole: Bool
  /// Where the other bytes come from.
  let rest: any ByteSource

  private static let wantedBytes = 1 << 20

  /// Reads from `source` until there are enough bytes.
  init(_ source: any ByteSource) throws {
    var source = source
    var bytes: [UInt8] = []
    var isWhole = false
    while bytes.count < FileBeginning.wantedBytes, !isWhole {
      let known = bytes.count
      try bytes.append(addingCapacity: FileBeginning.wantedBytes - known) {
        try source.read(into: &$0)
      }
      isWhole = bytes.count == known
    }
    self.bytes = bytes
    self.isWhole = isWhole
    rest = source
  }
}
