/// A salted 128-bit one-way hash of an identifier within its partnership.
///
/// Two schools may both number their pupils from 1: the same identifier in two partnerships is two
/// people.
struct Fingerprint: Sendable, Hashable {
  let high: UInt64
  let low: UInt64

  /// Which of the parts of ``LinkedRows`` its rows are in.
  var part: Int { Int(truncatingIfNeeded: high &>> 56) }
}
