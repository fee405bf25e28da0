import CSV
import CZlib
import Workbook

extension FuzzTarget {
  /// Reads the first sheet of a workbook: a file as it is, or its parts, packed here.
  func readWorkbook(_ bytes: [UInt8]) {
    var limits = WorkbookLimits()
    limits.sheetBytes = 16 << 20
    limits.partBytes = 4 << 20
    limits.freeBytes = 1 << 20
    limits.sharedTextBytes = 4 << 20
    limits.emptyFields = 1 << 20
    let parts = NamedParts(bytes)
    let file = parts.names.isEmpty ? bytes : Self.archive(of: parts)
    guard let workbook = try? Workbook(file, limits: limits) else { return }
    for sheet in [nil] + workbook.visibleSheets.prefix(2).map(Optional.some) {
      guard let source = try? workbook.sheet(sheet) else { continue }
      Self.readAll(source)
    }
  }

  /// Whatever a sheet holds, its lines are well-formed CSV up to its first fault; a row may have
  /// cells beyond the header's last one, which the reader complains of.
  private static func readAll(_ source: any ByteSource) {
    do {
      var reader = try RecordReader(source, limits: Limits(recordBytes: 4 << 20))
      while let block = try reader.next() {
        for record in 0..<block.recordCount { _ = block.text(record, block.columnCount - 1) }
      }
    } catch let malformation as Malformation {
      switch malformation.kind {
      case .emptyFile, .recordTooLong, .emptyRecords, .tooManyFields: break
      case .raggedRecord(let found, let expected) where found > expected: break
      default: fatalError("a sheet gives \(malformation.summary)")
      }
    } catch {}
  }

  /// A ZIP file of stored entries.
  private static func archive(of parts: NamedParts) -> [UInt8] {
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    for name in parts.names {
      let content = parts[name] ?? []
      let checksum = crc32(0, content, uInt(content.count))
      let common: [UInt8] =
        [20, 0, 0, 0, 0, 0, 0, 0, 0, 0] + little(Int(checksum), 4)
        + little(content.count, 4) + little(content.count, 4) + little(name.utf8.count, 2) + [0, 0]
      directory += [0x50, 0x4B, 1, 2, 20, 0] + common + [UInt8](repeating: 0, count: 10)
      directory += little(bytes.count, 4) + Array(name.utf8)
      bytes += [0x50, 0x4B, 3, 4] + common + Array(name.utf8) + content
    }
    let start = bytes.count
    bytes += directory + [0x50, 0x4B, 5, 6, 0, 0, 0, 0]
    bytes += little(parts.names.count, 2) + little(parts.names.count, 2)
    return bytes + little(directory.count, 4) + little(start, 4) + [0, 0]
  }

  private static func little(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }
}
