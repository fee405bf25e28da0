/// The bytes of one entry of an archive, unpacked piece by piece.
///
/// The checksum and the size are compared with the directory's when the end is reached.
struct PartStream {
  private let archive: Archive
  private let entry: Archive.Entry
  private let method: Archive.Entry.Method
  private let most: Int
  private let limits: WorkbookLimits
  private let inflater = Inflater()
  /// The packed bytes that are not used yet.
  private var packed: Range<Int>
  private var checksum = Checksum()
  private var size = 0
  private var isEnded = false

  /// Small, so that a piece of a sheet cannot call for many long shared strings.
  private static let pieceBytes = 16 << 10

  /// - Parameter most: The most bytes that the entry may unpack to.
  /// - Throws: ``WorkbookFault`` if the entry is encrypted, packed in another way, or cut off.
  init(
    _ entry: Archive.Entry,
    of archive: Archive,
    most: Int,
    limits: WorkbookLimits
  ) throws(WorkbookFault) {
    guard !entry.isEncrypted else { throw .encrypted }
    guard let method = Archive.Entry.Method(rawValue: entry.method) else {
      throw .broken("The workbook's part `\(entry.name)` is packed in a way that is not read.")
    }
    self.archive = archive
    self.entry = entry
    self.method = method
    self.most = most
    self.limits = limits
    packed = try archive.packedRange(of: entry)
    isEnded = method == .stored && packed.isEmpty
  }

  /// The next piece, or nil at the end.
  mutating func next() throws(WorkbookFault) -> [UInt8]? {
    guard !isEnded else {
      guard size == entry.size, checksum.value == entry.checksum else {
        throw .broken("The workbook's part `\(entry.name)` is broken: the checksum is another.")
      }
      return nil
    }
    let piece = try unpack()
    checksum.add(piece)
    size += piece.count
    try complainOfSize()
    return piece
  }

  private mutating func unpack() throws(WorkbookFault) -> [UInt8] {
    switch method {
    case .stored:
      let piece = archive.bytes[packed.prefix(Self.pieceBytes)]
      packed = packed.dropFirst(piece.count)
      isEnded = packed.isEmpty
      return Array(piece)
    case .deflated:
      let (piece, progress) = inflater.unpack(archive.bytes, &packed, atMost: Self.pieceBytes)
      if progress == .broken {
        throw .broken("The workbook's part `\(entry.name)` is broken: it cannot be unpacked.")
      }
      isEnded = progress == .ended
      return piece
    }
  }

  private func complainOfSize() throws(WorkbookFault) {
    guard size <= most else {
      throw .tooLarge("The workbook's part `\(entry.name)` unpacks to more than \(most >> 20) MiB.")
    }
    guard size <= limits.freeBytes || size / limits.ratio <= entry.packedSize else {
      throw .tooLarge(
        "The workbook's part `\(entry.name)` unpacks to more than \(limits.ratio) times its size, as no table "
          + "of answers does."
      )
    }
  }
}

extension WorkbookFault {
  static let encrypted = WorkbookFault(
    .encrypted,
    "The workbook is encrypted with a password.",
    hint: "Remove the password in the program that set it, and save the workbook again."
  )
}
