/// A function that XPath expressions can call, written in Swift.
package struct XPathFunction {
  /// How many arguments it takes; a call with another number is an error.
  let arity: ClosedRange<Int>
  /// What it does.
  let body: (XPathCall) throws -> XPathValue

  /// Makes a function.
  ///
  /// - Parameters:
  ///   - arity: How many arguments it takes.
  ///   - body: What it does. It may throw any error; the evaluation then fails with that error at
  ///     the place of the expression.
  package init(
    arguments arity: ClosedRange<Int>,
    _ body: @escaping (XPathCall) throws -> XPathValue
  ) {
    self.arity = arity
    self.body = body
  }
}

/// One call of a function from an expression.
package struct XPathCall {
  /// The context node of the expression, at the point of the call.
  package let node: Node
  /// The arguments, as many as the function declares.
  package let arguments: [XPathValue]
}

/// Words for an error thrown by a closure that libxml2 or a template called.
func wording(of error: any Error) -> (message: String, hint: String?) {
  guard let error = error as? MarkupError else { return (String(describing: error), nil) }
  return (error.message, error.hint)
}
