/// A template: XHTML files that open in a browser, bound by XPath to the document they will show.
///
/// The vocabulary is the namespace `urn:samhold:template:1`, here with the prefix `s`.
///
/// On any element, taking effect in this order:
/// - `s:if="xpath"` drops the element unless the expression is true.
/// - `s:with="xpath"` makes the one node it selects the context.
/// - `s:each="xpath"` repeats the element for each node it selects, which becomes the context;
///   `position()` and `last()` count within the repetition. None is fine.
/// - `s:let.NAME="xpath"` defines `$NAME` for later `s:let`s, the attributes and the content.
/// - `s:attr.NAME="xpath"` sets the attribute NAME, unless the string is empty.
/// - `s:include="file"` replaces the content with the root element of another file, and
///   `s:include-text="file"` with a file as it stands, such as a style sheet. Names are fixed:
///   they are not value templates.
///
/// In text and in attributes of the output, `{xpath}` is replaced by its string, `{{` and `}}`
/// stand for braces. A path must select exactly one node; `string(path)` may select none. The
/// content of `style` and `script` is left as it is.
///
/// Elements: `<s:group>` leaves only its content; any other is written by a `TemplateHandler`,
/// with what its `select="xpath"` selects, and what stands in it is a placeholder. Expressions may
/// call functions of the same namespace, `s:name(…)`. Comments and processing instructions are
/// left out, and so are the declarations of prefixes that only serve expressions. White space in
/// front of an element with `s:if` or `s:each` is dropped and repeated with it.
///
/// The first context is the root element of the data. A template is compiled once and rendered as
/// often as wanted, by one task at a time.
package final class Template {
  /// The name of the file it was made from.
  package let name: String

  private let root: TemplateElement
  private let output: OutputElement
  private let prefixes: [String: String]
  private let functions: [TemplateReference]
  private let handlers: [TemplateReference]

  /// Compiles a template.
  ///
  /// - Parameters:
  ///   - name: The file to begin with.
  ///   - prefixes: Namespaces of the data by the prefix that expressions use for them; `s` is
  ///     added. Their declarations are not copied to the output.
  ///   - load: Gives a file's bytes by its name, or nil if there is none.
  /// - Throws: The first mistake, with file and line: a file that is missing, not well-formed or
  ///   includes itself, a brace without its partner, an expression that is not XPath, an unknown
  ///   attribute, prefix, variable or function.
  package init(
    _ name: String,
    prefixes: [String: String],
    load: @escaping (_ name: String) -> [UInt8]?
  ) throws(MarkupError) {
    self.name = name
    self.prefixes = prefixes.merging(["s": Namespace.template]) { $1 }
    var compiler = TemplateCompiler(prefixes: self.prefixes, load: load)
    (root, output) = try compiler.compileDocument(name)
    functions = compiler.functions
    handlers = compiler.handlers
  }

  /// Makes the document that the template describes for some data.
  ///
  /// - Parameters:
  ///   - data: The document to show; it is not changed.
  ///   - functions: What expressions may call as `s:name(…)`, by name.
  ///   - handlers: What writes elements `<s:name>`, by name.
  /// - Returns: A new document, for `Writer.xhtml` or `Writer.xml`.
  /// - Throws: The first mistake, with file and line. A function or handler that is missing is
  ///   found before anything is rendered, even where this data would not need it.
  package func render(
    _ data: Document,
    functions: [String: XPathFunction] = [:],
    handlers: [String: TemplateHandler] = [:]
  ) throws(MarkupError) -> Document {
    let values = try values(of: data, functions, handlers.keys)
    let renderer = TemplateRenderer(handlers: handlers)
    let document = Document(unboundRoot: output.name.local, name: name)
    try renderer.apply(root, values) { (values) throws(MarkupError) in
      try document.root.fill(output, values)
      try renderer.write(root.content, values, to: document.root)
    }
    return document
  }

  /// Writes the page that the template describes for some data, as `Writer.xhtml` writes it.
  ///
  /// - Parameters: As for `render`.
  /// - Returns: The bytes, ending in a newline.
  /// - Throws: As `render`; then, without a line, for what HTML cannot hold.
  package func xhtml(
    _ data: Document,
    functions: [String: XPathFunction] = [:],
    handlers: [String: ElementHandler<PageWriter>] = [:]
  ) throws(MarkupError) -> [UInt8] {
    let values = try values(of: data, functions, handlers.keys)
    let renderer = TemplateRenderer(handlers: handlers)
    let page = PageWriter(name: name)
    try renderer.apply(root, values) { (values) throws(MarkupError) in
      let content = try page.open(output, values)
      try renderer.write(root.content, values, to: content)
      content.close(output)
    }
    return try page.finish()
  }

  /// What evaluates the template's expressions, which may call the functions.
  ///
  /// - Throws: The first function or handler that the template needs and is not given.
  private func values(
    of data: Document,
    _ functions: [String: XPathFunction],
    _ handlers: some Collection<String>
  ) throws(MarkupError) -> TemplateValues {
    for function in self.functions where functions[function.name] == nil {
      throw function.missing("function s:\(function.name)()", known: functions.keys)
    }
    for handler in self.handlers where !handlers.contains(handler.name) {
      throw handler.missing("element s:\(handler.name)", known: ["group"] + handlers)
    }
    let named = functions.map { ("s:\($0.key)", $0.value) }
    let evaluator = XPathEvaluator(
      data,
      prefixes: prefixes,
      functions: Dictionary(uniqueKeysWithValues: named)
    )
    return TemplateValues(
      evaluator: evaluator,
      node: unsafe TreeNode(data.root.pointer)
    )
  }
}

/// A name in a template that must be given when it is rendered.
struct TemplateReference {
  let name: String
  let place: Place

  func missing(_ what: String, known: some Sequence<String>) -> MarkupError {
    let known = known.sorted().joined(separator: ", ")
    return MarkupError(
      "there is no \(what)",
      at: place,
      hint: known.isEmpty ? nil : "there are: \(known)"
    )
  }
}
