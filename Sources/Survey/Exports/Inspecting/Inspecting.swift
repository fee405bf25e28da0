import CSV

/// Looks at exports and says what they are.
package struct Inspecting {
  private let dateOrder: DateOrder?
  private let opening: Opening

  /// - Parameters:
  ///   - dateOrder: The order of day and month, where it is known.
  ///   - opening: Opens a file by the path that ``inspect(_:)`` is given.
  package init(dateOrder: DateOrder? = nil, opening: @escaping Opening) {
    self.dateOrder = dateOrder
    self.opening = opening
  }

  /// What the files are, in their order, and what was noticed in them.
  ///
  /// Every sheet of a workbook that can be seen and is not empty is looked at by itself.
  ///
  /// - Throws: ``Complaints`` of every file that cannot be read.
  package func inspect(
    _ paths: [String]
  ) throws(Complaints) -> (files: [Inspection], diagnostics: [Diagnostic]) {
    var files: [Inspection] = []
    var diagnostics: [Diagnostic] = []
    func look(at table: InputFile, beside sheets: [String], opening: @escaping Opening) throws {
      let sidecars = Sidecars(of: table, sheets: sheets, among: paths, opening: opening)
      let profile = try FileProfile(table, sidecars: sidecars, opening: opening)
      let note = Diagnostic(fallbackOf: profile.sniffed, in: table.table)
      if let note { diagnostics.append(note) }
      files.append(Inspection(profile, dateOrder))
    }
    for path in paths {
      let file = InputFile(path: path, at: Place(file: path))
      diagnostics += complaints(reading: file) {
        let source = try opening(file)
        guard let sheets = source.table?.sheets, sheets.count > 1 else {
          return try look(at: file, beside: [], opening: handing(over: source, of: file))
        }
        for name in sheets {
          let sheet = file.sheet(name)
          let found = complaints(reading: sheet) {
            try look(at: sheet, beside: sheets, opening: opening)
          }
          diagnostics += found.filter { $0.code != .emptyFile }
        }
      }
    }
    guard !diagnostics.contains(where: { $0.severity == .error }) else {
      throw Complaints(diagnostics)
    }
    return (files, diagnostics)
  }

  /// Opens files, one of them by what is open already: a pipe can be opened once only.
  private func handing(over source: any ByteSource, of file: InputFile) -> Opening {
    var source: (any ByteSource)? = source
    return { [opening] other in
      guard other == file, let opened = source else { return try opening(other) }
      source = nil
      return opened
    }
  }
}

extension InputFile {
  /// One of the file's sheets.
  fileprivate func sheet(_ name: String) -> InputFile {
    var table = self
    table.sheet = name
    return table
  }
}

extension Inspection {
  init(_ file: FileProfile, _ order: DateOrder?) {
    let kinds = ColumnKinds(file)
    table = file.table
    recognition = file.form.recognition
    variant = file.form.variant
    part = file.form.part
    sniffed = file.sniffed
    headerRows = file.header.rows
    hasTags = file.form.hasTags
    records = file.rows
    responses = file.responses
    emptyRows = file.emptyRows
    time = TimeSpan(file, order)
    languages = kinds.languages
    sidecars = file.sidecars.tables
    untold = file.form.part == .answers ? file.form.platform.untold : []
    long = file.form.part == .answers ? LongProposal(file) : nil
    columns = file.columns.indices.map { InspectedColumn(file, $0, kinds.kinds[$0]) }
    columnsLeftOut = file.header.names.count - file.columns.count
  }
}

extension TimeSpan {
  /// By the time of submission, else of the end or the beginning, else by any column of dates.
  fileprivate init?(_ file: FileProfile, _ order: DateOrder?) {
    let dated = file.columns.indices.filter { file.columns[$0].dates.isDates }
    let roles: [Metadata] = [.submitted, .ended, .started]
    let told = roles.lazy.compactMap { role in
      dated.first { file.form.metadata(of: $0) == role }
    }.first
    let named = dated.first { ColumnWords.isDay(file.header.names[$0]) }
    guard let column = told ?? named ?? dated.first else { return nil }
    let dates = file.columns[column].dates
    self.column = file.header.names[column]
    zones = dates.zones.sorted()
    if let range = dates.days(order) {
      days = .known(range)
    } else {
      days = dates.orders.isEmpty ? .none : .ambiguous(dates.orders)
    }
  }
}

extension InspectedColumn {
  fileprivate init(_ file: FileProfile, _ column: Int, _ kind: ColumnKind) {
    let profile = file.columns[column]
    let name = file.header.names[column]
    let isName = !name.isEmpty && !Self.looksLikeData(name)
    let key = file.header.names(of: column).first
    number = column + 1
    self.name = isName ? name : nil
    self.key = isName && file.form.platform.name == .qualtrics && key != name ? key : nil
    self.kind = kind
    filled = profile.filled
    noAnswer = profile.values.reduce(0) { $0 + (NoAnswerWords.contains($1.text) ? $1.count : 0) }
    notShown = profile.notShown
  }

  /// In a file without a header the first row is what somebody answered.
  static func looksLikeData(_ name: String) -> Bool {
    let bytes = Array(name.utf8)
    var form = NumericForm()
    form.add(bytes.span)
    return form.isNumeric || FieldForm.isPersonal(bytes.span) || DateText(name) != nil
  }
}
