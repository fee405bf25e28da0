import CSV

/// What is suspicious about the answers of a project although each of them can be read.
///
/// The files are read once more for it, row by row on one thread, so it is left to those who ask.
/// What is said are counts and lines: never what stands in a field. A file that cannot be read is
/// passed over, since whoever reads the answers complains of it. Of a file with a row for every answer
/// only the columns are looked at, for personal data.
package struct Suspicions {
  private let project: Project
  private let today: CalendarDate?
  private let opening: Opening

  /// - Parameters:
  ///   - project: What the files mean.
  ///   - today: No answer is given after this day; nil where nobody knows which day it is.
  ///   - opening: Opens the files, on the calling thread.
  package init(_ project: Project, today: CalendarDate?, opening: @escaping Opening) {
    self.project = project
    self.today = today
    self.opening = opening
  }

  /// Everything suspicious, in order of place; none of severity error.
  ///
  /// - Parameter tally: Of the answers, where they could be counted.
  package func diagnostics(_ tally: Tally?) -> [Diagnostic] {
    let jumps = tally.map { AnswerJumps(project, $0).diagnostics } ?? []
    return (rowDiagnostics + jumps).sorted(by: Diagnostic.precedes)
  }

  private var rowDiagnostics: [Diagnostic] {
    guard
      let scoring = try? ScoringPlan(
        project.questionnaire,
        project.scoring,
        waves: project.waves
      )
    else { return [] }
    var unused: [Diagnostic] = []
    let beside = FilesBeside(project, opening: opening, &unused)
    var identifiers = AlikeIdentifiers(project)
    var found: [Diagnostic] = []
    for listed in ListedFile.all(of: project) {
      found +=
        (try? diagnostics(of: listed, scoring, beside, &identifiers)) ?? []
    }
    return found + identifiers.diagnostics
  }

  private func diagnostics(
    of listed: ListedFile,
    _ scoring: ScoringPlan,
    _ beside: FilesBeside,
    _ identifiers: inout AlikeIdentifiers
  ) throws -> [Diagnostic] {
    var export = try ExportReader(listed.file, opening: opening)
    var looks: [any RowSuspicion] = []
    // A row of a long file is an answer, and no person's.
    let isLong = listed.waves.contains { project.waves[$0].columns.areLong }
    let file = isLong ? nil : suspect(listed, export.form, scoring, beside)
    if let file {
      looks = [StraightLining(file), SuspectDates(file, today: today), NearestLabels(file)]
    }
    var personal = PersonalLook(export.form)
    // A file that breaks off has been looked at up to there.
    try? export.forEachBlock { block, first in
      for record in first..<max(first, block.recordCount) {
        personal.look(at: block, record)
        guard let file else { continue }
        let views = file.views(of: block, record)
        for index in looks.indices { looks[index].look(at: block, record, views: views) }
        identifiers.look(at: file, block, record, views: views)
      }
    }
    let needed = project.columns(in: export.form.heading, of: listed.file)
    return looks.flatMap(\.diagnostics)
      + personal.found.filter { !needed.contains($0.column) }
      .map { $0.diagnostic(in: listed.file.table) }
  }

  /// What the columns of a file mean; nil where one is missing, of which the reader complains.
  private func suspect(
    _ listed: ListedFile,
    _ form: ExportForm,
    _ scoring: ScoringPlan,
    _ beside: FilesBeside
  ) -> SuspectFile? {
    var planning = FilePlanning(
      project: project,
      scoring: scoring,
      path: listed.file.table,
      form: form,
      beside: beside,
      partnershipLabels: project.partnershipLabels
    )
    return planning.plan(waves: listed.waves).map {
      SuspectFile(project: project, scoring: scoring, file: listed.file, form: form, plan: $0)
    }
  }
}
