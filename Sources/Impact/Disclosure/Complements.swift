extension Disclosure {
  /// Which parts of a number of people may be shown.
  ///
  /// A small part is not, and neither is one that would tell it by subtraction: of what is kept
  /// back there are always at least two parts, together as many people as the threshold, so the
  /// next smallest parts are kept back until that is so. Who belongs to no part counts as one that
  /// is never shown.
  ///
  /// - Parameters:
  ///   - whole: How many people there are.
  ///   - parts: How many of them belong to each part.
  func maySplit(_ whole: Int, into parts: [Int]) -> [Bool] {
    let rest = whole - parts.reduce(0, +)
    let isSmall = { (n: Int) in (1..<threshold).contains(n) }
    var shown = parts.map { !isSmall($0) }
    guard parts.contains(where: isSmall) || isSmall(rest) else { return shown }
    // Empty parts hide nobody.
    let bySize = parts.indices.filter { shown[$0] && parts[$0] > 0 }
      .sorted { (parts[$0], $0) < (parts[$1], $1) }
    var hidden = parts.filter(isSmall) + [rest].filter { $0 > 0 }
    for next in bySize where hidden.count < 2 || hidden.reduce(0, +) < threshold {
      shown[next] = false
      hidden.append(parts[next])
    }
    return shown
  }

  /// Of which parts of a group it may be told how many of their people are of each kind.
  ///
  /// A part that may not be counted by itself is not, and as long as it would follow from the whole
  /// the part with the fewest people of a kind is kept back with it: of what is kept back there are
  /// always at least two parts, together with as many people of each kind as the threshold. Who
  /// belongs to no part counts as one that is never told.
  ///
  /// - Parameters:
  ///   - parts: How many people of each kind a part has.
  ///   - whole: The same of all of them and those who belong to no part.
  ///   - mayShow: Whether anything of a part may be told.
  func mayCount(_ parts: [[Int]], of whole: [Int], mayShow: [Bool]) -> [Bool] {
    let rest = whole.indices.map { kind in whole[kind] - parts.reduce(0) { $0 + $1[kind] } }
    var shown = zip(parts, mayShow).map { $1 && mayCount($0) }
    guard mayCount(whole) else { return shown }
    let bySize = parts.indices.filter { shown[$0] }
      .sorted { (parts[$0].min() ?? 0, $0) < (parts[$1].min() ?? 0, $1) }
    var hidden = (parts.indices.filter { !shown[$0] }.map { parts[$0] } + [rest])
      .filter { $0.reduce(0, +) > 0 }
    for next in bySize where isTelling(hidden, kinds: whole.indices) {
      shown[next] = false
      hidden.append(parts[next])
    }
    return shown
  }

  /// Whether the sum of what is kept back tells of a part of it.
  private func isTelling(_ hidden: [[Int]], kinds: Range<Int>) -> Bool {
    guard hidden.contains(where: { !mayCount($0) }) else { return false }
    return hidden.count < 2
      || kinds.contains { kind in hidden.reduce(0) { $0 + $1[kind] } < threshold }
  }
}
