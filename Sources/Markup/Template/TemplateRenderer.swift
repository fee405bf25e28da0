/// Writes a compiled template's elements to an output.
struct TemplateRenderer<Output: CompiledOutput> {
  let handlers: [String: ElementHandler<Output>]

  /// Renders the root of a template, whose bindings are in force for the body.
  func apply(
    _ element: TemplateElement,
    _ outer: TemplateValues,
    _ body: (TemplateValues) throws(MarkupError) -> Void
  ) throws(MarkupError) {
    if let condition = element.condition, try !outer.any(condition).boolean { return }
    var values = outer
    if let focus = element.focus { values = outer.at(try outer.onlyNode(focus)) }
    guard let iteration = element.iteration else {
      return try define(element.variables, values, for: body)
    }
    let nodes = try values.nodes(iteration)
    for (index, node) in nodes.enumerated() {
      try define(element.variables, values.at(node, index + 1, of: nodes.count), for: body)
    }
  }

  private func define(
    _ variables: [(name: String, value: XPath)],
    _ values: TemplateValues,
    for body: (TemplateValues) throws(MarkupError) -> Void
  ) throws(MarkupError) {
    let evaluator = values.evaluator
    let outer = evaluator.variables.count
    defer { evaluator.variables.removeLast(evaluator.variables.count - outer) }
    for (name, expression) in variables {
      evaluator.variables.append((name, try values.any(expression)))
    }
    try body(values)
  }
}

// MARK: - Writing

extension TemplateRenderer {
  func write(
    _ nodes: [TemplateNode],
    _ values: TemplateValues,
    to output: Output
  ) throws(MarkupError) {
    for node in nodes {
      switch node {
      case .text(let text): try output.append(text, values)
      case .element(let element):
        try apply(element, values) { (values) throws(MarkupError) in
          output.append(element.space)
          try write(element, values, to: output)
        }
      }
    }
  }

  private func write(
    _ element: TemplateElement,
    _ values: TemplateValues,
    to output: Output
  ) throws(MarkupError) {
    switch element.kind {
    case .output(let copied):
      let target = try output.open(copied, values)
      try write(element.content, values, to: target)
      target.close(copied)
    case .group: try write(element.content, values, to: output)
    case .handled(let handled): try call(handled, at: element.place, values, output)
    }
  }

  private func call(
    _ handled: HandledElement,
    at place: Place,
    _ values: TemplateValues,
    _ output: Output
  ) throws(MarkupError) {
    let selected = try handled.select.map { (select) throws(MarkupError) in
      try values.nodes(select)
    }
    var attributes: [(name: String, value: String)] = []
    for attribute in handled.attributes {
      attributes.append((attribute.written, try values.string(of: attribute.value)))
    }
    let document = values.evaluator.document
    let call = TemplateCall(
      name: handled.name,
      place: place,
      nodes: (selected ?? [values.node]).map {
        unsafe Node(document: document, pointer: $0.pointer)
      },
      attributes: attributes,
      evaluator: values.evaluator
    )
    do {
      try handlers[handled.name]?(call, output)
    } catch {
      let (message, hint) = wording(of: error)
      throw MarkupError("\(message), in s:\(handled.name)", at: place, hint: hint)
    }
  }
}
