import CSV

/// Reads the questionnaire files of a project into a tally.
///
/// One straight line: file → records → answers → scores → tally. Respondents end here.
package struct SurveyReader {
  private let project: Project
  private let plan: ScoringPlan
  private let form: RowForm
  private let files: [ListedFile]
  private let opening: Opening
  private let threads: Int
  /// What bounds the memory of reading a file, and how it is cut.
  var limits = Limits()
  /// How the partnership column writes each partnership, by its index.
  private let partnershipLabels: LabelTable

  /// - Parameters:
  ///   - project: What is asked of the files.
  ///   - threads: How many threads may read a file; the tally is the same for any number.
  ///   - opening: Opens the files, on the calling thread.
  /// - Throws: ``Complaints`` when the scores of the questionnaire cannot be exact.
  package init(
    _ project: Project,
    threads: Int = 1,
    opening: @escaping Opening
  ) throws(Complaints) {
    self.project = project
    self.threads = max(1, threads)
    self.opening = opening
    plan = try ScoringPlan(project.questionnaire, project.scoring, waves: project.waves)
    form = RowForm(project, plan)
    partnershipLabels = project.partnershipLabels
    files = ListedFile.all(of: project)
  }

  /// Reads all files.
  ///
  /// - Throws: ``Complaints`` with everything that is wrong in any of them.
  package func read() throws(Complaints) -> TalliedAnswers {
    var noticed: [Diagnostic] = []
    let beside = FilesBeside(project, opening: opening, &noticed)
    var pass = try readFiles(beside, besides: noticed)
    var linked = link(pass.gathering)
    if !linked.repeated.isEmpty {
      let duplicates = try duplicates(of: linked.repeated, beside)
      let lines = try lines(of: duplicates.told)
      let noticed =
        pass.diagnostics
        + duplicates.diagnostics(
          project.duplicates,
          project: project,
          files: files.map(\.file.table)
        ) { lines[$0] ?? 1 }
      guard project.duplicates != .refuse else {
        throw Complaints(noticed.sorted(by: Diagnostic.precedes))
      }
      pass = try readFiles(beside, excluding: duplicates.excluded(by: project.duplicates))
      pass.diagnostics = noticed
      linked = link(pass.gathering)
    }
    let tally = Tally(pass.gathering.counts, linked.pairs)
    let asked = AskedByHeadings(project, headings: pass.headings(of: files.map(\.waves)))
    var answers = TalliedAnswers(
      tally: tally,
      weighting: try Weighting(project, tally),
      rowAccounts: accountsInOrder(pass.accounts),
      diagnostics: (pass.diagnostics + asked.diagnostics + Plausibility(project, tally).diagnostics)
        .sorted(by: Diagnostic.precedes)
    )
    answers.labels = asked.adding(to: beside.labels)
    return answers
  }

  /// Who of the rows gathered answered in two waves, and in one wave twice.
  private func link(
    _ gathering: Gathering
  ) -> (pairs: LinkedPairs, repeated: Set<Fingerprint>) {
    var rows = gathering.linked
    rows.close()
    return Linking(
      rows,
      plan,
      cohorts: project.cohortCount,
      waves: project.waves.count,
      threads: threads
    ).link()
  }

  /// The rows of people who stand in a wave more than once: the files are read once more for them.
  private func duplicates(
    of people: Set<Fingerprint>,
    _ beside: FilesBeside
  ) throws(Complaints) -> Duplicates {
    Duplicates(in: try readFiles(beside, seeking: people).gathering.repeated)
  }

  /// What has been gathered from the files so far.
  private struct Pass {
    var gathering: Gathering
    var accounts: [RowAccount] = []
    var diagnostics: [Diagnostic] = []
    var headers: [Heading?] = []

    /// By wave index, the headings of its files in their order.
    func headings(of waves: [[Int]]) -> [Int: [Heading]] {
      var found: [Int: [Heading]] = [:]
      for (heading, waves) in zip(headers, waves) {
        for wave in waves { found[wave, default: []] += heading.map { [$0] } ?? [] }
      }
      return found
    }
  }

  /// Reads all files once.
  ///
  /// - Parameters:
  ///   - beside: What the files beside them say.
  ///   - excluded: The rows that do not count.
  ///   - sought: The fingerprints of people whose rows are to be told.
  ///   - noticed: What was noticed before.
  private func readFiles(
    _ beside: FilesBeside,
    excluding excluded: Set<WaveRow> = [],
    seeking sought: Set<Fingerprint> = [],
    besides noticed: [Diagnostic] = []
  ) throws(Complaints) -> Pass {
    let counts = RowCounts(plan, form, cohorts: project.cohortCount, waves: project.waves.count)
    var pass = Pass(
      gathering: Gathering(counts: counts, linked: LinkedRows(form)),
      diagnostics: noticed
    )
    for (index, listed) in files.enumerated() {
      pass.headers.append(nil)
      pass.diagnostics += complaints(reading: listed.file) {
        try read(listed, at: index, beside, excluding: excluded, seeking: sought, into: &pass)
      }
    }
    let words = FaultWords(
      project: project,
      headers: pass.headers,
      waves: files.map(\.waves)
    )
    pass.diagnostics += pass.gathering.faults.diagnostics(files: files.map(\.file.table)) {
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
    _ beside: FilesBeside,
    excluding excluded: Set<WaveRow>,
    seeking sought: Set<Fingerprint>,
    into pass: inout Pass
  ) throws {
    var export = try ExportReader(listed.file, limits: limits, opening: opening)
    let path = listed.file.table
    pass.diagnostics += [
      Diagnostic(fallbackOf: export.records.sniffed, in: path),
      Diagnostic(headerOf: export.form, in: path),
    ].compactMap(\.self)
    let header = export.form.heading
    pass.headers[index] = header
    var planning = FilePlanning(
      project: project,
      scoring: plan,
      path: listed.file.table,
      form: export.form,
      beside: beside,
      partnershipLabels: partnershipLabels
    )
    let filePlan = planning.plan(waves: listed.waves)
    guard let filePlan else { throw Complaints(planning.diagnostics) }
    pass.diagnostics += planning.diagnostics
    let rows = RowReader(
      file: index,
      plan: filePlan,
      scoring: plan,
      form: form,
      excluded: excluded,
      sought: sought,
      project: project
    )
    let accounts = listed.waves.map {
      var account = RowAccount(file: listed.file.table, wave: project.waves[$0].id)
      account.platform = export.form.platform.name
      account.listsInvited = filePlan.status?.listsInvited ?? false
      return account
    }
    let read = try RowReading(threads: threads)
      .read(&export, by: rows, accounts, into: &pass.gathering)
    guard read.rows > 0 else { throw Complaints([headerOnly(listed.file)]) }
    pass.accounts += read.accounts
  }

  private func headerOnly(_ file: InputFile) -> Diagnostic {
    Diagnostic(
      .error,
      .headerOnly,
      at: Place(file: file.table, line: 1),
      "The file has a header and no rows.",
      hint: "Export the answers again, or take the file out of the project file."
    )
  }

  /// The lines on which some rows stand: the files are read once more for them.
  private func lines(of wanted: Set<WaveRow>) throws(Complaints) -> [WaveRow: Int] {
    var lines: [WaveRow: Int] = [:]
    var diagnostics: [Diagnostic] = []
    for (index, listed) in files.enumerated() where wanted.contains(where: { $0.file == index }) {
      diagnostics += complaints(reading: listed.file) {
        var records = try RecordReader(listed.file, opening: opening)
        while let block = try records.next() {
          for record in 0..<block.recordCount {
            for wave in listed.waves {
              let offset = block.offset(ofRecord: record)
              let row = WaveRow(file: index, offset: offset, wave: wave)
              if wanted.contains(row) { lines[row] = block.line(ofRecord: record) }
            }
          }
        }
      }
    }
    guard diagnostics.isEmpty else { throw Complaints(diagnostics) }
    return lines
  }

  /// The accounts in the order of waves, and of the files within a wave.
  private func accountsInOrder(_ accounts: [RowAccount]) -> [RowAccount] {
    let byWave = Dictionary(grouping: accounts, by: \.wave)
    return project.waves.flatMap { wave in
      let byFile = Dictionary(
        (byWave[wave.id] ?? []).map { ($0.file, $0) },
        uniquingKeysWith: { first, _ in first }
      )
      return wave.files.compactMap { byFile[$0.table] }
    }
  }
}
