import CSV
import Dispatch
import Synchronization

/// The cuts of a file on their way from the thread that makes them to those that read them.
///
/// It holds a few at most, so that memory does not grow with the file.
final class CutQueue: Sendable {
  private let waiting = Mutex<[RecordCut]>([])
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
    waiting.withLock { $0.append(cut) }
    filled.signal()
  }

  /// Says that no more will come; every reader must then take until it is given nil.
  func close() {
    for _ in 0..<readers { filled.signal() }
  }

  /// The first cut, when there is one; nil once the queue is closed and empty.
  func take() -> RecordCut? {
    filled.wait()
    let cut = waiting.withLock { $0.isEmpty ? nil : $0.removeFirst() }
    if cut != nil { free.signal() }
    return cut
  }
}
