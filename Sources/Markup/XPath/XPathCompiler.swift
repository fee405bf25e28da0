import CLibXML2

/// Compiles XPath expressions, one after another.
///
/// What libxml2 needs for that is made once: all of XPath's own functions are entered in it.
@safe
package final class XPathCompiler {
  /// Owned: freed with this object.
  private let context: xmlXPathContextPtr
  private let fault = XPathFault()
  /// Namespaces by prefix, if they are known before an expression is evaluated.
  let prefixes: [String: String]?

  /// Makes a compiler.
  ///
  /// - Parameter prefixes: Namespaces by the prefix that expressions use for them, where every
  ///   evaluator of them has the same: simple expressions are then evaluated without libxml2.
  package init(prefixes: [String: String]? = nil) {
    self.prefixes = prefixes
    Library.prepare()
    unsafe context = Library.allocated(xmlXPathNewContext(nil))
    // Safe: the context reports only while it compiles, which this object, the fault's owner, starts.
    unsafe context.pointee.userData = Unmanaged.passUnretained(fault).toOpaque()
    unsafe context.pointee.error = noteXPathFault
  }

  deinit {
    unsafe xmlXPathFreeContext(context)
  }

  /// The compiled form of an expression, owned by the caller.
  ///
  /// - Throws: `MarkupError` when it is not XPath.
  func compile(_ source: String, at place: Place) throws(MarkupError) -> xmlXPathCompExprPtr {
    fault.clear()
    guard !source.utf8.contains(0),
      let expression = unsafe withExtendedLifetime(
        self,
        { unsafe xmlXPathCtxtCompile(context, source) }
      )
    else { throw fault.error(in: source, at: place) }
    return unsafe expression
  }
}
