@testable import CSV

/// A source that gives at most a few bytes at a time, whatever it is asked for.
struct SlowSource: ByteSource {
  let bytes: [UInt8]
  let step: Int
  var offset = 0

  init(_ bytes: [UInt8], step: Int) {
    self.bytes = bytes
    self.step = step
  }

  mutating func read(into buffer: inout OutputSpan<UInt8>) {
    var left = step
    while left > 0, offset < bytes.count, !buffer.isFull {
      buffer.append(bytes[offset])
      offset += 1
      left -= 1
    }
  }
}

/// Everything a reader says about a file.
func read(
  _ bytes: [UInt8],
  stated: StatedDialect = StatedDialect(),
  columnCount: Int? = nil,
  limits: Limits = Limits()
) -> ReferenceParser.Outcome {
  var outcome = ReferenceParser.Outcome()
  do {
    var reader = try RecordReader(
      MemorySource(bytes),
      stated: stated,
      columnCount: columnCount,
      limits: limits
    )
    defer { outcome.ignoredRecords = reader.ignoredRecords }
    while let block = try reader.next() {
      for record in 0..<block.recordCount {
        outcome.records.append((0..<block.columnCount).map { block.text(record, $0) })
        outcome.places.append((0..<block.columnCount).map { block.position(record, $0) })
      }
    }
  } catch let malformation as Malformation {
    outcome.malformation = malformation
  } catch {
    fatalError("unexpected error \(error)")
  }
  return outcome
}

func read(_ text: String, stated: StatedDialect = StatedDialect()) -> ReferenceParser.Outcome {
  read(Array(text.utf8), stated: stated)
}
