import Crypto
import Survey

/// The people of one partner's files, as HMAC-SHA256 of their identifiers under the partners' salt.
///
/// Without the salt nobody can be looked for in it. Whoever has both can ask whether somebody whose
/// identifier they know is in it, so the files go to one who does not have the salt.
struct HashedPeople {
  /// Tells files of one salt, without telling the salt.
  let mark: String
  let people: Set<String>

  private static let title = "samhold people 1"
  /// Fewer bytes could be guessed.
  static let leastSaltBytes = 16
  static let mostBytes = 512 << 20

  /// - Parameter salt: At least ``leastSaltBytes``.
  init(salt: [UInt8], _ forEachIdentifier: ((String) -> Void) throws(Complaints) -> Void)
    throws(Complaints)
  {
    let key = SymmetricKey(data: salt)
    var people: Set<String> = []
    try forEachIdentifier { identifier in
      people.insert(Self.hash(identifier, key))
    }
    self.people = people
    // No identifier begins with a line end.
    mark = Self.hash("\nthe salt of these people", key)
  }

  /// Reads a file.
  init(_ bytes: [UInt8], file: String) throws(Complaints) {
    let lines = bytes.split(separator: 10).map { String(decoding: $0, as: UTF8.self) }
    guard lines.count >= 2, lines[0] == Self.title, lines[1].hasPrefix("salt "),
      ([String(lines[1].dropFirst(5))] + lines.dropFirst(2)).allSatisfy(Self.isHash)
    else { throw Self.unusable(file, "is no file of hashed people") }
    mark = String(lines[1].dropFirst(5))
    people = Set(lines.dropFirst(2))
  }

  /// The file, the same for the same people in whatever order.
  var bytes: [UInt8] {
    let lines = [Self.title, "salt \(mark)"] + people.sorted()
    return Array(lines.map { $0 + "\n" }.joined().utf8)
  }

  /// How many people are in more than one of some files; nil where that would tell of few people: of
  /// those, of all but few of one of the files, or of a file of few.
  static func overlap(_ files: [HashedPeople], threshold: Int) -> Int? {
    var times: [String: Int] = [:]
    for file in files {
      for person in file.people { times[person, default: 0] += 1 }
    }
    let overlap = times.values.count { $0 > 1 }
    let isTelling = files.contains { file in
      let inOthers = file.people.count { (times[$0] ?? 0) > 1 }
      return file.people.count < 2 * threshold
        || [inOthers, file.people.count - inOthers].contains { (1..<threshold).contains($0) }
    }
    return overlap < threshold || isTelling ? nil : overlap
  }

  static func unusable(_ file: String, _ what: String) -> Complaints {
    Complaints([
      Diagnostic(
        .error,
        .peopleFileUnusable,
        at: Place(file: file),
        "`\(file)` \(what).",
        hint: "Let all partners make their files anew with `samhold people` and one salt."
      )
    ])
  }

  private static func hash(_ text: String, _ key: SymmetricKey) -> String {
    let code = HMAC<SHA256>.authenticationCode(for: Array(text.utf8), using: key)
    return code.prefix(16).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  private static func isHash(_ line: String) -> Bool {
    line.utf8.count == 32
      && line.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
  }
}
