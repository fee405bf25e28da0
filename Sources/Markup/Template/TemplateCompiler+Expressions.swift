extension TemplateCompiler {
  mutating func compile(text node: Node) throws(MarkupError) -> ValueTemplate {
    let file = file
    return try compile(node.string) { file.place(in: node, after: $0) }
  }

  mutating func compile(
    _ attribute: Attribute,
    of element: Element
  ) throws(MarkupError) -> TemplateAttribute {
    let name = attribute.qualifiedName
    let place = file.place(of: name, on: element)
    return TemplateAttribute(name: name, value: try compile(attribute.value) { _ in place })
  }

  /// Compiles a value template, whose parts stand where `place` says for the line ends before them.
  mutating func compile(
    _ source: String,
    place: (Int) -> Place
  ) throws(MarkupError) -> ValueTemplate {
    var parts: [ValueTemplate.Part] = []
    for token in try ValueTemplate.tokens(of: source, place: place) {
      switch token {
      case .literal(let text): parts.append(.literal(TemplateText(text)))
      case .expression(let source, let place):
        parts.append(.expression(try compile(source, at: place)))
      }
    }
    return ValueTemplate(parts: parts)
  }

  mutating func compile(_ binding: TemplateBindings.Binding?) throws(MarkupError) -> XPath? {
    guard let binding else { return nil }
    return try compile(binding) as XPath
  }

  mutating func compile(_ binding: TemplateBindings.Binding) throws(MarkupError) -> XPath {
    try compile(binding.value, at: binding.place)
  }

  /// Compiles an expression, all of whose names must be known.
  mutating func compile(_ source: String, at place: Place) throws(MarkupError) -> XPath {
    let expression = try XPath(source, at: place, by: expressions, among: variables)
    for prefix in expression.names.prefixes where prefixes[prefix] == nil {
      let known = prefixes.keys.sorted().joined(separator: ", ")
      throw MarkupError(
        "the prefix '\(prefix)' in '\(source)' is not known",
        at: place,
        hint: "known prefixes: \(known)"
      )
    }
    for variable in expression.names.variables where !variables.contains(variable) {
      throw MarkupError(
        "the variable '$\(variable)' in '\(source)' is not defined here",
        at: place,
        hint: "define it with s:let.\(variable) on an element around this one"
      )
    }
    for name in expression.names.functions { try note(function: name, in: source, at: place) }
    return expression
  }

  private mutating func note(
    function name: String,
    in source: String,
    at place: Place
  ) throws(MarkupError) {
    let parts = name.split(separator: ":", maxSplits: 1)
    guard parts.count == 2, prefixes[String(parts[0])] == Namespace.template else {
      throw MarkupError("there is no function \(name)() as in '\(source)'", at: place)
    }
    functions.append(TemplateReference(name: String(parts[1]), place: place))
  }
}
