/// How many different values a column has, and how many it shares with another, in little memory.
///
/// The smallest hashes are kept (Bar-Yossef et al. 2002, "Counting distinct elements in a data
/// stream"): exact up to ``capacity`` values, within about a tenth above. What is kept depends on
/// which values there are, not on their order.
struct DistinctSketch: Sendable {
  static let capacity = 256

  /// Ascending, each once.
  private var smallest: [UInt64] = []

  mutating func insert(_ hash: UInt64) {
    if smallest.count == Self.capacity, let largest = smallest.last, hash >= largest { return }
    let index = smallest.partitioningIndex { $0 >= hash }
    if index < smallest.count, smallest[index] == hash { return }
    smallest.insert(hash, at: index)
    if smallest.count > Self.capacity { smallest.removeLast() }
  }

  /// The number of different values, estimated above ``capacity``.
  var count: Double {
    guard smallest.count == Self.capacity, let largest = smallest.last else {
      return Double(smallest.count)
    }
    return Double(Self.capacity - 1) / (Double(largest) / Double(UInt64.max))
  }

  /// The share (0…1) of the values of both that both have.
  func overlap(with other: DistinctSketch) -> Double {
    let union = Set(smallest).union(other.smallest).sorted().prefix(Self.capacity)
    guard !union.isEmpty else { return 0 }
    let own = Set(smallest)
    let others = Set(other.smallest)
    let shared = union.count { own.contains($0) && others.contains($0) }
    return Double(shared) / Double(union.count)
  }

  /// A hash of a text that is the same in every run: FNV-1a, its bits mixed once more.
  static func hash(_ text: borrowing Span<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in 0..<text.count { hash = (hash ^ UInt64(text[index])) &* 0x100_0000_01b3 }
    hash = (hash ^ (hash >> 33)) &* 0xff51_afd7_ed55_8ccd
    return hash ^ (hash >> 33)
  }
}

extension [UInt64] {
  /// The first index whose element, and every one after it, fulfils the condition.
  fileprivate func partitioningIndex(where isAfter: (UInt64) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isAfter(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
