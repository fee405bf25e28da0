import CSV

/// Reads the questionnaire files of a project into a tally.
///
/// One straight line: file → records → answers → scores → tally. Respondents end here.
package struct SurveyReader {
  private let project: Project
  private let plan: ScoringPlan
  private let files: [ListedFile]
  private let opening: Opening

  /// A file, and the indices of the waves that list it.
  private struct ListedFile {
    let file: InputFile
    var waves: [Int]
  }

  /// - Throws: ``Complaints`` when the scores of the questionnaire cannot be exact.
  package init(_ project: Project, opening: @escaping Opening) throws(Complaints) {
    self.project = project
    self.opening = opening
    plan = try ScoringPlan(project.questionnaire, project.scoring, waves: project.waves)
    var files: [ListedFile] = []
    for (index, wave) in project.waves.enumerated() {
      for file in wave.files {
        if let known = files.firstIndex(where: { $0.file.path == file.path }) {
          files[known].waves.append(index)
        } else {
          files.append(ListedFile(file: file, waves: [index]))
        }
      }
    }
    self.files = files
  }

  /// Reads all files.
  ///
  /// - Throws: ``Complaints`` with everything that is wrong in any of them.
  package func read() throws(Complaints) -> TalliedAnswers {
    var pass = try readFiles(excluding: [])
    let duplicates = Duplicates(in: pass.linked)
    if !duplicates.isEmpty {
      let lines = try lines(of: duplicates.told)
      let found = duplicates.diagnostics(
        project.duplicates,
        project: project,
        files: files.map(\.file.path)
      ) { lines[$0] ?? 1 }
      guard project.duplicates != .refuse else { throw Complaints(pass.diagnostics + found) }
      let first = pass.diagnostics
      pass = try readFiles(excluding: duplicates.excluded(by: project.duplicates))
      pass.diagnostics = first + found
    }
    pass.linked.tallyPairs(into: &pass.tally)
    return TalliedAnswers(
      tally: pass.tally,
      rowAccounts: accountsInOrder(pass.accounts),
      diagnostics: (pass.diagnostics + Plausibility(project, pass.tally).diagnostics)
        .sorted(by: Diagnostic.precedes)
    )
  }

  /// What has been gathered from the files so far.
  private struct Pass {
    var tally: Tally
    var linked = LinkedRows()
    var faults = Faults()
    var accounts: [RowAccount] = []
    var diagnostics: [Diagnostic] = []
    var headers: [Header?] = []
  }

  private func readFiles(excluding excluded: Set<FileRow>) throws(Complaints) -> Pass {
    var pass = Pass(
      tally: Tally(
        plan: plan,
        partnerships: project.partnerships.count,
        waves: project.waves.count
      )
    )
    for (index, listed) in files.enumerated() {
      pass.headers.append(nil)
      pass.diagnostics += complaints(reading: listed.file) {
        try read(listed, at: index, excluding: excluded, into: &pass)
      }
    }
    let words = FaultWords(project: project, headers: pass.headers)
    pass.diagnostics += pass.faults.diagnostics(files: files.map(\.file.path)) {
      words.words(for: $0, column: $2, ofFile: $1)
    }
    guard !pass.diagnostics.contains(where: { $0.severity == .error }) else {
      throw Complaints(pass.diagnostics.sorted(by: Diagnostic.precedes))
    }
    return pass
  }

  private func read(
    _ listed: ListedFile,
    at index: Int,
    excluding excluded: Set<FileRow>,
    into pass: inout Pass
  ) throws {
    var records = try RecordReader(listed.file, opening: opening)
    if let note = Diagnostic(fallbackOf: records.sniffed, in: listed.file.path) {
      pass.diagnostics.append(note)
    }
    guard let first = try records.next() else { return }
    let header = Header(first)
    pass.headers[index] = header
    var planning = FilePlanning(
      project: project,
      scoring: self.plan,
      path: listed.file.path,
      header: header
    )
    guard let plan = planning.plan(waves: listed.waves) else {
      throw Complaints(planning.diagnostics)
    }
    var rows = RowReader(
      file: index,
      plan: plan,
      accounts: listed.waves.map {
        RowAccount(file: listed.file.path, wave: project.waves[$0].id)
      },
      tally: Tally(
        plan: self.plan,
        partnerships: project.partnerships.count,
        waves: project.waves.count
      ),
      excluded: excluded
    )
    rows.read(first, from: 1)
    while let block = try records.next() { rows.read(block, from: 0) }
    guard records.recordCount > 1 else { throw Complaints([headerOnly(listed.file)]) }
    pass.tally.merge(rows.tally)
    pass.linked.merge(rows.linked)
    pass.faults.merge(rows.faults)
    pass.accounts += rows.accounts
  }

  private func headerOnly(_ file: InputFile) -> Diagnostic {
    Diagnostic(
      .error,
      .headerOnly,
      at: Place(file: file.path, line: 1),
      "The file has a header and no rows.",
      hint: "Export the answers again, or take the file out of the project file."
    )
  }

  /// The lines on which some rows stand: the files are read once more for them.
  private func lines(of wanted: Set<FileRow>) throws(Complaints) -> [FileRow: Int] {
    var lines: [FileRow: Int] = [:]
    var diagnostics: [Diagnostic] = []
    for (index, listed) in files.enumerated() where wanted.contains(where: { $0.file == index }) {
      diagnostics += complaints(reading: listed.file) {
        var records = try RecordReader(listed.file, opening: opening)
        while let block = try records.next() {
          for record in 0..<block.recordCount {
            let row = FileRow(file: index, row: block.firstRecord + record)
            if wanted.contains(row) { lines[row] = block.line(ofRecord: record) }
          }
        }
      }
    }
    guard diagnostics.isEmpty else { throw Complaints(diagnostics) }
    return lines
  }

  /// The accounts in the order of waves, and of the files within a wave.
  private func accountsInOrder(_ accounts: [RowAccount]) -> [RowAccount] {
    project.waves.flatMap { wave in
      wave.files.compactMap { file in
        accounts.first { $0.wave == wave.id && $0.file == file.path }
      }
    }
  }
}
