import CLibXML2

/// What an XPath expression yields, and what its functions and variables are made of.
package enum XPathValue {
  /// A set of nodes, in document order, none of them twice.
  case nodes([Node])
  case string(String)
  case number(Double)
  case boolean(Bool)

  /// The value as XPath's `string()` gives it: of nodes, the first one's text.
  package var string: String {
    switch self {
    case .nodes(let nodes): nodes.first?.string ?? ""
    case .string(let string): string
    case .number(let number): unsafe Library.string(taking: xmlXPathCastNumberToString(number))
    case .boolean(let boolean): boolean ? "true" : "false"
    }
  }

  /// The value as XPath's `number()` gives it: not a number where there is none.
  package var number: Double {
    switch self {
    case .number(let number): number
    case .boolean(let boolean): boolean ? 1 : 0
    case .nodes, .string: Self.number(string)
    }
  }

  private static func number(_ string: String) -> Double {
    // libxml2 has no "not a number" before it is made ready.
    Library.prepare()
    return unsafe xmlXPathCastStringToNumber(string)
  }

  /// The value as XPath's `boolean()` gives it: whether there is a node, text, or a number but 0.
  package var boolean: Bool {
    switch self {
    case .nodes(let nodes): !nodes.isEmpty
    case .string(let string): !string.isEmpty
    case .number(let number): number != 0 && !number.isNaN
    case .boolean(let boolean): boolean
    }
  }
}
