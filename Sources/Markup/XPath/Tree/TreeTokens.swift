/// The tokens of an expression (XPath 1.0, section 3.7), to be taken one by one.
struct TreeTokens {
  private enum Token: Equatable {
    case name(String)
    case string(String)
    case number(String)
    case sign(Sign)
  }

  /// A sign, by its character if it is one.
  enum Sign: UInt8 {
    case slash = 0x2F
    case point = 0x2E
    case at = 0x40
    case star = 0x2A
    case open = 0x28
    case close = 0x29
    case openBracket = 0x5B
    case closeBracket = 0x5D
    case comma = 0x2C
    case dollar = 0x24
    case bar = 0x7C
    case plus = 0x2B
    case minus = 0x2D
    case equal = 0x3D
    case less = 0x3C
    case greater = 0x3E
    case descendants = 0x80
    case axis, points, unequal, lessOrEqual, greaterOrEqual

    /// A sign of two characters.
    init?(_ first: UInt8, _ second: UInt8?) {
      switch (first, second) {
      case (UInt8(ascii: "/"), UInt8(ascii: "/")): self = .descendants
      case (UInt8(ascii: ":"), UInt8(ascii: ":")): self = .axis
      case (UInt8(ascii: "."), UInt8(ascii: ".")): self = .points
      case (UInt8(ascii: "!"), UInt8(ascii: "=")): self = .unequal
      case (UInt8(ascii: "<"), UInt8(ascii: "=")): self = .lessOrEqual
      case (UInt8(ascii: ">"), UInt8(ascii: "=")): self = .greaterOrEqual
      default: return nil
      }
    }
  }

  private let tokens: [Token]
  private var index = 0

  /// Takes an expression apart.
  ///
  /// - Throws: ``Unanswered`` for what is no token here, such as a name with letters beyond ASCII.
  init(_ source: String) throws(Unanswered) {
    var rest = ArraySlice(source.utf8)
    var tokens: [Token] = []
    tokens.reserveCapacity(rest.count / 2)
    while let first = rest.first {
      if first == 0x20 || first == 0x9 || first == 0xA || first == 0xD {
        rest.removeFirst()
      } else {
        tokens.append(try Self.token(&rest))
      }
    }
    self.tokens = tokens
  }

  private static func token(_ rest: inout ArraySlice<UInt8>) throws(Unanswered) -> Token {
    guard let first = rest.first else { throw Unanswered() }
    if first == UInt8(ascii: "'") || first == UInt8(ascii: "\"") {
      let inner = rest.dropFirst().prefix { $0 != first }
      rest = rest.dropFirst(inner.count + 1)
      guard rest.popFirst() != nil else { throw Unanswered() }
      return .string(text(inner))
    }
    if first.isDigit || first == UInt8(ascii: ".") && rest.dropFirst().first?.isDigit == true {
      let number = take(&rest) { $0.isDigit || $0 == UInt8(ascii: ".") }
      // The few that libxml2 reads in more than one way are its own.
      guard number.count < 10, number.last?.isDigit == true,
        number.count(where: { !$0.isDigit }) < 2
      else { throw Unanswered() }
      return .number(text(number))
    }
    if first.startsName { return .name(name(&rest)) }
    let double = Sign(first, rest.dropFirst().first)
    guard let sign = double ?? Sign(rawValue: first) else { throw Unanswered() }
    rest = rest.dropFirst(double == nil ? 1 : 2)
    return .sign(sign)
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }

  private static func take(
    _ rest: inout ArraySlice<UInt8>,
    while belongs: (UInt8) -> Bool
  ) -> ArraySlice<UInt8> {
    let taken = rest.prefix(while: belongs)
    rest = rest.dropFirst(taken.count)
    return taken
  }

  /// A name with its prefix, but without an axis behind it.
  private static func name(_ rest: inout ArraySlice<UInt8>) -> String {
    let first = text(take(&rest, while: \.continuesName))
    guard rest.first == UInt8(ascii: ":"), let second = rest.dropFirst().first, second.startsName
    else { return first }
    rest.removeFirst()
    return first + ":" + text(take(&rest, while: \.continuesName))
  }
}

// MARK: - Taking

extension TreeTokens {
  var isAtEnd: Bool { index == tokens.count }

  func isAt(_ sign: Sign) -> Bool { index < tokens.count && tokens[index] == .sign(sign) }

  mutating func take(_ sign: Sign) -> Bool { take(.sign(sign)) }

  /// Takes an operator that is written as a name.
  mutating func take(name: String) -> Bool { take(.name(name)) }

  private mutating func take(_ token: Token) -> Bool {
    guard index < tokens.count, tokens[index] == token else { return false }
    index += 1
    return true
  }

  /// Takes one of some operators.
  mutating func take<Operator>(oneOf signs: KeyValuePairs<Sign, Operator>) -> Operator? {
    for (sign, meaning) in signs where take(sign) { return meaning }
    return nil
  }

  mutating func takeName() -> String? {
    guard index < tokens.count, case .name(let name) = tokens[index] else { return nil }
    index += 1
    return name
  }

  /// Takes the name of a function and the parenthesis behind it.
  mutating func takeCall() -> String? {
    guard index + 1 < tokens.count, tokens[index + 1] == .sign(.open),
      case .name(let name) = tokens[index]
    else { return nil }
    index += 2
    return name
  }

  /// Takes a string or number as it is written.
  mutating func takeConstant() -> TreeValue? {
    guard index < tokens.count else { return nil }
    switch tokens[index] {
    case .string(let text):
      index += 1
      return .string(text)
    case .number(let text):
      index += 1
      return .number(XPathValue.string(text).number)
    case .name, .sign: return nil
    }
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

  fileprivate var startsName: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) || self == UInt8(ascii: "_")
  }

  fileprivate var continuesName: Bool {
    startsName || isDigit || self == UInt8(ascii: "-") || self == UInt8(ascii: ".")
  }
}
