/// What no section can check alone: whether waves, files and partnerships agree, so that every
/// row of a file belongs to exactly one wave and one partnership.
struct ConsistencyCheck {
  let waves: [WaveReading]
  let outputs: OutputsDeclaration?
  let log: ReadingLog

  func run() {
    complainOfOverlappingWaves()
    let uses = waves.compactMap(\.wave).flatMap { wave in
      wave.files.map { FileUse(file: $0, wave: wave) }
    }
    complainOfAnswersOfNobody(uses)
    complainOfUnknownPartnerships(uses)
    complainOfRowsCountedTwice(uses)
    complainOfSheetsLeftOpen(uses)
    complainOfFormsThatDiffer(uses)
    complainOfLedgersCountedTwice()
  }

  /// A file in the list of a wave.
  private struct FileUse {
    let file: InputFile
    let wave: Wave
  }

  private func complainOfOverlappingWaves() {
    let datable = waves.compactMap { wave in
      wave.fieldwork.map { (id: wave.id ?? "", days: $0.content, place: $0.place) }
    }
    for (index, wave) in datable.enumerated() {
      guard let other = datable[..<index].first(where: { $0.days.overlaps(wave.days) }) else {
        continue
      }
      log.error(
        .overlappingWaves,
        at: wave.place,
        "The fieldwork of wave `\(wave.id)` overlaps that of wave `\(other.id)` in line "
          + "\(other.place.line ?? 0) (\(other.days.start) to \(other.days.end)).",
        hint: "Let one wave end before the other starts, or make one wave of them."
      )
    }
  }

  /// In a file with a row an answer, every row says whose answer to what it is.
  private func complainOfAnswersOfNobody(_ uses: [FileUse]) {
    for use in uses {
      let columns = use.wave.columns
      guard let stated = columns.item ?? columns.value else { continue }
      let needed = [
        ("item", columns.item), ("value", columns.value), ("respondent", columns.respondent),
      ]
      let missing = needed.compactMap { key, name in name == nil ? key : nil }
      guard !missing.isEmpty else { continue }
      log.error(
        .contradiction,
        at: stated.place,
        "`\(use.file.table)` is said to have a row for every answer, but not which column is "
          + "\(Words.list(missing)).",
        hint:
          "State `item`, `value` and `respondent` under `columns`; or none of the first two, for "
          + "a row for every person."
      )
    }
  }

  private func complainOfUnknownPartnerships(_ uses: [FileUse]) {
    let partnerships = log.namesDeclared(.partnership).map(\.id)
    guard partnerships.count > 1 else { return }
    for use in uses where use.file.partnership == nil && use.wave.columns.partnership == nil {
      log.error(
        .contradiction,
        at: use.file.place,
        "Nothing says which of the \(partnerships.count) partnerships the rows of "
          + "`\(use.file.table)` belong to.",
        hint: "Name the column under `columns.partnership`, or give the file a `partnership`."
      )
    }
  }

  private func complainOfRowsCountedTwice(_ uses: [FileUse]) {
    var earlier: [String: [FileUse]] = [:]
    for use in uses {
      let table = use.file.table
      if let other = earlier[table]?.first(where: { sharesRows($0.wave, use.wave) }) {
        let isSameWave = other.wave.id == use.wave.id
        log.error(
          .contradiction,
          at: use.file.place,
          "Every row of `\(use.file.table)` would count twice: "
            + (isSameWave
              ? "wave `\(use.wave.id)` lists it in line \(other.file.place.line ?? 0) already."
              : "for wave `\(other.wave.id)` and for wave `\(use.wave.id)`."),
          hint: isSameWave
            ? "List the file once."
            : "Name the column under `columns.wave`, or give each wave its own `columns.items`."
        )
      }
      earlier[table, default: []].append(use)
    }
  }

  /// The sheet that is read where none is stated may be one that is read elsewhere.
  private func complainOfSheetsLeftOpen(_ uses: [FileUse]) {
    for use in uses where use.file.sheet == nil {
      let named = uses.first { $0.file.path == use.file.path && $0.file.sheet != nil }
      guard let named else { continue }
      log.error(
        .contradiction,
        at: use.file.place,
        "Another sheet of `\(use.file.path)` is named in line \(named.file.place.line ?? 0), so it is "
          + "not clear that this is another one.",
        hint: "State the `sheet` here, too."
      )
    }
  }

  /// A file has one form, and one column tells its waves apart or none does.
  private func complainOfFormsThatDiffer(_ uses: [FileUse]) {
    var first: [String: FileUse] = [:]
    for use in uses {
      guard let other = first[use.file.table] else {
        first[use.file.table] = use
        continue
      }
      let isSameForm =
        other.file.delimiter == use.file.delimiter && other.file.encoding == use.file.encoding
        && other.file.decimalMark == use.file.decimalMark
        && other.file.platform == use.file.platform && other.file.codes == use.file.codes
        && other.file.headerRows == use.file.headerRows
        && other.file.dateOrder == use.file.dateOrder
      let isSameColumn = [\Columns.wave, \.item, \.value].allSatisfy {
        other.wave.columns[keyPath: $0]?.text == use.wave.columns[keyPath: $0]?.text
      }
      guard !isSameForm || !isSameColumn, !sharesRows(other.wave, use.wave) else { continue }
      log.error(
        .contradiction,
        at: use.file.place,
        "The waves `\(other.wave.id)` and `\(use.wave.id)` share the file `\(use.file.table)` but "
          + (isSameForm
            ? "name different columns of the wave, the item or the value."
            : "state different forms for it."),
        hint: "State the same in both waves."
      )
    }
  }

  private func complainOfLedgersCountedTwice() {
    var tables: Set<String> = []
    for file in outputs?.files ?? [] where !tables.insert(file.table).inserted {
      log.error(
        .contradiction,
        at: file.place,
        "Every line of `\(file.table)` would count twice: it is listed already.",
        hint: "List the file once."
      )
    }
  }

  /// Whether one row of a file would give both waves the same answers.
  private func sharesRows(_ wave: Wave, _ other: Wave) -> Bool {
    if wave.id == other.id { return true }
    let haveWaveColumns = wave.columns.wave != nil && other.columns.wave != nil
    return !haveWaveColumns
      && wave.columns.items.mapValues(\.text) == other.columns.items.mapValues(\.text)
  }
}
