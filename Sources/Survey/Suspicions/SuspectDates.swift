import CSV

/// Finds days and times that cannot be: not on the calendar, not yet, before the web, outside the
/// wave's fieldwork, ended before they started; and years of birth that nobody has.
///
/// The order of day and month is the one that the project file states, or else the one in which
/// nearly all values of the column are days; where two orders fit alike, that alone is said.
struct SuspectDates: RowSuspicion {
  private let file: SuspectFile
  private var columns: [DatedColumn]
  private var births: [BirthYears]
  /// The columns of the beginning and the end, and the rows in which the end is first, by order.
  private let ends: (started: Int, ended: Int)?
  private var backwards: [DateOrder: Sightings] = [:]

  init(_ file: SuspectFile, today: CalendarDate?) {
    self.file = file
    let indices = file.form.heading.names.indices
    let role = { (wanted: Metadata) in indices.first { file.form.metadata(of: $0) == wanted } }
    let answered = [Metadata.submitted, .ended, .started].lazy.compactMap(role).first
    let dated = indices.filter { column in
      switch file.form.metadata(of: column) {
      case .started, .ended, .submitted: true
      case nil: Self.isDay(file.form.heading.names[column])
      default: false
      }
    }
    columns = dated.map {
      DatedColumn(
        $0,
        file.file.dateOrder,
        today: today,
        isAnswered: $0 == answered ?? dated.first
      )
    }
    births = indices.filter { BirthYears.isNamed(file.form.heading.names[$0]) }.map(BirthYears.init)
    ends = role(.started).flatMap { started in
      (role(.ended) ?? role(.submitted)).map { (started, $0) }
    }
  }

  private static func isDay(_ name: String) -> Bool {
    ColumnWords.isDay(name) && !ColumnWords.isPersonal(name) && !BirthYears.isNamed(name)
  }

  mutating func look(at block: RecordBlock, _ record: Int, views: Range<Int>) {
    guard !views.isEmpty else { return }
    let waves = views.map { view in
      (index: file.plan.views[view].wave, fieldwork: file.wave(ofView: view).fieldwork)
    }
    for index in columns.indices { columns[index].look(at: block, record, waves: waves) }
    for index in births.indices {
      births[index].look(at: block, record, asked: waves[0].fieldwork.end.year)
    }
    guard let ends else { return }
    let (start, end) = (block.text(record, ends.started), block.text(record, ends.ended))
    for order in DateOrder.allCases {
      guard let first = Moment(start, order), let last = Moment(end, order), last < first else {
        continue
      }
      backwards[order, default: Sightings()].add(block, record)
    }
  }

  var diagnostics: [Diagnostic] {
    columns.flatMap { column in
      column.order.map { diagnostics(of: column, column[$0]) } ?? []
    } + births.compactMap { $0.diagnostic(in: file) }
      + [endBeforeStart, ambiguity].compactMap(\.self)
  }

  private func diagnostics(of column: DatedColumn, _ counts: DayCounts) -> [Diagnostic] {
    let name = file.form.heading.names[column.column]
    let impossible = [
      (counts.noDays, "that no calendar has"), (counts.future, "in the future"),
      (counts.early, "before anything was asked on the web"),
    ].compactMap { diagnostic($0, .impossibleDate, name, $1) }
    let outside = counts.outside.sorted { $0.key < $1.key }.compactMap { wave, found in
      let wave = file.project.waves[wave]
      return diagnostic(
        found,
        .dateOutsideFieldwork,
        name,
        "outside the fieldwork of wave `\(wave.id)`, \(wave.fieldwork.start) to "
          + "\(wave.fieldwork.end)"
      )
    }
    return impossible + outside
  }

  private func diagnostic(
    _ found: Sightings,
    _ code: DiagnosticCode,
    _ column: String,
    _ words: String
  ) -> Diagnostic? {
    guard found.count > 0 else { return nil }
    return Diagnostic(
      .warning,
      code,
      at: found.place(in: file.name),
      "The column `\(column)` has \(found.count) date\(found.count == 1 ? "" : "s") \(words) "
        + "(\(found.words)).",
      hint: code == .impossibleDate
        ? "Check the clock of the platform, and what a spreadsheet made of the dates."
        : "Check `fieldwork`, whether the rows belong to this wave, and test answers from before.",
      occurrences: found.count
    )
  }

  /// That dates were not looked at, since nobody knows which number is the day.
  private var ambiguity: Diagnostic? {
    let ambiguous = columns.filter { $0.possibleOrders.count > 1 }
    guard let first = ambiguous.first else { return nil }
    let names = ambiguous.map { "`\(file.form.heading.names[$0.column])`" }
    return Diagnostic(
      .note,
      .dateOrderUnknown,
      at: Place(file: file.name, line: 1),
      "The dates of \(names.joined(separator: ", ")) can be read with the day first or the month "
        + "first, so they were not looked at.",
      hint: "State the order beside the file's path: "
        + first.possibleOrders.map { "`date_order: \($0.rawValue)`" }.joined(separator: " or ")
        + "."
    )
  }

  private var endBeforeStart: Diagnostic? {
    guard let ends, let order = columns.first(where: { $0.column == ends.started })?.order,
      order == columns.first(where: { $0.column == ends.ended })?.order,
      let found = backwards[order]
    else { return nil }
    let names = file.form.heading.names
    return Diagnostic(
      .warning,
      .endBeforeStart,
      at: found.place(in: file.name),
      "In \(found.count) row\(found.count == 1 ? "" : "s") `\(names[ends.ended])` is earlier than "
        + "`\(names[ends.started])` (\(found.words)).",
      hint: "Check whether the columns are what their names say, and whether rows were mixed up.",
      occurrences: found.count
    )
  }
}
