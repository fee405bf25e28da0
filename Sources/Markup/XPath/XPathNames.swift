/// The names an XPath expression uses, found without evaluating it.
///
/// With these a template can refuse an unknown function or variable before it renders anything,
/// even in a branch that today's data does not reach.
struct XPathNames {
  /// Functions as they are written, `local` or `prefix:local`, in order.
  private(set) var functions: [String] = []
  /// Variables without their `$`, in order.
  private(set) var variables: [String] = []
  /// Namespace prefixes, in order, repeated if used repeatedly.
  private(set) var prefixes: [String] = []
  /// How deeply brackets are nested.
  private(set) var depth = 0

  /// The nesting up to which libxml2's recursive parser is safe on a small stack.
  static let greatestDepth = 50

  /// The functions of XPath 1.0, and the words that may stand before a parenthesis without being
  /// one: node tests and operators.
  private static let core: Set<String> = [
    "last", "position", "count", "id", "local-name", "namespace-uri", "name", "string", "concat",
    "starts-with", "contains", "substring-before", "substring-after", "substring", "string-length",
    "normalize-space", "translate", "boolean", "not", "true", "false", "lang", "number", "sum",
    "floor", "ceiling", "round", "comment", "text", "node", "processing-instruction", "and", "or",
    "div", "mod",
  ]

  /// The functions of an expression whose prefixes and variables are known.
  init(functions: [String]) {
    self.functions = functions
  }

  /// Reads the names in an expression; one that is not XPath gives whatever is found in it.
  init(in expression: String) {
    var rest = Substring(expression).unicodeScalars
    var open = 0
    while let character = rest.first {
      switch character {
      case "'", "\"":
        rest = rest.dropFirst().drop { $0 != character }.dropFirst()
      case "(", "[":
        open += 1
        depth = max(depth, open)
        rest.removeFirst()
      case ")", "]":
        open -= 1
        rest.removeFirst()
      case "$":
        rest.removeFirst()
        variables.append(Self.takeName(&rest))
      case _ where character.startsName:
        note(name: Self.takeName(&rest), before: rest)
      case "0"..."9":
        rest = rest.drop { ("0"..."9").contains($0) || $0 == "." }
      default:
        rest.removeFirst()
      }
    }
  }

  private mutating func note(name: String, before rest: Substring.UnicodeScalarView) {
    if let colon = name.firstIndex(of: ":") { prefixes.append(String(name[..<colon])) }
    let isCall = rest.drop { " \t\r\n".unicodeScalars.contains($0) }.first == "("
    if isCall, !Self.core.contains(name) { functions.append(name) }
  }

  /// Takes a name, with its prefix but without an axis, from the front.
  private static func takeName(_ rest: inout Substring.UnicodeScalarView) -> String {
    var name = takePart(&rest)
    if rest.first == ":", rest.dropFirst().first != ":" {
      rest.removeFirst()
      name += ":" + takePart(&rest)
    }
    return name
  }

  private static func takePart(_ rest: inout Substring.UnicodeScalarView) -> String {
    let part = rest.prefix(while: \.continuesName)
    rest = rest.dropFirst(part.count)
    return String(part)
  }
}

extension Unicode.Scalar {
  /// Whether a name may begin with it; ASCII is told without the tables of Unicode.
  fileprivate var startsName: Bool {
    isASCII ? isASCIILetter || self == "_" : properties.isXIDStart
  }

  /// Whether it may stand inside a name.
  fileprivate var continuesName: Bool {
    isASCII
      ? isASCIILetter || ("0"..."9").contains(self) || self == "_" || self == "-" || self == "."
      : properties.isXIDContinue
  }

  private var isASCIILetter: Bool { ("a"..."z").contains(self) || ("A"..."Z").contains(self) }
}
