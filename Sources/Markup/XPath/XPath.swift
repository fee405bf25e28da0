import CLibXML2

/// An XPath 1.0 expression, compiled once to be evaluated many times.
///
/// libxml2 remembers resolved functions in the compiled form, so an expression belongs to one task
/// at a time.
@safe
package final class XPath {
  /// The expression as it was written.
  package let source: String
  /// Where it was written; evaluation errors name it.
  package let place: Place

  /// Owned: freed with this object.
  let pointer: xmlXPathCompExprPtr
  /// The prefixes, functions and variables the expression names.
  let names: XPathNames

  /// The most bytes an expression may have, which bounds libxml2's recursion.
  private static let longest = 2000

  /// Compiles an expression.
  ///
  /// Prefixes, functions and variables are looked up when it is evaluated.
  ///
  /// - Parameters:
  ///   - source: The expression.
  ///   - place: Where it was written.
  ///   - compiler: What compiles it; the same one for many expressions saves much of the work.
  /// - Throws: `MarkupError` when it is not XPath, saying up to where it could be read.
  package init(
    _ source: String,
    at place: Place = Place(file: "XPath expression"),
    by compiler: XPathCompiler = XPathCompiler()
  ) throws(MarkupError) {
    self.source = source
    self.place = place
    let names = XPathNames(in: source)
    guard source.utf8.count <= Self.longest, names.depth <= XPathNames.greatestDepth else {
      throw MarkupError("the XPath expression is too long or too deeply nested", at: place)
    }
    self.names = names
    unsafe pointer = try unsafe compiler.compile(source, at: place)
  }

  deinit {
    unsafe xmlXPathFreeCompExpr(pointer)
  }
}
