/// The parts of a ZIP file, found by its central directory.
///
/// The fields and their places are those of PKWARE's APPNOTE 6.3, sections 4.3.7 (local header),
/// 4.3.12 (central directory) and 4.3.16 (end record). Files in several volumes, with encrypted
/// entries or in the Zip64 form are refused: no workbook below 4 GiB needs any of them.
struct Archive {
  let bytes: [UInt8]
  /// By name in small letters, since names of parts differ in more than that (ECMA-376, part 2).
  private var entries: [String: Entry] = [:]

  /// What the directory says of an entry.
  struct Entry: Equatable {
    /// How an entry is packed.
    enum Method: UInt16 {
      case stored = 0
      case deflated = 8
    }

    let name: String
    let method: UInt16
    let checksum: UInt32
    let packedSize: Int
    let size: Int
    let headerOffset: Int
    let isEncrypted: Bool
  }

  /// Reads the directory.
  ///
  /// - Throws: ``WorkbookFault`` if the bytes are no whole ZIP file.
  init(_ bytes: [UInt8]) throws(WorkbookFault) {
    self.bytes = bytes
    let end = try Archive.endRecord(of: bytes)
    guard bytes.number16(at: end + 4) == 0, bytes.number16(at: end + 6) == 0 else {
      throw .broken("The workbook is one volume of a ZIP archive in several.")
    }
    let count = bytes.number16(at: end + 10)
    let size = bytes.number32(at: end + 12)
    let start = bytes.number32(at: end + 16)
    guard count != 0xFFFF, size != 0xFFFF_FFFF, start != 0xFFFF_FFFF else { throw .zip64 }
    guard start + size <= end else { throw .broken("The directory of the ZIP archive is broken.") }
    var offset = start
    for _ in 0..<count {
      let entry = try Entry(in: bytes, at: &offset, before: start + size)
      guard entries.updateValue(entry, forKey: entry.name.lowercased()) == nil else {
        throw .broken("The ZIP archive has its entry `\(entry.name)` twice.")
      }
    }
  }

  /// The entry of a name, capital letters or not.
  func entry(_ name: String) -> Entry? { entries[name.lowercased()] }

  /// Where the packed bytes of an entry are.
  func packedRange(of entry: Entry) throws(WorkbookFault) -> Range<Int> {
    let header = entry.headerOffset
    guard header + Archive.headerSize <= bytes.count,
      bytes.number32(at: header) == Archive.headerMark
    else {
      throw .broken("The entry `\(entry.name)` of the ZIP archive is not where it should be.")
    }
    let names = bytes.number16(at: header + 26) + bytes.number16(at: header + 28)
    let start = header + Archive.headerSize + names
    guard start + entry.packedSize <= bytes.count else {
      throw .broken("The entry `\(entry.name)` of the ZIP archive is cut off.")
    }
    return start..<start + entry.packedSize
  }

  private static let headerMark = 0x0403_4B50
  private static let headerSize = 30

  /// Where the end record starts: it is the last that reaches to the end with its comment.
  private static func endRecord(of bytes: [UInt8]) throws(WorkbookFault) -> Int {
    let size = 22
    let last = bytes.count - size
    for offset in stride(from: last, through: max(0, last - 0xFFFF), by: -1)
    where bytes.number32(at: offset) == 0x0605_4B50 {
      if bytes.number16(at: offset + 20) == last - offset { return offset }
    }
    throw .broken("The file is no whole workbook: the end of its ZIP archive is missing.")
  }
}

extension Archive.Entry {
  /// Reads an entry of the directory, and moves `offset` behind it.
  fileprivate init(
    in bytes: [UInt8],
    at offset: inout Int,
    before end: Int
  ) throws(WorkbookFault) {
    let fixed = 46
    guard offset + fixed <= end, bytes.number32(at: offset) == 0x0201_4B50 else {
      throw .broken("The directory of the ZIP archive is broken.")
    }
    let nameStart = offset + fixed
    let nameEnd = nameStart + bytes.number16(at: offset + 28)
    let next = nameEnd + bytes.number16(at: offset + 30) + bytes.number16(at: offset + 32)
    guard next <= end else { throw .broken("The directory of the ZIP archive is broken.") }
    let sizes = [20, 24, 42].map { [offset] in bytes.number32(at: offset + $0) }
    guard !sizes.contains(0xFFFF_FFFF) else { throw .zip64 }
    // Some programs of Windows write the names of folders its way.
    let name = String(decoding: bytes[nameStart..<nameEnd], as: UTF8.self)
    self.init(
      name: String(name.map { $0 == "\\" ? "/" : $0 }),
      method: UInt16(bytes.number16(at: offset + 10)),
      checksum: UInt32(bytes.number32(at: offset + 16)),
      packedSize: sizes[0],
      size: sizes[1],
      headerOffset: sizes[2],
      isEncrypted: bytes.number16(at: offset + 8) & 1 == 1
    )
    offset = next
  }
}

extension WorkbookFault {
  fileprivate static let zip64 = broken(
    "The workbook is a ZIP archive of the Zip64 form, which is not read."
  )
}

extension [UInt8] {
  /// A whole number of two bytes, the lower one first.
  fileprivate func number16(at offset: Int) -> Int {
    Int(self[offset]) | Int(self[offset + 1]) << 8
  }

  /// A whole number of four bytes, the lowest one first.
  fileprivate func number32(at offset: Int) -> Int {
    number16(at: offset) | number16(at: offset + 2) << 16
  }
}
