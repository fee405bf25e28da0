import Dispatch
import Synchronization

extension Range<Int> {
  /// What a function gives for each of the numbers, in their order, worked out by several threads.
  ///
  /// The numbers are taken one after another by whichever thread is free; since each result has its
  /// own place, their order is the same for any number of threads.
  package func mapInParallel<Value: Sendable>(
    threads: Int,
    _ function: @Sendable (Int) -> Value
  ) -> [Value] {
    let workers = Swift.min(threads, count)
    guard workers > 1 else { return map(function) }
    let next = Atomic(lowerBound)
    let results = Mutex<[(number: Int, value: Value)]>([])
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      while true {
        let number = next.add(1, ordering: .relaxed).oldValue
        guard number < upperBound else { return }
        let value = function(number)
        results.withLock { $0.append((number, value)) }
      }
    }
    return results.withLock { $0 }.sorted { $0.number < $1.number }.map(\.value)
  }
}
