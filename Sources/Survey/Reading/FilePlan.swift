import CSV

/// What each column of one file means, worked out once from its header.
struct FilePlan: Sendable {
  /// The wave column, and which view a row's label belongs to.
  let waveColumn: (column: Int, labels: LabelTable)?
  /// What the file says of each wave that lists it.
  let views: [WaveView]
  /// How a row says how far its person came; nil where the export does not tell.
  let status: ResponseStatus?
}

/// Where one wave's answers stand in a file.
struct WaveView: Sendable {
  /// Which partnership a row belongs to.
  enum PartnershipSource: Sendable {
    case column(Int, labels: LabelTable)
    case always(Int)
  }

  /// The wave's index in the project.
  let wave: Int
  let respondent: Int?
  /// Whom an identifier stands for, where a key file says so.
  let links: LinkedIdentifiers
  let partnership: PartnershipSource
  /// By item index: the column, and how its fields are read.
  let items: [(column: Int, decoder: AnswerDecoder)]
  /// By group index; nil where the wave did not ask.
  let groups: [GroupField?]
  /// How a row says what its person was drawn as; nil where that plays no part in the project.
  let sampling: SamplingColumns?
}

/// Where a row says which value of a group its person has.
struct GroupField: Sendable {
  let column: Int
  /// The group's values by index.
  let labels: LabelTable
  /// For a group of those who chose an option; its values are then those who did and did not.
  let option: OptionField?
}

/// Works out what the columns of a file mean.
struct FilePlanning {
  let project: Project
  let scoring: ScoringPlan
  private var finder: ColumnFinder
  private let form: ExportForm
  private let beside: FilesBeside
  /// How the partnership column writes each partnership, by its index.
  let partnershipLabels: LabelTable
  /// The codings that were made already: most items are asked on one scale, in columns alike.
  private var codings: [(kind: CodingKind, coded: CodedColumn)] = []

  /// All that the coding of a file's column depends on.
  private struct CodingKind: Equatable {
    let scale: Scale
    let reversed: Bool
    let mark: DecimalMark
    let factor: Int
    let stated: StatedCodes?
    let labels: [String: String]?
  }

  /// What the cells of a column mean, and what reads them.
  private struct CodedColumn {
    let coding: ColumnCoding
    let decoder: AnswerDecoder
  }

  init(
    project: Project,
    scoring: ScoringPlan,
    path: String,
    form: ExportForm,
    beside: FilesBeside,
    partnershipLabels: LabelTable
  ) {
    self.project = project
    self.scoring = scoring
    finder = ColumnFinder(path, form.heading)
    self.form = form
    self.beside = beside
    self.partnershipLabels = partnershipLabels
  }

  /// What is wrong, and what is to be told.
  var diagnostics: [Diagnostic] { finder.diagnostics }

  private var path: String { finder.path }

  /// The plan; nil when a column is missing or ambiguous, which is then in `diagnostics`.
  mutating func plan(waves: [Int]) -> FilePlan? {
    let views = waves.compactMap { view(wave: $0) }
    // Every wave of a file that names a wave column names the same one.
    let waveName = waves.compactMap { project.waves[$0].columns.wave }.first
    guard let waveName else {
      return isSound ? FilePlan(waveColumn: nil, views: views, status: status) : nil
    }
    guard let column = column(waveName), isSound else { return nil }
    let labels = waves.enumerated().flatMap { view, wave in
      project.waves[wave].values.map { (text: $0, value: view) }
    }
    return FilePlan(waveColumn: (column, LabelTable(labels)), views: views, status: status)
  }

  private var isSound: Bool { !diagnostics.contains { $0.severity == .error } }

  private var status: ResponseStatus? { form.platform.status(in: form.heading) }

  private mutating func view(wave index: Int) -> WaveView? {
    let wave = project.waves[index]
    let respondent = wave.columns.respondent.flatMap { column($0) }
    let partnership = partnershipSource(of: wave)
    let file = wave.files.first { $0.table == path }
    let mark = file?.decimalMark ?? .point
    var checking = CodingCheck(form, file: path, stated: file?.codes)
    var items: [(Int, AnswerDecoder)] = []
    for (item, width) in zip(project.questionnaire.items, scoring.itemWidths) {
      guard let name = wave.columns.items[item.id], let column = column(name),
        let scale = project.questionnaire.scale(of: item, in: wave)
      else { continue }
      let coded = coded(
        CodingKind(
          scale: scale,
          reversed: item.reversed,
          mark: mark,
          factor: width / scale.width,
          stated: file?.codes,
          labels: beside.labels[index].labels(of: item, in: wave)
        )
      )
      checking.note(coded.coding, of: name, in: column)
      items.append((column, coded.decoder))
    }
    checking.diagnostics.forEach { finder.note($0) }
    let groups = project.groups.map { group in
      group.columns[wave.id].flatMap { column($0) }.map { column in
        let option = group.option.map { OptionField($0, column: column, form: form) }
        return GroupField(column: column, labels: group.labels, option: option)
      }
    }
    let sampling = project.isWeighted ? samplingColumns(of: wave, mark) : nil
    guard let partnership, items.count == project.questionnaire.items.count else { return nil }
    return WaveView(
      wave: index,
      respondent: respondent,
      links: beside.links[index],
      partnership: partnership,
      items: items,
      groups: groups,
      sampling: sampling
    )
  }

  private mutating func coded(_ kind: CodingKind) -> CodedColumn {
    if let known = codings.first(where: { $0.kind == kind }) { return known.coded }
    let coding = ColumnCoding(
      kind.scale,
      reversed: kind.reversed,
      factor: kind.factor,
      platform: form.platform,
      stated: kind.stated,
      labels: kind.labels
    )
    let decoder = AnswerDecoder(
      kind.scale,
      reversed: kind.reversed,
      mark: kind.mark,
      factor: kind.factor,
      coding: coding
    )
    let coded = CodedColumn(coding: coding, decoder: decoder)
    codings.append((kind, coded))
    return coded
  }

  private mutating func samplingColumns(of wave: Wave, _ mark: DecimalMark) -> SamplingColumns {
    SamplingColumns(
      weight: wave.columns.weight.flatMap { column($0) },
      mark: mark,
      stratum: wave.columns.stratum.flatMap { column($0) },
      cluster: wave.columns.cluster.flatMap { column($0) }
    )
  }

  private mutating func partnershipSource(of wave: Wave) -> WaveView.PartnershipSource? {
    if let id = wave.files.first(where: { $0.table == path })?.partnership {
      return project.partnerships.firstIndex { $0.id == id }.map { .always($0) }
    }
    guard let name = wave.columns.partnership else {
      return project.partnerships.count == 1 ? .always(0) : nil
    }
    return column(name).map { .column($0, labels: partnershipLabels) }
  }

  private mutating func column(_ name: Columns.Name) -> Int? { finder.column(name) }
}

extension RespondentGroup {
  /// The index of the value that a spelling means.
  fileprivate var labels: LabelTable {
    LabelTable(
      values.enumerated().flatMap { index, value in
        value.spellings.map { (text: $0, value: index) }
      }
    )
  }
}
