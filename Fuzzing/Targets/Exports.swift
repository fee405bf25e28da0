import CSV
import Survey

extension FuzzTarget {
  /// Inspects a file and drafts a project file for it, which must be well-formed.
  func lookAtExport(_ bytes: [UInt8]) {
    let files = NamedParts(bytes)
    let first = files.names.first ?? "answers.csv"
    let opening: Opening = { file in
      guard let bytes = files[file.path] ?? (file.path == first ? bytes : nil) else {
        throw Complaints([])
      }
      return MemorySource(bytes)
    }
    for order in [nil, DateOrder.allCases.first] {
      _ = try? Inspecting(dateOrder: order, opening: opening).inspect([first])
    }
    guard let draft = try? Drafting(opening: opening).draft([first]) else { return }
    let faults = ProjectReader.read(draft.text, file: "samhold.yaml").diagnostics
    precondition(
      !faults.contains { [.yamlSyntax, .internalFault].contains($0.code) },
      "the draft is not well-formed: \(faults.map(\.summary))"
    )
  }
}
