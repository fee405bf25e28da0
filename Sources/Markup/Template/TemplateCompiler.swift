/// Reads template files into a tree of elements and compiled expressions.
struct TemplateCompiler {
  /// Prefixes that expressions may use.
  let prefixes: [String: String]
  /// Gives a file's bytes by its name.
  let load: (String) -> [UInt8]?

  /// The template functions that expressions call, by local name.
  var functions: [TemplateReference] = []
  /// The elements that are left to handlers, by local name.
  var handlers: [TemplateReference] = []
  /// The variables that are defined where the compiler is.
  var variables: [String] = []

  /// The files that are compiled already, and how many files each takes with those inside it.
  private var compiledFiles: [Inclusion: (element: TemplateElement, inclusions: Int)] = [:]
  /// The files from the first to the one being read, each including the next.
  private var openFiles: [TemplateFile] = []
  /// What compiles the expressions.
  let expressions: XPathCompiler
  private var depth = 0
  private var inclusions = 0

  private static let greatestDepth = 256
  private static let mostInclusions = 1000

  init(prefixes: [String: String], load: @escaping (String) -> [UInt8]?) {
    self.prefixes = prefixes
    self.load = load
    expressions = XPathCompiler(prefixes: prefixes)
  }

  /// Compiles the file that a whole document is made from.
  mutating func compileDocument(
    _ name: String
  ) throws(MarkupError) -> (TemplateElement, OutputElement) {
    let root = try compileFile(name, from: nil)
    guard case .output(let output) = root.kind, root.condition == nil, root.iteration == nil else {
      throw MarkupError(
        "the root element cannot be conditional, repeated or of the template vocabulary",
        at: root.place
      )
    }
    return (root, output)
  }

  mutating func compileFile(
    _ name: String,
    from place: Place?
  ) throws(MarkupError) -> TemplateElement {
    if openFiles.contains(where: { $0.name == name }), let place {
      let path = (openFiles.map(\.name) + [name]).joined(separator: " → ")
      throw MarkupError("'\(name)' includes itself: \(path)", at: place)
    }
    let inclusion = Inclusion(name: name, variables: variables)
    if let known = compiledFiles[inclusion] {
      try count(known.inclusions, for: place ?? Place(file: name))
      return known.element
    }
    let before = inclusions
    let bytes = try bytes(of: name, for: place ?? Place(file: name))
    openFiles.append(try TemplateFile(parsing: bytes, name: name))
    defer { openFiles.removeLast() }
    let compiled = try compile(openFiles[openFiles.count - 1].root, inherited: [])
    compiledFiles[inclusion] = (compiled, inclusions - before)
    return compiled
  }

  /// A file as it stands in another.
  private struct Inclusion: Hashable {
    let name: String
    let variables: [String]
  }

  mutating func bytes(of name: String, for place: Place) throws(MarkupError) -> [UInt8] {
    try count(1, for: place)
    guard let bytes = load(name) else {
      throw MarkupError("there is no template file '\(name)'", at: place)
    }
    return bytes
  }

  /// Counts files towards the limit that keeps the output of a small template small.
  private mutating func count(_ files: Int, for place: Place) throws(MarkupError) {
    inclusions += files
    guard inclusions <= Self.mostInclusions else {
      throw MarkupError("the template includes more than \(Self.mostInclusions) files", at: place)
    }
  }
}

// MARK: - Elements

extension TemplateCompiler {
  /// The file being read.
  var file: TemplateFile { openFiles[openFiles.count - 1] }

  /// Compiles an element; declarations are inherited from an `s:group` around it.
  mutating func compile(
    _ element: Element,
    inherited: [NamespaceDeclaration]
  ) throws(MarkupError) -> TemplateElement {
    guard depth < Self.greatestDepth else {
      throw MarkupError("elements are nested too deeply", at: element.place)
    }
    depth += 1
    let outerVariables = variables.count
    defer {
      depth -= 1
      variables.removeLast(variables.count - outerVariables)
    }
    let bindings = try TemplateBindings(of: element, in: file)
    let compiled = TemplateElement(place: element.place)
    compiled.condition = try compile(bindings.condition)
    compiled.focus = try compile(bindings.focus)
    compiled.iteration = try compile(bindings.iteration)
    for (name, binding) in bindings.variables {
      compiled.variables.append((name, try compile(binding)))
      variables.append(name)
    }
    let declarations = declarations(of: element, inherited: inherited)
    compiled.kind = try kind(of: element, bindings, declarations)
    compiled.content = try content(of: element, kind: compiled.kind, bindings, declarations)
    return compiled
  }

  /// The declarations that the output needs: not those that only serve expressions.
  private func declarations(
    of element: Element,
    inherited: [NamespaceDeclaration]
  ) -> [NamespaceDeclaration] {
    let own = element.declarations.filter {
      !$0.namespace.isEmpty && !isForExpressions($0.namespace)
    }
    return inherited.filter { outer in !own.contains { $0.prefix == outer.prefix } } + own
  }

  private func isForExpressions(_ namespace: String) -> Bool {
    prefixes.values.contains(namespace)
  }

  private mutating func kind(
    of element: Element,
    _ bindings: TemplateBindings,
    _ declarations: [NamespaceDeclaration]
  ) throws(MarkupError) -> TemplateElement.Kind {
    if element.namespace == Namespace.template {
      guard bindings.attributes.isEmpty else {
        throw MarkupError("s:attr. only stands on elements of the output", at: element.place)
      }
      return element.name == "group"
        ? try group(element) : .handled(try handledElement(element, bindings))
    }
    return .output(try outputElement(element, bindings, declarations))
  }

  private func group(_ element: Element) throws(MarkupError) -> TemplateElement.Kind {
    if let attribute = element.attributes.first(where: { $0.namespace != Namespace.template }) {
      let name = attribute.qualifiedName
      let place = file.place(of: name, on: element)
      throw MarkupError("s:group has no attribute '\(name.written)'", at: place)
    }
    return .group
  }

  private mutating func handledElement(
    _ element: Element,
    _ bindings: TemplateBindings
  ) throws(MarkupError) -> HandledElement {
    if let include = bindings.include ?? bindings.includeText {
      throw MarkupError("s:\(element.name) cannot include anything", at: include.place)
    }
    handlers.append(TemplateReference(name: element.name, place: element.place))
    var select: XPath?
    var attributes: [TemplateAttribute] = []
    for attribute in element.attributes where attribute.namespace != Namespace.template {
      let name = attribute.qualifiedName
      if name.written == "select" {
        select = try compile(attribute.value, at: file.place(of: name, on: element))
      } else {
        attributes.append(try compile(attribute, of: element))
      }
    }
    return HandledElement(name: element.name, select: select, attributes: attributes)
  }

  private mutating func outputElement(
    _ element: Element,
    _ bindings: TemplateBindings,
    _ declarations: [NamespaceDeclaration]
  ) throws(MarkupError) -> OutputElement {
    guard let namespace = element.namespace else {
      throw MarkupError(
        "the element '\(element.name)' is in no namespace",
        at: element.place,
        hint: "the file's root element needs xmlns=\"\(Namespace.xhtml)\""
      )
    }
    var needed = declarations
    try need(element.prefix, as: namespace, in: &needed, at: element.place)
    var attributes: [TemplateAttribute] = []
    for attribute in element.attributes where attribute.namespace != Namespace.template {
      if let prefix = attribute.prefix, let namespace = attribute.namespace {
        try need(prefix, as: namespace, in: &needed, at: element.place)
      }
      attributes.append(try compile(attribute, of: element))
    }
    var optional: [(name: String, value: XPath)] = []
    for (name, binding) in bindings.attributes { optional.append((name, try compile(binding))) }
    return OutputElement(
      name: element.qualifiedName,
      form: namespace == Namespace.xhtml ? HTMLForm(of: element.name) : .foreign,
      declarations: needed,
      attributes: attributes,
      optionalAttributes: optional
    )
  }

  private func need(
    _ prefix: String?,
    as namespace: String,
    in declarations: inout [NamespaceDeclaration],
    at place: Place
  ) throws(MarkupError) {
    guard !isForExpressions(namespace) else {
      throw MarkupError("the namespace \(namespace) is the data's, not the output's", at: place)
    }
    let declaration = NamespaceDeclaration(prefix: prefix, namespace: namespace)
    if !declarations.contains(declaration) { declarations.append(declaration) }
  }
}
