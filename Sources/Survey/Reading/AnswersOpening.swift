import CSV

/// Opens files of answers, so that each can be read row by row, with a row for every person.
struct AnswersOpening {
  let project: Project
  let limits: Limits
  let partnershipLabels: LabelTable
  let opening: Opening
  var joiningLimits = LongJoining.Limits()

  /// An opened file.
  struct Answers: ~Copyable {
    var export: ExportReader
    /// What was noticed.
    var diagnostics: [Diagnostic]
    /// The rows, if the file has one for every answer and they were joined; nil for other files.
    var joined: JoinedAnswers?
  }

  /// What is known of a file whose rows were joined.
  struct JoinedAnswers {
    let rows: JoinedRows
    /// What was wrong with the rows themselves.
    let faults: Faults
    /// Rows that are left out for an item answered twice, by the number of their wave among those
    /// that list the file; -1 for every one of them.
    let excluded: [Int]
  }

  /// Opens a file and, where it has a row for every answer, joins them.
  ///
  /// - Parameters:
  ///   - index: The file's number among those that are read.
  ///   - waves: The indices of the waves that list it.
  ///   - earlier: The headings of files before it, by whose names columns are found, too.
  /// - Throws: ``Complaints``, `Malformation`, what `opening` throws.
  func open(
    _ file: InputFile,
    at index: Int,
    waves: [Int],
    after earlier: [Heading] = []
  ) throws -> Answers {
    var export = try ExportReader(file, limits: limits, opening: opening)
    var noticed = [
      Diagnostic(fallbackOf: export.records.sniffed, in: file.table),
      Diagnostic(headerOf: export.form, in: file.table),
    ].compactMap(\.self)
    let names = waves.flatMap { wave in
      project.questionnaire.items.compactMap { project.waves[wave].columns.items[$0.id] }
    }
    noticed += export.adopt(names, from: earlier, in: file.table)
    guard waves.contains(where: { project.waves[$0].columns.areLong }) else {
      return Answers(export: export, diagnostics: noticed, joined: nil)
    }
    var planning = LongPlanning(
      project,
      path: file.table,
      heading: export.form.heading,
      partnershipLabels: partnershipLabels
    )
    guard let shape = planning.shape(waves: waves) else {
      throw Complaints(planning.diagnostics)
    }
    var joining = LongJoining(shape, file: index, limits: joiningLimits)
    try export.forEachBlock { joining.join($0, from: $1) }
    guard !joining.isTooLarge else { throw Complaints([.tooManyAnswers(in: file.table)]) }
    let words = JoiningWords(joining, file: file.table, project: project)
    noticed += words.neverNamed
    noticed += words.repeated(try positions(of: words.repeatedPlaces, in: file))
    var rows = joining.rows
    let excluded = project.duplicates == .exclude ? rows.takeOutRepeated() : []
    var joinedFile = file
    joinedFile.platform = export.form.platform.name
    joinedFile.headerRows = 1
    let source = rows.source
    return Answers(
      export: try ExportReader(joinedFile.withoutForm, limits: limits) { _ in source },
      diagnostics: noticed,
      joined: JoinedAnswers(rows: rows, faults: joining.faults, excluded: excluded)
    )
  }

  /// Where some fields of a file stand: it is read once more for them.
  func positions(
    of places: Set<LongPlace>,
    in file: InputFile
  ) throws -> [LongPlace: Faults.FilePosition] {
    guard !places.isEmpty else { return [:] }
    let byRecord = Dictionary(grouping: places, by: \.record)
    var found: [LongPlace: Faults.FilePosition] = [:]
    var record: UInt32 = 0
    var export = try ExportReader(file, limits: limits, opening: opening)
    try export.forEachBlock { block, first in
      for index in first..<max(first, block.recordCount) {
        for place in byRecord[record] ?? [] {
          let position = block.position(index, place.column)
          found[place] = Faults.FilePosition(line: position.line, column: position.column)
        }
        record += 1
      }
    }
    return found
  }
}

extension AnswersOpening {
  /// The lines on which some rows of a file stand: it is read once more for them.
  ///
  /// Of rows that were joined it is the line of the first.
  func lines(
    of wanted: Set<WaveRow>,
    in file: InputFile,
    at index: Int,
    waves: [Int]
  ) throws -> [WaveRow: Int] {
    var answers = try open(file, at: index, waves: waves)
    var lines: [WaveRow: Int] = [:]
    try answers.export.forEachBlock { block, first in
      for record in first..<max(first, block.recordCount) {
        let offset = block.offset(ofRecord: record)
        for wave in waves {
          let row = WaveRow(file: index, offset: offset, wave: wave)
          if wanted.contains(row) { lines[row] = block.line(ofRecord: record) }
        }
      }
    }
    guard let joined = answers.joined else { return lines }
    let sources = lines.mapValues { joined.rows.source(of: .init(line: $0, column: 1)) }
    let positions = try self.positions(of: Set(sources.values), in: file)
    return sources.compactMapValues { positions[$0]?.line }
  }
}

extension AnswersOpening.JoinedAnswers {
  /// Whether the file has any rows, good ones or others.
  var hasRows: Bool { rows.count > 0 || !excluded.isEmpty || !faults.isEmpty }

  /// The accounts with the rows that were left out before any was read.
  func countingExcluded(_ accounts: [RowAccount]) -> [RowAccount] {
    accounts.enumerated().map { view, account in
      let left = excluded.count { $0 < 0 || $0 == view }
      var account = account
      account.read += left
      account.excludedAsDuplicate += left
      return account
    }
  }
}

extension InputFile {
  /// The same file, nothing stated of its bytes.
  fileprivate var withoutForm: InputFile {
    var file = InputFile(path: path, at: place)
    file.platform = platform
    file.headerRows = headerRows
    return file
  }
}
