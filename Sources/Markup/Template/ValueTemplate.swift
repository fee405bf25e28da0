/// Text with XPath expressions in braces, as in XSLT's attribute value templates.
struct ValueTemplate {
  /// A stretch of text, or an expression whose string stands in its place.
  enum Part {
    case literal(TemplateText)
    case expression(XPath)
  }

  let parts: [Part]

  init(parts: [Part]) {
    self.parts = parts
  }

  /// A text without expressions.
  init(literal: String) {
    parts = literal.isEmpty ? [] : [.literal(TemplateText(literal))]
  }

  /// The text, if it is nothing but white space.
  var space: String? {
    guard parts.count == 1, case .literal(let text) = parts[0],
      text.text.allSatisfy({ " \t\n\r".contains($0) })
    else { return nil }
    return text.text
  }
}

/// A stretch of text in a template.
struct TemplateText {
  let text: String
  /// The text as it is written between tags.
  let escaped: [UInt8]

  init(_ text: String) {
    self.text = text
    var escaped: [UInt8] = []
    escaped.append(escaping: text, in: .text)
    self.escaped = escaped
  }
}

extension ValueTemplate {
  /// A part before its expression is compiled.
  enum Token: Equatable {
    case literal(String)
    case expression(String, Place)
  }

  /// Takes a value template apart.
  ///
  /// `{{` and `}}` stand for braces; braces in an expression's own strings are part of it.
  ///
  /// - Parameters:
  ///   - source: The text as the XML parser gives it.
  ///   - place: Where something stands that comes after so many line ends of the text.
  /// - Returns: Literals, with braces unescaped, and expressions.
  /// - Throws: `MarkupError` for a brace without its partner.
  static func tokens(of source: String, place: (Int) -> Place) throws(MarkupError) -> [Token] {
    guard source.utf8.contains(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") }) else {
      return source.isEmpty ? [] : [.literal(source)]
    }
    var tokens: [Token] = []
    var literal = ""
    var lineEnds = 0
    // Scalars, since a brace or quote before a combining mark is a brace or quote all the same.
    var rest = Substring(source).unicodeScalars
    while let character = rest.popFirst() {
      switch character {
      case "{" where rest.first == "{", "}" where rest.first == "}":
        literal.unicodeScalars.append(rest.removeFirst())
      case "{":
        guard let expression = expression(at: rest) else {
          throw MarkupError(
            "'{' is not closed",
            at: place(lineEnds),
            hint: "write '{{' for a brace"
          )
        }
        if !literal.isEmpty { tokens.append(.literal(literal)) }
        literal = ""
        tokens.append(.expression(String(expression), place(lineEnds)))
        lineEnds += expression.count { $0 == "\n" }
        rest = rest[expression.endIndex...].dropFirst()
      case "}":
        throw MarkupError("'}' closes nothing", at: place(lineEnds), hint: "write '}}' for a brace")
      default:
        if character == "\n" { lineEnds += 1 }
        literal.unicodeScalars.append(character)
      }
    }
    if !literal.isEmpty { tokens.append(.literal(literal)) }
    return tokens
  }

  /// What stands before the closing brace, if there is one outside the expression's strings.
  private static func expression(
    at rest: Substring.UnicodeScalarView
  ) -> Substring.UnicodeScalarView? {
    var quote: Unicode.Scalar?
    for index in rest.indices {
      let character = rest[index]
      if let open = quote {
        if character == open { quote = nil }
      } else if character == "'" || character == "\"" {
        quote = character
      } else if character == "}" {
        return rest[..<index]
      }
    }
    return nil
  }
}
