/// What no section can check alone: whether waves, files and partnerships agree, so that every
/// row of a file belongs to exactly one wave and one partnership.
struct ConsistencyCheck {
  let waves: [WaveReading]
  let log: ReadingLog

  func run() {
    complainOfOverlappingWaves()
    let uses = waves.compactMap(\.wave).flatMap { wave in
      wave.files.map { FileUse(file: $0, wave: wave) }
    }
    complainOfUnknownPartnerships(uses)
    complainOfRowsCountedTwice(uses)
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

  private func complainOfUnknownPartnerships(_ uses: [FileUse]) {
    let partnerships = log.namesDeclared(.partnership).map(\.id)
    guard partnerships.count > 1 else { return }
    for use in uses where use.file.partnership == nil && use.wave.columns.partnership == nil {
      log.error(
        .contradiction,
        at: use.file.place,
        "Nothing says which of the \(partnerships.count) partnerships the rows of "
          + "`\(use.file.path)` belong to.",
        hint: "Name the column under `columns.partnership`, or give the file a `partnership`."
      )
    }
  }

  private func complainOfRowsCountedTwice(_ uses: [FileUse]) {
    var earlier: [String: [FileUse]] = [:]
    for use in uses {
      let path = Self.normalised(use.file.path)
      if let other = earlier[path]?.first(where: { sharesRows($0.wave, use.wave) }) {
        let isSameWave = other.wave.id == use.wave.id
        log.error(
          .contradiction,
          at: use.file.place,
          "Every row of `\(use.file.path)` would count twice: "
            + (isSameWave
              ? "wave `\(use.wave.id)` lists it in line \(other.file.place.line ?? 0) already."
              : "for wave `\(other.wave.id)` and for wave `\(use.wave.id)`."),
          hint: isSameWave
            ? "List the file once."
            : "Name the column under `columns.wave`, or give each wave its own `columns.items`."
        )
      }
      earlier[path, default: []].append(use)
    }
  }

  /// Whether one row of a file would give both waves the same answers.
  private func sharesRows(_ wave: Wave, _ other: Wave) -> Bool {
    if wave.id == other.id { return true }
    let haveWaveColumns = wave.columns.wave != nil && other.columns.wave != nil
    return !haveWaveColumns
      && wave.columns.items.mapValues(\.text) == other.columns.items.mapValues(\.text)
  }

  /// A path without `.` components, so that `./a.csv` is `a.csv`.
  private static func normalised(_ path: String) -> String {
    let components = path.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
    return (path.hasPrefix("/") ? "/" : "") + components
  }
}
