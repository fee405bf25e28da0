/// Several files in one input: a line `=== NAME` begins each.
///
/// It lets a mutation change what is in an archive, and not only its checksum.
struct NamedParts {
  /// In their order; empty for an input of one file.
  private(set) var names: [String] = []
  private var contents: [String: [UInt8]] = [:]

  private static let mark = Array("=== ".utf8)

  init(_ bytes: [UInt8]) {
    guard bytes.starts(with: Self.mark) else { return }
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if line.starts(with: Self.mark) {
        names.append(String(decoding: line.dropFirst(Self.mark.count), as: UTF8.self))
        contents[names[names.count - 1]] = []
      } else {
        contents[names[names.count - 1], default: []] += line + [UInt8(ascii: "\n")]
      }
    }
  }

  /// The content of a part; nil when there is none of that name.
  subscript(_ name: String) -> [UInt8]? { contents[name] }
}
