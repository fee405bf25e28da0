/// An element that the template copies to its output.
struct OutputElement {
  let name: QualifiedName
  let form: HTMLForm
  /// Namespace declarations that must be in force, the element's own prefix among them.
  let declarations: [NamespaceDeclaration]
  let attributes: [TemplateAttribute]
  /// `s:attr.NAME`: set if the string is not empty.
  let optionalAttributes: [(name: String, value: XPath)]

  /// The name as it is written.
  let written: String
  /// The beginning of the start tag, up to the name.
  let start: [UInt8]
  /// The attributes as they are written, values and what stands around them.
  let parts: [Part]
  /// Whether an optional attribute has the name of another.
  let hasRivals: Bool

  /// A stretch of a start tag, or an expression whose string stands in it.
  enum Part {
    case bytes([UInt8])
    case value(XPath)
  }

  init(
    name: QualifiedName,
    form: HTMLForm,
    declarations: [NamespaceDeclaration],
    attributes: [TemplateAttribute],
    optionalAttributes: [(name: String, value: XPath)]
  ) {
    self.name = name
    self.form = form
    self.declarations = declarations
    self.attributes = attributes
    self.optionalAttributes = optionalAttributes
    written = name.written
    start = Array("<\(written)".utf8)
    parts = Self.parts(of: attributes)
    hasRivals = optionalAttributes.contains { optional in
      attributes.contains { $0.name.written == optional.name }
    }
  }

  private static func parts(of attributes: [TemplateAttribute]) -> [Part] {
    var parts: [Part] = []
    var bytes: [UInt8] = []
    for attribute in attributes {
      bytes += " \(attribute.name.written)=\"".utf8
      for part in attribute.value.parts {
        switch part {
        case .literal(let literal): bytes.append(escaping: literal.text, in: .attribute)
        case .expression(let expression):
          parts += [.bytes(bytes), .value(expression)]
          bytes = []
        }
      }
      bytes.append(UInt8(ascii: "\""))
    }
    return bytes.isEmpty ? parts : parts + [.bytes(bytes)]
  }
}
