/// Writes an XHTML page while its template is filled, as `Writer.xhtml` would write the tree of it.
///
/// No tree is built: what is written is the page's bytes. The parts of a template that are always
/// the same were made into bytes when it was compiled. What HTML cannot hold is noted and thrown at
/// the end, since a mistake in the template itself comes first.
package final class PageWriter {
  private var page: PageBytes

  init(name: String) {
    page = PageBytes(name: name)
  }

  /// The page's bytes, ending in a newline.
  ///
  /// - Throws: `MarkupError` for what HTML cannot hold.
  func finish() throws(MarkupError) -> [UInt8] { try page.finish() }
}

extension PageWriter: TemplateOutput {
  /// - Precondition: The names are names, and elements' have no prefix.
  package func write(
    _ name: String,
    _ attributes: KeyValuePairs<String, String?>,
    namespace: String?,
    _ body: (any TemplateOutput) throws -> Void
  ) rethrows {
    assert(QualifiedName(name).prefix == nil, "'\(name)' has a prefix")
    page.open(name, attributes, namespace: namespace)
    try body(self)
    page.close()
  }

  package func append(_ text: String) { page.append(text) }
}

extension PageWriter: CompiledOutput {
  func open(_ element: OutputElement, _ values: TemplateValues) throws(MarkupError) -> PageWriter {
    try page.open(element, values)
    return self
  }

  func close(_ element: OutputElement) { page.close() }

  func append(_ text: ValueTemplate, _ values: TemplateValues) throws(MarkupError) {
    try page.append(text, values)
  }
}
