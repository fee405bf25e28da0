/// Writes an element of the template namespace that the engine itself does not know.
///
/// It gets the call and the element of the output to add to. It may throw any error; rendering
/// then fails with that error at the place of the element.
package typealias TemplateHandler = (_ call: TemplateCall, _ output: Element) throws -> Void

/// One occurrence of an element that a `TemplateHandler` writes, such as `<s:chart kind="levels"/>`.
package struct TemplateCall {
  /// The element's name without its prefix.
  package let name: String
  /// Where the element stands in the template.
  package let place: Place
  /// What `select` selects, in document order; without `select`, the context node.
  package let nodes: [Node]
  /// The element's other attributes, with their value templates filled.
  package let attributes: [String: String]
  /// Evaluates further expressions on the data, with the template's prefixes and functions.
  package let evaluator: XPathEvaluator

  /// An attribute's value, or nil.
  package subscript(_ attribute: String) -> String? { attributes[attribute] }

  /// The value of an attribute that the element must have.
  ///
  /// - Throws: `MarkupError` naming the attribute that is missing.
  package func require(_ attribute: String) throws(MarkupError) -> String {
    guard let value = attributes[attribute] else {
      throw MarkupError("s:\(name) needs an attribute '\(attribute)'", at: place)
    }
    return value
  }
}
