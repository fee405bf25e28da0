import CSV

/// Finds the answers in files: beside those that describe them, in one of a workbook's sheets, and
/// joined where a row is an answer.
final class AnswersFinder {
  private let paths: [String]
  private let source: Opening
  /// By path, the sheets of the workbooks that were opened.
  private var sheets: [String: [String]] = [:]

  /// - Parameter paths: All files that are looked at.
  init(_ paths: [String], opening: @escaping Opening) {
    self.paths = paths
    source = opening
  }

  /// The answers in a file; nil for one that has none.
  ///
  /// In a workbook they are in the first sheet that can be seen, unless that describes them.
  func answers(in file: InputFile) throws -> FileProfile? {
    let first = try profile(of: file)
    let names = sheets[file.path] ?? []
    guard names.count > 1 else { return first.form.part == .answers ? first : nil }
    for name in names {
      var table = file
      table.sheet = name
      guard let found = try? profile(of: table, sheets: names), found.form.part == .answers
      else { continue }
      var profile = found
      let beside = Set(profile.sidecars.files.compactMap(\.sheet))
      profile.sheet = name
      profile.otherSheets = names.filter { $0 != name && !beside.contains($0) }
      return profile
    }
    return nil
  }

  private func profile(of file: InputFile, sheets names: [String] = []) throws -> FileProfile {
    let opening: Opening = { file in
      let bytes = try self.source(file)
      if let table = bytes.table { self.sheets[file.path] = self.sheets[file.path] ?? table.sheets }
      return bytes
    }
    let sidecars = Sidecars(of: file, sheets: names, among: paths, opening: opening)
    let profile = try FileProfile(file, sidecars: sidecars, onlyKnown: true, opening: opening)
    return try profile.joined(file, opening: opening) ?? profile
  }
}
