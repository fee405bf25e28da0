/// The bytes of a page that is being written, up to where it is written.
struct PageBytes {
  /// The page's name in errors.
  private let name: String
  private var bytes: [UInt8]
  /// Declarations of namespaces in force, the innermost last.
  private var scopes: [NamespaceDeclaration] = []
  private var open: [OpenElement] = []
  /// The first thing that HTML cannot hold.
  private var fault: MarkupError?

  /// An element whose end is still to be written.
  private struct OpenElement {
    let name: String
    let form: HTMLForm
    /// Whether the start tag lacks its `>`, since nothing stands in the element yet.
    var isStartOpen: Bool
    /// Where the content begins.
    let start: Int
    /// How many declarations were in force around it.
    let scopes: Int
  }

  init(name: String) {
    self.name = name
    bytes = Array("<!DOCTYPE html>\n".utf8)
    // In force everywhere (Namespaces in XML 1.0, section 3).
    scopes.append(
      NamespaceDeclaration(prefix: "xml", namespace: "http://www.w3.org/XML/1998/namespace")
    )
  }

  /// The page, ending in a newline; it is not to be written to again.
  ///
  /// - Throws: `MarkupError` for what HTML cannot hold.
  mutating func finish() throws(MarkupError) -> [UInt8] {
    if let fault { throw fault }
    bytes.append(UInt8(ascii: "\n"))
    defer { bytes = [] }
    return bytes
  }

  private mutating func note(_ message: String, hint: String? = nil) {
    fault = fault ?? MarkupError(message, at: Place(file: name), hint: hint)
  }
}

// MARK: - Elements

extension PageBytes {
  /// Makes ready for content of the innermost element.
  private mutating func beginContent(isElement: Bool) {
    guard let last = open.last else { return }
    if isElement, last.form == .raw { note("HTML allows no elements in '\(last.name)'") }
    guard last.isStartOpen else { return }
    if last.form == .void { note("HTML allows no content in '\(last.name)'") }
    bytes.append(UInt8(ascii: ">"))
    open[open.count - 1].isStartOpen = false
  }

  /// Declares a namespace on the element that is being written, unless it is in force.
  private mutating func ensure(_ declaration: NamespaceDeclaration) {
    let current = scopes.last { $0.prefix == declaration.prefix }
    guard current?.namespace != declaration.namespace else { return }
    bytes.append(contentsOf: " xmlns".utf8)
    if let prefix = declaration.prefix { bytes.append(contentsOf: ":\(prefix)".utf8) }
    // As libxml2 quotes an address, which it does not escape.
    let isQuoted = declaration.namespace.utf8.contains(UInt8(ascii: "\""))
    let quote = isQuoted ? "'" : "\""
    bytes.append(contentsOf: "=\(quote)\(declaration.namespace.filteredForXML)\(quote)".utf8)
    scopes.append(declaration)
  }

  /// Ends a start tag, as far as it can be before there is content.
  private mutating func endStart(of name: String, _ form: HTMLForm, scopes: Int) {
    let isStartOpen = form == .void || form == .foreign
    if !isStartOpen { bytes.append(UInt8(ascii: ">")) }
    open.append(
      OpenElement(
        name: name,
        form: form,
        isStartOpen: isStartOpen,
        start: bytes.count,
        scopes: scopes
      )
    )
  }

  /// Ends the innermost element.
  mutating func close() {
    guard let element = open.popLast() else { return }
    scopes.removeLast(scopes.count - element.scopes)
    if element.form == .raw { checkRaw(element) }
    guard !element.isStartOpen else { return bytes.append(contentsOf: "/>".utf8) }
    bytes.append(contentsOf: "</".utf8)
    bytes.append(contentsOf: element.name.utf8)
    bytes.append(UInt8(ascii: ">"))
  }

  private mutating func checkRaw(_ element: OpenElement) {
    guard let fault = HTMLCompatibility.fault(inRaw: bytes[element.start...], of: element.name)
    else { return }
    note(fault.message, hint: fault.hint)
  }
}

// MARK: - What handlers write

extension PageBytes {
  /// Begins an element that has no prefix.
  mutating func open(
    _ name: String,
    _ attributes: KeyValuePairs<String, String?>,
    namespace: String?
  ) {
    beginContent(isElement: true)
    let outer = scopes.count
    bytes.append(UInt8(ascii: "<"))
    bytes.append(contentsOf: name.utf8)
    if let namespace { ensure(NamespaceDeclaration(prefix: nil, namespace: namespace)) }
    for case (let name, let value?) in attributes { write(attribute: name, value) }
    let isXHTML = scopes.last { $0.prefix == nil }?.namespace == Namespace.xhtml
    endStart(of: name, isXHTML ? HTMLForm(of: name) : .foreign, scopes: outer)
  }

  /// Adds text, with what XML cannot hold replaced by U+FFFD.
  mutating func append(_ text: String) {
    guard !text.isEmpty else { return }
    beginContent(isElement: false)
    if open.last?.form == .raw {
      bytes.append(contentsOf: text.filteredForXML.utf8)
    } else {
      bytes.append(escaping: text, in: .text)
    }
  }

  private mutating func write(attribute name: String, _ value: String) {
    bytes.append(UInt8(ascii: " "))
    bytes.append(contentsOf: name.utf8)
    bytes.append(contentsOf: "=\"".utf8)
    bytes.append(escaping: value, in: .attribute)
    bytes.append(UInt8(ascii: "\""))
  }
}

// MARK: - What templates write

extension PageBytes {
  /// Begins an element of a template.
  mutating func open(
    _ element: OutputElement,
    _ values: TemplateValues
  ) throws(MarkupError) {
    beginContent(isElement: true)
    let outer = scopes.count
    bytes.append(contentsOf: element.start)
    for declaration in element.declarations { ensure(declaration) }
    if element.hasRivals {
      try writeRivals(of: element, values)
    } else {
      for part in element.parts {
        switch part {
        case .bytes(let part): bytes.append(contentsOf: part)
        case .value(let expression): bytes.append(try values.one(expression), in: .attribute)
        }
      }
      for (name, expression) in element.optionalAttributes {
        let value = try values.optional(expression).string
        if !value.isEmpty { write(attribute: name, value) }
      }
    }
    if element.form != .foreign, let prefix = element.name.prefix {
      note("HTML has no prefixes, as in '\(prefix):\(element.name.local)'")
    }
    endStart(of: element.written, element.form, scopes: outer)
  }

  /// Attributes of which the later of one name takes the place of the earlier.
  private mutating func writeRivals(
    of element: OutputElement,
    _ values: TemplateValues
  ) throws(MarkupError) {
    var attributes: [(name: String, value: String)] = []
    for attribute in element.attributes {
      attributes.append((attribute.name.written, try values.string(of: attribute.value)))
    }
    for (name, expression) in element.optionalAttributes {
      let value = try values.optional(expression).string
      guard !value.isEmpty else { continue }
      if let index = attributes.firstIndex(where: { $0.name == name }) {
        attributes[index].value = value
      } else {
        attributes.append((name, value))
      }
    }
    for attribute in attributes { write(attribute: attribute.name, attribute.value) }
  }

  /// Adds a text of a template.
  mutating func append(_ text: ValueTemplate, _ values: TemplateValues) throws(MarkupError) {
    guard open.last?.form != .raw else { return append(try values.string(of: text)) }
    for part in text.parts {
      switch part {
      case .literal(let literal):
        beginContent(isElement: false)
        bytes.append(contentsOf: literal.escaped)
      case .expression(let expression):
        let value = try values.one(expression)
        if open.last?.isStartOpen == true, value.string.isEmpty { continue }
        beginContent(isElement: false)
        bytes.append(value, in: .text)
      }
    }
  }
}
