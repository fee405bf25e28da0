/// Texts that stand in many fields, each kept once and known by a number.
struct TextPool: Sendable {
  /// The number of a field with nothing in it.
  static let empty: UInt32 = 0
  /// The number that stands for answers which contradict each other.
  static let contested: UInt32 = 1

  private var bytes: [UInt8] = []
  /// Where each text ends in `bytes`.
  private var ends = [0, 0]
  private var numbers: [Fingerprint: UInt32] = [:]
  /// The numbers of texts of a single byte; 0 for those that were not met.
  private var singles = [UInt32](repeating: 0, count: 256)
  private let salt = Fingerprint.Salt.ofThisRun

  var byteCount: Int { bytes.count }

  var count: Int { ends.count }

  /// The number of a text without the blanks around it.
  ///
  /// Texts that are the same by Unicode's canonical equivalence have one number.
  mutating func number(of text: Span<UInt8>) -> UInt32 {
    let word = text.extracting(text.trimmedRange)
    if word.count == 1 {
      let byte = Int(word[0])
      if singles[byte] == Self.empty { singles[byte] = add(word) }
      return singles[byte]
    }
    guard let key = Fingerprint(of: word, partnership: -2, salt: salt) else { return Self.empty }
    if let known = numbers[key] { return known }
    let number = add(word)
    numbers[key] = number
    return number
  }

  /// The number of two texts, one after the other with `;` between them.
  mutating func number(of first: UInt32, and second: UInt32) -> UInt32 {
    let joined = Array(bytes[range(of: first)]) + [UInt8(ascii: ";")] + bytes[range(of: second)]
    return number(of: joined.span)
  }

  /// Appends a text as a field of a CSV file with commas, line breaks as blanks.
  func appendField(_ number: UInt32, to line: inout [UInt8]) {
    let text = bytes[range(of: number)]
    guard text.contains(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") }) else {
      line += text
      return
    }
    line.append(UInt8(ascii: "\""))
    for byte in text {
      if byte == UInt8(ascii: "\"") { line.append(byte) }
      line.append(byte)
    }
    line.append(UInt8(ascii: "\""))
  }

  private func range(of number: UInt32) -> Range<Int> {
    let number = Int(number)
    return number < 2 ? 0..<0 : ends[number - 1]..<ends[number]
  }

  private mutating func add(_ text: Span<UInt8>) -> UInt32 {
    for index in 0..<text.count {
      let isBreak = text[index] == UInt8(ascii: "\n") || text[index] == UInt8(ascii: "\r")
      bytes.append(isBreak ? UInt8(ascii: " ") : text[index])
    }
    ends.append(bytes.count)
    return UInt32(clamping: ends.count - 1)
  }
}
