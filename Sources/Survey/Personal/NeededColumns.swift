import CSV

extension Project {
  /// The columns of a file that the project names, counted from 0.
  ///
  /// Where no wave lists the file, it is taken for one like those that they list.
  func columns(in heading: Heading, of file: InputFile) -> Set<Int> {
    let listing = waves.filter { wave in wave.files.contains { $0.path == file.path } }
    let named = (listing.isEmpty ? waves : listing).flatMap { wave in
      let columns = wave.columns
      return [
        columns.respondent, columns.partnership, columns.wave, columns.weight, columns.stratum,
        columns.cluster, columns.item, columns.value,
      ].compactMap(\.self) + columns.items.values + groups.compactMap { $0.columns[wave.id] }
    }
    return named.reduce(into: []) { found, name in
      switch heading.find(name.text) {
      case .found(let column): found.insert(column)
      case .ambiguous(let columns): found.formUnion(columns)
      case .missing: break
      }
    }
  }
}
