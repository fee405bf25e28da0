import Markup
import Survey
import Yams

/// The words of the report in one language, by key.
struct Phrasebook {
  /// The name of the file the words came from.
  let name: String
  private let phrases: [String: String]

  /// Reads a phrase book: a YAML mapping of keys to texts.
  ///
  /// - Throws: `MarkupError` with file and line for what is not such a mapping.
  init(parsing bytes: [UInt8], name: String) throws(MarkupError) {
    self.name = name
    if let plain = PlainPhrases.read(bytes) {
      phrases = plain
    } else {
      phrases = try Self.phrases(in: bytes, name: name)
    }
  }

  /// The phrases by way of YAML, in whatever form they are written.
  static func phrases(
    in bytes: [UInt8],
    name: String
  ) throws(MarkupError) -> [String: String] {
    var phrases: [String: String] = [:]
    for (key, value) in try Self.mapping(in: bytes, name: name) {
      let place = Markup.Place(file: name, line: key.mark?.line)
      guard let word = key.scalar?.string, let phrase = value.scalar?.string else {
        throw MarkupError("a phrase is a key and a text", at: place)
      }
      phrases[word] = phrase
    }
    return phrases
  }

  private static func mapping(
    in bytes: [UInt8],
    name: String
  ) throws(MarkupError) -> Yams.Node.Mapping {
    let root: Yams.Node?
    do {
      root = try Yams.compose(yaml: String(decoding: bytes, as: UTF8.self), .basic)
    } catch {
      throw MarkupError("not YAML: \(error)", at: Markup.Place(file: name))
    }
    guard let mapping = root?.mapping else {
      throw MarkupError("not a mapping of keys to texts", at: Markup.Place(file: name, line: 1))
    }
    return mapping
  }

  /// The keys in ascending order.
  var keys: [String] { phrases.keys.sorted() }

  /// A phrase with its places `{1}`, `{2}` … filled; `{^1}` begins with a capital letter.
  ///
  /// - Throws: ``PhraseFault`` for a key that is not there, or an argument too few.
  func phrase(_ key: String, _ arguments: [String] = []) throws -> String {
    guard let phrase = phrases[key] else { throw PhraseFault.unknown(key: key, book: name) }
    // By bytes, which is quick and the same: no byte of another character is a brace's.
    var rest = Array(phrase.utf8)[...]
    guard var open = rest.firstIndex(of: UInt8(ascii: "{")) else { return phrase }
    var text: [UInt8] = []
    text.reserveCapacity(2 * rest.count)
    while open < rest.endIndex {
      text += rest[..<open]
      rest = rest[(open + 1)...]
      let isCapital = rest.first == UInt8(ascii: "^")
      guard let close = rest.firstIndex(of: UInt8(ascii: "}")),
        let number = Self.number(rest[..<close]), number > 0, arguments.indices.contains(number - 1)
      else { throw PhraseFault.unfilled(key: key, book: name, given: arguments.count) }
      let argument = arguments[number - 1]
      text += (isCapital ? argument.capitalizedFirst : argument).utf8
      rest = rest[(close + 1)...]
      open = rest.firstIndex(of: UInt8(ascii: "{")) ?? rest.endIndex
    }
    return String(decoding: text + rest, as: UTF8.self)
  }

  /// The number of a place.
  private static func number(_ written: ArraySlice<UInt8>) -> Int? {
    Int(String(decoding: written.drop { $0 == UInt8(ascii: "^") }, as: UTF8.self))
  }

  /// The phrase for a count: `key.one` for 1, else `key.other`, filled with the count.
  func phrase(_ key: String, count: Int) throws -> String {
    try phrase(key + (count == 1 ? ".one" : ".other"), [String(count)])
  }
}

/// A phrase that cannot be said.
enum PhraseFault: Error, Equatable, CustomStringConvertible {
  case unknown(key: String, book: String)
  case unfilled(key: String, book: String, given: Int)

  var description: String {
    switch self {
    case .unknown(let key, let book): "there is no phrase '\(key)' in \(book)"
    case .unfilled(let key, let book, let given):
      "the phrase '\(key)' in \(book) has a place that \(given) argument(s) do not fill"
    }
  }
}

extension String {
  /// The text with its first letter as a capital.
  var capitalizedFirst: String {
    // Most begin with two letters of ASCII, which no mark can change.
    if let first = utf8.first, first < 0x80, utf8.dropFirst().first.map({ $0 < 0x80 }) ?? true {
      guard (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) else { return self }
      return String(Unicode.Scalar(first - 0x20)) + Substring(utf8.dropFirst())
    }
    return prefix(1).uppercased() + dropFirst()
  }
}
