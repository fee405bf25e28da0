/// What a template is written to: a tree, or the bytes of a page.
///
/// Handlers of a template's elements add to it at its end. Names mean what they would mean written
/// at that place; they come from the program. Text and values come from anywhere: they are escaped,
/// and what XML cannot hold becomes U+FFFD.
package protocol TemplateOutput {
  /// Adds an element, and in it what a body adds.
  ///
  /// - Parameters:
  ///   - name: The element's name.
  ///   - attributes: Attributes in the order in which to write them; a nil value leaves one out.
  ///   - namespace: A default namespace to declare on the element, as for `svg` in XHTML.
  ///   - body: Adds what stands in the element.
  func write(
    _ name: String,
    _ attributes: KeyValuePairs<String, String?>,
    namespace: String?,
    _ body: (any TemplateOutput) throws -> Void
  ) rethrows

  /// Adds text.
  func append(_ text: String)
}

extension TemplateOutput {
  /// Adds an element with a text, or with nothing in it.
  package func write(
    _ name: String,
    _ attributes: KeyValuePairs<String, String?> = [:],
    text: String = ""
  ) {
    write(name, attributes, namespace: nil) { $0.append(text) }
  }
}

/// An output that compiled templates are written to.
protocol CompiledOutput: TemplateOutput {
  /// Begins an element of a template, and gives what to write its content to.
  func open(_ element: OutputElement, _ values: TemplateValues) throws(MarkupError) -> Self

  /// Ends an element, once its content is written.
  func close(_ element: OutputElement)

  /// Adds a text of a template.
  func append(_ text: ValueTemplate, _ values: TemplateValues) throws(MarkupError)
}

extension Element: TemplateOutput {
  package func write(
    _ name: String,
    _ attributes: KeyValuePairs<String, String?>,
    namespace: String?,
    _ body: (any TemplateOutput) throws -> Void
  ) rethrows {
    try body(add(name, attributes, namespace: namespace))
  }
}

extension Element: CompiledOutput {
  func open(_ element: OutputElement, _ values: TemplateValues) throws(MarkupError) -> Element {
    let target = addUnbound(element.name.local)
    try target.fill(element, values)
    return target
  }

  /// Settles namespace and attributes of an element that was made for one of a template.
  func fill(_ element: OutputElement, _ values: TemplateValues) throws(MarkupError) {
    for declaration in element.declarations { ensure(declaration) }
    bind(to: element.name)
    for attribute in element.attributes {
      set(attribute.name, try values.string(of: attribute.value))
    }
    for (name, expression) in element.optionalAttributes {
      let value = try values.optional(expression).string
      if !value.isEmpty { set(name, value) }
    }
  }

  func close(_ element: OutputElement) {}

  func append(_ text: ValueTemplate, _ values: TemplateValues) throws(MarkupError) {
    append(try values.string(of: text))
  }
}
