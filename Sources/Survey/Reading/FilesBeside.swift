/// What the files beside the answers say, read before any answer.
struct FilesBeside {
  /// How each wave was asked, by wave index.
  let labels: [FiledLabels]
  /// By wave index: whom identifiers stand for that differ from wave to wave.
  let links: [LinkedIdentifiers]

  /// - Parameter diagnostics: Where what is noticed and what is wrong is added.
  init(_ project: Project, opening: @escaping Opening, _ diagnostics: inout [Diagnostic]) {
    labels = project.waves.map { LabelReader(opening: opening).labels(of: $0, &diagnostics) }
    links = LinkReader(project: project, opening: opening).links(&diagnostics)
  }
}
