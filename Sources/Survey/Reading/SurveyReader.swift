import CSV

/// Reads the questionnaire files of a project into a tally.
///
/// One straight line: file → records → answers → scores → tally. Respondents end here.
package struct SurveyReader {
  let project: Project
  let plan: ScoringPlan
  private let form: RowForm
  let files: [ListedFile]
  let opening: Opening
  /// What bounds the memory of joining rows.
  var joiningLimits = LongJoining.Limits()
  private let threads: Int
  private let mayBeEmpty: Bool
  /// What bounds the memory of reading a file, and how it is cut.
  var limits = Limits()
  /// How the partnership column writes each partnership, by its index.
  let partnershipLabels: LabelTable

  /// - Parameters:
  ///   - project: What is asked of the files.
  ///   - threads: How many threads may read a file; the tally is the same for any number.
  ///   - only: The one file of answers that is read; nil for all.
  ///   - mayBeEmpty: Whether a file without rows is a part of one, and not a fault.
  ///   - opening: Opens the files, on the calling thread.
  /// - Throws: ``Complaints`` when the scores of the questionnaire cannot be exact.
  package init(
    _ project: Project,
    threads: Int = 1,
    only: InputFile? = nil,
    mayBeEmpty: Bool = false,
    opening: @escaping Opening
  ) throws(Complaints) {
    self.project = project
    self.mayBeEmpty = mayBeEmpty
    self.threads = max(1, threads)
    self.opening = opening
    plan = try ScoringPlan(project.questionnaire, project.scoring, waves: project.waves)
    form = RowForm(project, plan)
    partnershipLabels = project.partnershipLabels
    files = ListedFile.all(of: project).filter { listed in
      only.map { $0.table == listed.file.table } ?? true
    }
  }

  /// Reads all files.
  ///
  /// - Throws: ``Complaints`` with everything that is wrong in any of them.
  package func read() throws(Complaints) -> TalliedAnswers {
    try TalliedAnswers(of: project, count())
  }

  /// Reads all files, of which others may hold more answers of the same project.
  ///
  /// - Throws: ``Complaints`` with everything that is wrong in any of them.
  package func count() throws(Complaints) -> CountedAnswers {
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
    let asked = AskedByHeadings(project, headings: pass.headings(of: files.map(\.waves)))
    return CountedAnswers(
      tally: Tally(pass.gathering.counts, linked.pairs),
      rowAccounts: accountsInOrder(pass.accounts),
      noticed: pass.diagnostics + asked.diagnostics,
      labels: asked.adding(to: beside.labels)
    )
  }

  var answersOpening: AnswersOpening {
    AnswersOpening(
      project: project,
      limits: limits,
      partnershipLabels: partnershipLabels,
      opening: opening,
      joiningLimits: joiningLimits
    )
  }

  /// Who of the rows gathered answered in two waves, and in one wave twice.
  private func link(
    _ gathering: Gathering
  ) -> (pairs: LinkedPairs, repeated: Set<Fingerprint>) {
    Linking(
      gathering.linked,
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
    var joined: [LongShape?] = []

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
      pass.joined.append(nil)
      pass.diagnostics += complaints(reading: listed.file) {
        try read(listed, at: index, beside, excluding: excluded, seeking: sought, into: &pass)
      }
    }
    let words = FaultWords(
      project: project,
      headers: pass.headers,
      joined: pass.joined,
      waves: files.map(\.waves)
    )
    pass.diagnostics += pass.gathering.faults.diagnostics(files: files.map(\.file.table)) {
      words.words(for: $0, column: $2, ofFile: $1)
    }
    guard !pass.diagnostics.contains(where: { $0.severity == .error }) else {
      throw Complaints(pass.diagnostics.sorted(by: Diagnostic.precedes))
    }
    pass.gathering.close()
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
    var answers = try answersOpening.open(
      listed.file,
      at: index,
      waves: listed.waves,
      after: pass.headers.compactMap(\.self)
    )
    pass.diagnostics += answers.diagnostics
    let exportForm = answers.export.form
    pass.headers[index] = exportForm.heading
    pass.joined[index] = answers.joined?.rows.shape
    var planning = FilePlanning(
      project: project,
      scoring: plan,
      path: listed.file.table,
      form: exportForm,
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
      account.platform = exportForm.platform.name
      account.listsInvited = filePlan.status?.listsInvited ?? false
      return account
    }
    let read = try RowReading(threads: threads)
      .read(&answers.export, by: rows, accounts, into: &pass.gathering)
    guard read.rows > 0 || mayBeEmpty || answers.joined?.hasRows ?? false else {
      throw Complaints([headerOnly(listed.file)])
    }
    guard let joined = answers.joined else { return pass.accounts += read.accounts }
    pass.accounts += joined.countingExcluded(read.accounts)
    try settle(joined, of: listed.file, at: index, into: &pass.gathering)
  }

  /// Puts the faults of joined rows where they stand in the file, beside those of the rows themselves.
  private func settle(
    _ joined: AnswersOpening.JoinedAnswers,
    of file: InputFile,
    at index: Int,
    into gathering: inout Gathering
  ) throws {
    let told = gathering.faults.places(inFile: index)
    let sources = Dictionary(uniqueKeysWithValues: told.map { ($0, joined.rows.source(of: $0)) })
    let positions = try answersOpening.positions(of: Set(sources.values), in: file)
    gathering.faults.move(inFile: index, to: sources.compactMapValues { positions[$0] })
    gathering.faults.merge(joined.faults)
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
        let found = try answersOpening.lines(
          of: wanted,
          in: listed.file,
          at: index,
          waves: listed.waves
        )
        lines.merge(found) { first, _ in first }
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
