import CSV

/// Finds identifiers of one wave, or of two, that look alike and are not the same.
///
/// Two identifiers of a partnership are alike if they differ in letter case, blanks and leading
/// zeros alone, or, within a wave, in one digit, where that is unlikely for two people
/// (``OneDigitApart``).
struct AlikeIdentifiers {
  private let project: Project
  /// By wave index.
  private var waves: [Int: WaveIdentifiers] = [:]

  init(_ project: Project) { self.project = project }

  mutating func look(
    at file: SuspectFile,
    _ block: RecordBlock,
    _ record: Int,
    views: Range<Int>
  ) {
    for view in views {
      guard let column = file.plan.views[view].respondent,
        let partnership = file.partnership(of: block, record, view: view)
      else { continue }
      let text = block.text(record, column).trimmed
      guard !text.isEmpty else { continue }
      let place = Place(file: file.name, line: block.line(ofRecord: record))
      let isLinked = !file.plan.views[view].links.isEmpty
      waves[file.plan.views[view].wave, default: WaveIdentifiers()]
        .add(text, partnership: partnership, at: place, isLinked: isLinked)
    }
  }

  var diagnostics: [Diagnostic] {
    let known = waves.sorted { $0.key < $1.key }
    return known.enumerated().flatMap { index, entry in
      let (wave, identifiers) = entry
      let within = [
        diagnostic(
          identifiers.alike,
          "In wave `\(project.waves[wave].id)`",
          "differ in letter case, blanks or leading zeros alone"
        ),
        diagnostic(
          identifiers.oneDigitApart,
          "In wave `\(project.waves[wave].id)`",
          "differ in one digit alone, which is unlikely for two people"
        ),
      ]
      let across = known[..<index].map { earlier, others in
        diagnostic(
          identifiers.writtenOtherwise(in: others),
          "Between the waves `\(project.waves[earlier].id)` and `\(project.waves[wave].id)`",
          "differ in letter case, blanks or leading zeros alone, and are not linked"
        )
      }
      return (within + across).compactMap(\.self)
    }
  }

  private func diagnostic(_ pairs: AlikePairs, _ scope: String, _ words: String) -> Diagnostic? {
    guard let first = pairs.first.first else { return nil }
    return Diagnostic(
      .warning,
      .identifiersAlike,
      at: first.later,
      "\(scope), \(pairs.count) pair\(pairs.count == 1 ? "" : "s") of identifiers \(words) "
        + "(\(pairs.words)).",
      hint: "If it is one person, write the identifier in one way, or say so under `links`.",
      occurrences: pairs.count
    )
  }
}

/// Pairs of identifiers that look alike: how many, and where the first stand.
struct AlikePairs {
  private static let mostPlaces = 5

  private(set) var count = 0
  /// In order of the later place.
  private(set) var first: [(earlier: Place, later: Place)] = []

  /// Counts a pair; pairs must come in order of their later place.
  mutating func add(_ earlier: Place, _ later: Place) {
    count += 1
    if first.count < Self.mostPlaces { first.append((earlier, later)) }
  }

  /// `lines 3 and 12, 7 and 40`; with the file where it is another.
  var words: String {
    let list = first.map { earlier, later in
      let file = earlier.file == later.file ? "" : "\(earlier.file):"
      return "\(file)\(earlier.line ?? 1) and \(later.line ?? 1)"
    }
    return "lines \(list.joined(separator: ", "))\(count > first.count ? " and others" : "")"
  }
}
