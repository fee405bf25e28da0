extension TemplateCompiler {
  /// What stands in an element, or is included there.
  mutating func content(
    of element: Element,
    kind: TemplateElement.Kind,
    _ bindings: TemplateBindings,
    _ declarations: [NamespaceDeclaration]
  ) throws(MarkupError) -> [TemplateNode] {
    if let include = bindings.include {
      return [.element(try compileFile(include.value, from: include.place))]
    }
    if let include = bindings.includeText {
      return [.text(ValueTemplate(literal: try text(of: include)))]
    }
    switch kind {
    case .handled: return []
    case .group: return try children(of: element, inherited: declarations)
    case .output: return try children(of: element, inherited: [])
    }
  }

  private mutating func text(of include: TemplateBindings.Binding) throws(MarkupError) -> String {
    let bytes = try bytes(of: include.value, for: include.place)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw MarkupError("'\(include.value)' is not UTF-8", at: include.place)
    }
    return text
  }

  private mutating func children(
    of element: Element,
    inherited: [NamespaceDeclaration]
  ) throws(MarkupError) -> [TemplateNode] {
    let isRaw =
      element.namespace == Namespace.xhtml && HTMLForm(of: element.name) == .raw
    var nodes: [TemplateNode] = []
    for node in element.childNodes {
      if let child = node.element {
        var compiled = try compile(child, inherited: inherited)
        takeSpace(for: &compiled, from: &nodes)
        nodes.append(.element(compiled))
      } else if node.isText {
        nodes.append(
          .text(isRaw ? ValueTemplate(literal: node.string) : try compile(text: node))
        )
      }
    }
    return nodes
  }

  /// Moves white space in front of a bound element into it.
  private func takeSpace(for element: inout TemplateElement, from nodes: inout [TemplateNode]) {
    guard element.condition != nil || element.iteration != nil,
      case .text(let text)? = nodes.last, let space = text.space
    else { return }
    element.space = space
    nodes.removeLast()
  }
}
