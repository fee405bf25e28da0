import CSV
import Dispatch
import Synchronization

/// Takes all rows of a file into a gathering, on as many threads as are given.
///
/// The thread that calls cuts the file into parts of whole records; the others find the records
/// and read them, each into a gathering of its own. Gatherings are merged by addition, so neither
/// the number of threads nor who read what changes a bit of the result.
struct RowReading {
  /// How many threads may read; with one, all is done by the one that calls.
  let threads: Int

  /// The first blocks are read by one thread: for a small file others are not worth their start.
  private static let blocksAlone = 2

  /// Reads the rows that follow the header.
  ///
  /// - Parameters:
  ///   - export: The file, of which the beginning has been looked at.
  ///   - reader: Knows what the columns mean.
  ///   - accounts: Of the file, by view of the plan.
  /// - Returns: How the rows were used, by view of the plan, and how many there are.
  /// - Throws: `Malformation`, once all rows before it have been taken; what the source throws.
  func read(
    _ export: inout ExportReader,
    by reader: RowReader,
    _ accounts: [RowAccount],
    into gathering: inout Gathering
  ) throws -> (accounts: [RowAccount], rows: Int) {
    var progress = reader.begin(accounts)
    var rows = 0
    var blocks = 0
    export.forEachBlockRead { block, first in
      reader.read(block, from: first, into: &gathering, &progress)
      rows += block.recordCount - first
      blocks += 1
    }
    while threads == 1 || blocks < Self.blocksAlone {
      guard let block = try export.records.next() else { return (progress.accounts, rows) }
      reader.read(block, from: 0, into: &gathering, &progress)
      rows += block.recordCount
      blocks += 1
    }
    return try readTogether(
      &export.records,
      by: reader,
      after: (progress.accounts, rows),
      into: &gathering
    )
  }

  private func readTogether(
    _ records: inout RecordReader,
    by reader: RowReader,
    after first: (accounts: [RowAccount], rows: Int),
    into gathering: inout Gathering
  ) throws -> (accounts: [RowAccount], rows: Int) {
    let queue = CutQueue(readers: threads)
    let parts = Mutex<[RowPart]>([])
    gathering.linked.close()
    let empty = gathering.emptied
    let group = DispatchGroup()
    for _ in 0..<threads {
      DispatchQueue.global().async(group: group) {
        let part = RowPart(of: queue, by: reader, first.accounts, into: empty)
        parts.withLock { $0.append(part) }
      }
    }
    let failure = Result {
      while let cut = try records.nextCut(reusing: queue.spareMemory()) { queue.put(cut) }
    }
    queue.close()
    group.wait()
    let read = parts.withLock { $0 }
    let malformation = read.compactMap(\.failure).min { $0.offset < $1.offset }
    var accounts = first.accounts
    for part in read {
      gathering.counts.merge(part.counts)
      gathering.linked.merge(part.linked)
      gathering.repeated += part.repeated
      for index in accounts.indices { accounts[index].merge(part.accounts[index]) }
      for (offset, faults) in part.faults where offset <= malformation?.offset ?? offset {
        gathering.faults.merge(faults)
      }
    }
    if let malformation { throw malformation.malformation }
    try failure.get()
    return (accounts, read.reduce(first.rows) { $0 + $1.rows })
  }
}

/// What one thread read of a file.
private struct RowPart: Sendable {
  let counts: RowCounts
  let linked: LinkedRows
  let repeated: [RepeatedRow]
  let accounts: [RowAccount]
  private(set) var rows = 0
  /// The faults of each cut that has some: those behind a malformation do not count.
  private(set) var faults: [(offset: Int, faults: Faults)] = []
  /// The first malformation, and the cut that it is in.
  private(set) var failure: (offset: Int, malformation: Malformation)?

  /// Reads cuts until there are no more.
  init(
    of queue: CutQueue,
    by reader: RowReader,
    _ accounts: [RowAccount],
    into empty: Gathering
  ) {
    var progress = reader.begin(accounts)
    var finder = RecordFinder()
    var gathering = empty
    while let cut = queue.take() {
      let offset = cut.offset
      var records = 0
      let (memory, failure) = finder.withRecords(of: cut) { block in
        reader.read(block, from: 0, into: &gathering, &progress)
        records = block.recordCount
      }
      queue.giveBack(memory)
      rows += records
      if let failure, self.failure == nil { self.failure = (offset, failure) }
      if !gathering.faults.isEmpty {
        faults.append((offset, gathering.faults))
        gathering.faults = Faults()
      }
    }
    gathering.close()
    counts = gathering.counts
    linked = gathering.linked
    repeated = gathering.repeated
    self.accounts = progress.accounts
  }
}
