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
}
