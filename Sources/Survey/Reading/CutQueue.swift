import CSV
import Dispatch
import Synchronization

/// The cuts of a file on their way from the thread that makes them to those that read them.
///
/// It holds a few at most, so that memory does not grow with the file, and takes the memory of those
/// that were read back to where new ones are made: fresh memory is slower than reading.
final class CutQueue: Sendable {
  private struct State {
    var waiting: [RecordCut] = []
    var spare: [[UInt8]] = []
  }

  private let state = Mutex(State())
  private let filled = DispatchSemaphore(value: 0)
  private let free = DispatchSemaphore(value: 0)
  private let readers: Int

  /// A queue for so many readers.
  init(readers: Int) {
    self.readers = readers
    // A semaphore may not end below its first value: the places are given one by one.
    for _ in 0..<(2 * readers) { free.signal() }
  }

  /// Puts a cut behind the others, when there is room.
  func put(_ cut: RecordCut) {
    free.wait()
    state.withLock { $0.waiting.append(cut) }
    filled.signal()
  }

  /// Says that no more will come; every reader must then take until it is given nil.
  func close() {
    for _ in 0..<readers { filled.signal() }
  }

  /// The first cut, when there is one; nil once the queue is closed and empty.
  func take() -> RecordCut? {
    filled.wait()
    let cut = state.withLock { $0.waiting.isEmpty ? nil : $0.waiting.removeFirst() }
    if cut != nil { free.signal() }
    return cut
  }

  /// Gives the memory of a cut back that has been read.
  func giveBack(_ memory: [UInt8]) {
    state.withLock { $0.spare.append(memory) }
  }

  /// The memory of a cut that has been read, if there is any.
  func spareMemory() -> [UInt8] {
    state.withLock { $0.spare.popLast() ?? [] }
  }
}
