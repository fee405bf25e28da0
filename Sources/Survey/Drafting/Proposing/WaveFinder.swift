import CSV

/// Finds the waves that files hold: one for each value of a wave column, else one for each file.
struct WaveFinder {
  private let files: [FileProfile]
  private let roles: ColumnRoles
  private let columns: [PooledColumn]
  private var ids = UniqueIDs()
  private(set) var waves: [DraftWave] = []

  init(_ files: [FileProfile], _ roles: ColumnRoles, _ columns: [PooledColumn]) {
    self.files = files
    self.roles = roles
    self.columns = columns
    addWavesOfFiles()
    addWavesOfColumns()
  }

  /// A file named like another with something behind it, such as `2025-north` beside `2025`, is
  /// part of that one's wave if it has the same answers.
  private mutating func addWavesOfFiles() {
    var parts: [(file: Int, whole: Int)] = []
    var wholes: [Int] = []
    for file in files.indices where roles.files[file][.wave] == nil {
      if let whole = whole(ofPart: file) {
        parts.append((file, whole))
      } else {
        wholes.append(file)
      }
    }
    for whole in wholes {
      let own = DraftWave.File(number: whole, partnership: nil)
      let others = parts.filter { $0.whole == whole }.map {
        DraftWave.File(number: $0.file, partnership: partnership(ofPart: $0.file, of: whole))
      }
      let id = ids.unique(stem(whole), otherwise: "wave-\(waves.count + 1)")
      let days = others.isEmpty ? days(inFile: whole) : nil
      waves.append(DraftWave(id: id, files: [own] + others, value: nil, days: days))
    }
  }

  private mutating func addWavesOfColumns() {
    for column in columns where roles.files.contains(where: { $0[.wave] == column.name }) {
      for value in column.values.map(\.text) {
        let holding = column.occurrences.filter { found in
          roles.files[found.file][.wave] == column.name
            && found.profile.values.contains { $0.text == value }
        }
        guard !holding.isEmpty else { continue }
        let wave = DraftWave(
          id: ids.unique(value, otherwise: "wave-\(waves.count + 1)"),
          files: holding.map { DraftWave.File(number: $0.file, partnership: nil) },
          value: value,
          days: nil
        )
        waves.append(wave)
      }
    }
  }

  /// The file whose name is the longest beginning of a file's name, up to a divider.
  private func whole(ofPart file: Int) -> Int? {
    files.indices.filter { other in
      roles.files[other][.wave] == nil && other != file
        && Self.isPart(stem(file), of: stem(other)) && answers(file) == answers(other)
    }.min { stem($0).count < stem($1).count }
  }

  private static func isPart(_ name: String, of whole: String) -> Bool {
    guard name.hasPrefix(whole), name.count > whole.count + 1 else { return false }
    let rest = name.dropFirst(whole.count)
    return rest.first.map { "-_. ".contains($0) } == true && rest.contains { $0.isLetter }
  }

  private func partnership(ofPart file: Int, of whole: Int) -> String? {
    guard roles.files[file][.partnership] == nil else { return nil }
    return UniqueIDs.identifier(String(stem(file).dropFirst(stem(whole).count + 1)))
  }

  /// The names of the columns that hold few different values and have no role.
  private func answers(_ file: Int) -> Set<String> {
    let known = columns.filter { column in
      AnswerColumn(column) != nil && !roles.use(column.name)
        && column.profile(inFile: file) != nil
    }
    return Set(known.map(\.name))
  }

  /// The file's name without its folder and ending.
  private func stem(_ file: Int) -> String {
    let name = files[file].path.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? ""
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }

  /// The span of a column of dates, if it is no longer than a year; one named for the day of the
  /// answer first.
  private func days(inFile file: Int) -> DateRange? {
    let spans = columns.compactMap { column -> (name: String, days: DateRange)? in
      guard !column.isPersonal, let days = column.profile(inFile: file)?.days,
        days.end.ordinal - days.start.ordinal <= 366
      else { return nil }
      return (column.name, days)
    }
    return (spans.first { ColumnWords.isDay($0.name) } ?? spans.first)?.days
  }
}
