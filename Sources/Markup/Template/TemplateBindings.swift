/// The attributes of the template vocabulary on one element, as they are written.
struct TemplateBindings {
  /// An attribute's value and place.
  struct Binding {
    let value: String
    let place: Place
  }

  private(set) var condition: Binding?
  private(set) var focus: Binding?
  private(set) var iteration: Binding?
  private(set) var include: Binding?
  private(set) var includeText: Binding?
  private(set) var variables: [(name: String, binding: Binding)] = []
  private(set) var attributes: [(name: String, binding: Binding)] = []

  /// Reads the bindings of an element.
  ///
  /// - Throws: `MarkupError` for an attribute that the vocabulary does not have.
  init(of element: Element, in file: TemplateFile) throws(MarkupError) {
    for attribute in element.attributes where attribute.namespace == Namespace.template {
      let place = file.place(of: attribute.qualifiedName, on: element)
      try note(attribute.name, Binding(value: attribute.value, place: place))
    }
    if include != nil, let includeText {
      throw MarkupError("both s:include and s:include-text", at: includeText.place)
    }
  }

  private mutating func note(_ name: String, _ binding: Binding) throws(MarkupError) {
    switch name {
    case "if": condition = binding
    case "with": focus = binding
    case "each": iteration = binding
    case "include": include = binding
    case "include-text": includeText = binding
    case _ where name.hasPrefix("let."):
      variables.append((try checked(name.dropFirst(4), at: binding.place), binding))
    case _ where name.hasPrefix("attr."):
      attributes.append((try checked(name.dropFirst(5), at: binding.place), binding))
    default:
      throw MarkupError(
        "there is no attribute s:\(name)",
        at: binding.place,
        hint: "there are s:if, s:with, s:each, s:let.NAME, s:attr.NAME, s:include, s:include-text"
      )
    }
  }

  private func checked(_ name: Substring, at place: Place) throws(MarkupError) -> String {
    let name = String(name)
    guard QualifiedName.isName(name) else {
      throw MarkupError("'\(name)' is not a name", at: place)
    }
    return name
  }
}
