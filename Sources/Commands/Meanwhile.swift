import Dispatch
import Synchronization

/// A value that another thread works out while this one goes on.
///
/// When it is gone the other thread has ended, so that none is at work when the program ends.
final class Meanwhile<Value: Sendable> {
  /// Where the other thread leaves the value.
  private final class Slot: Sendable {
    let value = Mutex<Value?>(nil)
  }

  private let work = DispatchGroup()
  private let slot = Slot()

  init(_ workOut: @escaping @Sendable () -> Value) {
    DispatchQueue.global().async(group: work) { [slot] in
      let value = workOut()
      slot.value.withLock { $0 = value }
    }
  }

  deinit {
    work.wait()
  }

  /// The value; waits for it.
  var value: Value {
    work.wait()
    guard let value = slot.value.withLock({ $0 }) else { preconditionFailure("no value was left") }
    return value
  }
}
