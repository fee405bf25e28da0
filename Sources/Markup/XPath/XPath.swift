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

  /// The prefixes, functions and variables the expression names, those that are known left out.
  let names: XPathNames
  /// The expression as it is evaluated without libxml2, if it can be.
  let tree: TreeExpression?

  /// Owned: freed with this object; nil for as long as the tree suffices.
  private var pointer: xmlXPathCompExprPtr?
  private let compiler: XPathCompiler

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
  ///   - variables: The variables that are defined where the expression stands, if they are known.
  /// - Throws: `MarkupError` when it is not XPath, saying up to where it could be read.
  package init(
    _ source: String,
    at place: Place = Place(file: "XPath expression"),
    by compiler: XPathCompiler = XPathCompiler(),
    among variables: [String] = []
  ) throws(MarkupError) {
    self.source = source
    self.place = place
    self.compiler = compiler
    let isShort = source.utf8.count <= Self.longest
    let parsed = compiler.prefixes.flatMap {
      isShort ? TreeParser.parse(source, prefixes: $0, variables: variables) : nil
    }
    tree = parsed?.expression
    if let parsed {
      names = XPathNames(functions: parsed.functions)
      unsafe pointer = nil
      return
    }
    names = XPathNames(in: source)
    guard isShort, names.depth <= XPathNames.greatestDepth else {
      throw MarkupError("the XPath expression is too long or too deeply nested", at: place)
    }
    unsafe pointer = try unsafe compiler.compile(source, at: place)
  }

  deinit {
    unsafe xmlXPathFreeCompExpr(pointer)
  }

  /// The form in which libxml2 evaluates the expression.
  func compiled() throws(MarkupError) -> xmlXPathCompExprPtr {
    if let pointer = unsafe pointer { return unsafe pointer }
    let compiled = try unsafe compiler.compile(source, at: place)
    unsafe pointer = compiled
    return unsafe compiled
  }
}
