/// A part of a compiled template.
enum TemplateNode {
  case text(ValueTemplate)
  case element(TemplateElement)
}

/// An element of a compiled template, with what it is bound to.
///
/// What it holds takes effect in the order in which it is listed here. A class, so that rendering
/// need not copy all of it for every turn.
final class TemplateElement {
  let place: Place
  /// White space in front of a bound element, which is dropped and repeated with it.
  var space = ""
  /// `s:if`: the element stays if this is true.
  var condition: XPath?
  /// `s:with`: becomes the context, one node.
  var focus: XPath?
  /// `s:each`: the element is repeated for each of these nodes, which become the context.
  var iteration: XPath?
  /// `s:let.NAME`: variables for the attributes and the content.
  var variables: [(name: String, value: XPath)] = []
  var kind = Kind.group
  var content: [TemplateNode] = []

  init(place: Place) {
    self.place = place
  }

  enum Kind {
    /// Copied to the output.
    case output(OutputElement)
    /// `s:group`: leaves only its content.
    case group
    /// Any other element of the template namespace: handed to Swift.
    case handled(HandledElement)
  }
}

/// An element that the template copies to its output.
struct OutputElement {
  let name: QualifiedName
  /// Namespace declarations that must be in force, the element's own prefix among them.
  let declarations: [NamespaceDeclaration]
  let attributes: [TemplateAttribute]
  /// `s:attr.NAME`: set if the string is not empty.
  let optionalAttributes: [(name: String, value: XPath)]
}

/// An attribute whose value the template fills.
struct TemplateAttribute {
  let name: QualifiedName
  let value: ValueTemplate
}

/// An element that a `TemplateHandler` writes.
struct HandledElement {
  let name: String
  let select: XPath?
  let attributes: [TemplateAttribute]
}
