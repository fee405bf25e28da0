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

/// An attribute whose value the template fills.
struct TemplateAttribute {
  let name: QualifiedName
  /// The name as it is written.
  let written: String
  let value: ValueTemplate

  init(name: QualifiedName, value: ValueTemplate) {
    self.name = name
    written = name.written
    self.value = value
  }
}

/// An element that a `TemplateHandler` writes.
struct HandledElement {
  let name: String
  let select: XPath?
  let attributes: [TemplateAttribute]
}
