/// A table that a project reads, and the waves that list it.
struct ListedFile {
  let file: InputFile
  /// The indices of the waves.
  private(set) var waves: [Int]

  /// The tables of a project in the order in which its waves first name them.
  static func all(of project: Project) -> [ListedFile] {
    var files: [ListedFile] = []
    var known: [String: Int] = [:]
    for (index, wave) in project.waves.enumerated() {
      for file in wave.files {
        if let position = known[file.table] {
          files[position].waves.append(index)
        } else {
          known[file.table] = files.count
          files.append(ListedFile(file: file, waves: [index]))
        }
      }
    }
    return files
  }
}

extension Project {
  /// How the partnership column writes each partnership, by its index.
  var partnershipLabels: LabelTable {
    LabelTable(
      partnerships.enumerated().flatMap { index, partnership in
        partnership.values.map { (text: $0, value: index) }
      }
    )
  }
}
