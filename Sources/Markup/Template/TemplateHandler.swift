/// Writes an element of the template namespace that the engine itself does not know.
///
/// It gets the call and the output to add to. It may throw any error; rendering then fails with that
/// error at the place of the element.
package typealias ElementHandler<Output> = (_ call: TemplateCall, _ output: Output) throws -> Void

/// A handler that adds to an element of a tree.
package typealias TemplateHandler = ElementHandler<Element>

/// One occurrence of an element that a `TemplateHandler` writes, such as `<s:chart kind="levels"/>`.
package struct TemplateCall {
  /// The element's name without its prefix.
  package let name: String
  /// Where the element stands in the template.
  package let place: Place
  /// What `select` selects, in document order; without `select`, the context node.
  package let nodes: [Node]
  /// The element's other attributes, with their value templates filled.
  let attributes: [(name: String, value: String)]
  /// Evaluates further expressions on the data, with the template's prefixes and functions.
  package let evaluator: XPathEvaluator

  /// An attribute's value, or nil.
  package subscript(_ attribute: String) -> String? {
    attributes.first { $0.name == attribute }?.value
  }

  /// The value of an attribute that the element must have.
  ///
  /// - Throws: `MarkupError` naming the attribute that is missing.
  package func require(_ attribute: String) throws(MarkupError) -> String {
    guard let value = self[attribute] else {
      throw MarkupError("s:\(name) needs an attribute '\(attribute)'", at: place)
    }
    return value
  }
}
