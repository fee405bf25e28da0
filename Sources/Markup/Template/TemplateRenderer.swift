/// Writes a compiled template's elements into a new document.
struct TemplateRenderer {
  let evaluator: XPathEvaluator
  let handlers: [String: TemplateHandler]

  /// What expressions are evaluated against.
  struct Focus {
    let node: Node
    var position = 1
    var size = 1
  }

  /// Renders a whole document whose root is an element of the output.
  func render(
    _ root: TemplateElement,
    as output: OutputElement,
    name: String
  ) throws(MarkupError) -> Document {
    let document = Document(unboundRoot: output.name.local, name: name)
    let focus = Focus(node: evaluator.document.root.node)
    try apply(root, in: focus) { (focus) throws(MarkupError) in
      try fill(document.root, as: output, with: root.content, in: focus)
    }
    return document
  }

  private func write(
    _ nodes: [TemplateNode],
    in focus: Focus,
    to parent: Element
  ) throws(MarkupError) {
    for node in nodes {
      switch node {
      case .text(let text): parent.append(try string(of: text, in: focus))
      case .element(let element):
        try apply(element, in: focus) { (focus) throws(MarkupError) in
          parent.append(element.space)
          try write(element, in: focus, to: parent)
        }
      }
    }
  }

  private func write(
    _ element: TemplateElement,
    in focus: Focus,
    to parent: Element
  ) throws(MarkupError) {
    switch element.kind {
    case .output(let output):
      let target = parent.addUnbound(output.name.local)
      try fill(target, as: output, with: element.content, in: focus)
    case .group: try write(element.content, in: focus, to: parent)
    case .handled(let handled): try call(handled, at: element.place, in: focus, to: parent)
    }
  }

  private func fill(
    _ target: Element,
    as output: OutputElement,
    with content: [TemplateNode],
    in focus: Focus
  ) throws(MarkupError) {
    for declaration in output.declarations { target.ensure(declaration) }
    target.bind(to: output.name)
    for attribute in output.attributes {
      target.set(attribute.name, try string(of: attribute.value, in: focus))
    }
    for (name, expression) in output.optionalAttributes {
      let value = try optionalString(of: expression, in: focus)
      if !value.isEmpty { target.set(name, value) }
    }
    try write(content, in: focus, to: target)
  }

  private func call(
    _ handled: HandledElement,
    at place: Place,
    in focus: Focus,
    to parent: Element
  ) throws(MarkupError) {
    let nodes = try handled.select.map { (select) throws(MarkupError) in
      try self.nodes(of: select, in: focus)
    }
    var attributes: [String: String] = [:]
    for attribute in handled.attributes {
      attributes[attribute.name.written] = try string(of: attribute.value, in: focus)
    }
    let call = TemplateCall(
      name: handled.name,
      place: place,
      nodes: nodes ?? [focus.node],
      attributes: attributes,
      evaluator: evaluator
    )
    do {
      try handlers[handled.name]?(call, parent)
    } catch {
      let (message, hint) = wording(of: error)
      throw MarkupError("\(message), in s:\(handled.name)", at: place, hint: hint)
    }
  }
}

// MARK: - Bindings

extension TemplateRenderer {
  /// Runs the body as often as an element's bindings say, each time with the focus they give.
  private func apply(
    _ element: TemplateElement,
    in outer: Focus,
    _ body: (Focus) throws(MarkupError) -> Void
  ) throws(MarkupError) {
    if let condition = element.condition, try !evaluate(condition, in: outer).boolean { return }
    var focus = outer
    if let expression = element.focus { focus = Focus(node: try node(of: expression, in: outer)) }
    guard let iteration = element.iteration else {
      return try define(element.variables, in: focus, for: body)
    }
    let nodes = try nodes(of: iteration, in: focus)
    for (index, node) in nodes.enumerated() {
      let turn = Focus(node: node, position: index + 1, size: nodes.count)
      try define(element.variables, in: turn, for: body)
    }
  }

  private func define(
    _ variables: [(name: String, value: XPath)],
    in focus: Focus,
    for body: (Focus) throws(MarkupError) -> Void
  ) throws(MarkupError) {
    let outer = evaluator.variables.count
    defer { evaluator.variables.removeLast(evaluator.variables.count - outer) }
    for (name, expression) in variables {
      evaluator.variables.append((name, try evaluate(expression, in: focus)))
    }
    try body(focus)
  }
}

// MARK: - Values

extension TemplateRenderer {
  private func evaluate(_ expression: XPath, in focus: Focus) throws(MarkupError) -> XPathValue {
    try evaluator.evaluate(
      expression,
      at: focus.node,
      position: focus.position,
      size: focus.size
    )
  }

  private func nodes(of expression: XPath, in focus: Focus) throws(MarkupError) -> [Node] {
    guard case .nodes(let nodes) = try evaluate(expression, in: focus) else {
      throw MarkupError("'\(expression.source)' does not select nodes", at: expression.place)
    }
    return nodes
  }

  private func node(of expression: XPath, in focus: Focus) throws(MarkupError) -> Node {
    let nodes = try nodes(of: expression, in: focus)
    guard nodes.count == 1 else { throw wrongCount(nodes.count, for: expression) }
    return nodes[0]
  }

  private func string(
    of template: ValueTemplate,
    in focus: Focus
  ) throws(MarkupError) -> String {
    var string = ""
    for part in template.parts {
      switch part {
      case .literal(let text): string += text
      case .expression(let expression):
        let value = try evaluate(expression, in: focus)
        if case .nodes(let nodes) = value, nodes.count != 1 {
          throw wrongCount(nodes.count, for: expression)
        }
        string += value.string
      }
    }
    return string
  }

  private func optionalString(
    of expression: XPath,
    in focus: Focus
  ) throws(MarkupError) -> String {
    let value = try evaluate(expression, in: focus)
    if case .nodes(let nodes) = value, nodes.count > 1 {
      throw wrongCount(nodes.count, for: expression)
    }
    return value.string
  }

  private func wrongCount(_ count: Int, for expression: XPath) -> MarkupError {
    let source = expression.source
    return count == 0
      ? MarkupError(
        "'\(source)' selects nothing",
        at: expression.place,
        hint: "write string(\(source)) if it may be missing"
      )
      : MarkupError(
        "'\(source)' selects \(count) nodes where one is wanted",
        at: expression.place,
        hint: "write (\(source))[1] for the first of them"
      )
  }
}
