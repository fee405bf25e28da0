import CSV

/// What is remembered of a file after it was read once.
struct FileProfile: Sendable {
  /// Only so many columns, from the left, are looked at.
  static let mostColumns = 2000

  let path: String
  /// What messages call it: the path, and the sheet that was asked for.
  let table: String
  var sniffed: Sniffed
  private(set) var form: ExportForm
  /// The records below the header.
  var rows: Int
  /// By column, as far as they are looked at.
  let columns: [ColumnProfile]
  let joint: JointCounts
  /// How far the rows say that their persons came; nil where they do not say.
  let responses: ResponseCounts?
  /// Rows with nothing in any column but the platform's own, or with options that are not ticked.
  let emptyRows: Int
  /// Files beside this one that tell the labels of its codes.
  let sidecars: Sidecars
  /// Which columns the file itself has, where these are those of its joined rows.
  var long: LongProposal?
  /// The sheet of a workbook, where it has to be named, and the others that may have answers.
  var sheet: String?
  var otherSheets: [String] = []

  var header: Heading { form.heading }

  /// Lets columns that were renamed since earlier files be found by the names that they had, if their
  /// platform says by a key that they are the same.
  mutating func adoptNames(of earlier: some Sequence<FileProfile>) {
    for file in earlier { form.adoptNames(of: file.header) }
  }

  /// Reads a file to its end, in memory that does not grow with it.
  ///
  /// - Parameters:
  ///   - sidecars: The files beside it; codes are replaced by the labels that they tell.
  ///   - onlyKnown: Whether only those of known scales are.
  /// - Throws: ``Complaints`` for a file without rows, `Malformation`, what `opening` throws.
  init(
    _ file: InputFile,
    sidecars: Sidecars = Sidecars(),
    onlyKnown: Bool = false,
    opening: @escaping Opening
  ) throws {
    var export = try ExportReader(file, beside: sidecars.heads, opening: opening)
    let form = export.form
    let sidecars = try sidecars.read(for: form, of: file, opening: opening)
    let count = min(form.heading.names.count, Self.mostColumns)
    var reading = RowLook(form, columns: count)
    try export.forEachBlock { block, first in reading.read(block, from: first) }
    guard reading.rows > 0 else { throw Complaints([.headerOnly(in: file.table)]) }
    path = file.path
    table = file.table
    sniffed = export.records.sniffed
    self.form = form
    self.sidecars = sidecars
    rows = reading.rows
    columns = reading.columns.enumerated().map { column, profile in
      var profile = profile
      let labels = form.heading.names(of: column).lazy.compactMap { sidecars.labels.labels[$0] }
      if let labels = labels.first { profile.label(by: labels, onlyKnown: onlyKnown) }
      if form.platform.codes == .lettered { profile.number(by: AnswerCodes.number) }
      return profile
    }
    joint = reading.joint
    responses = reading.status == nil ? nil : reading.responses
    emptyRows = reading.emptyRows
  }
}

extension Diagnostic {
  fileprivate static func headerOnly(in path: String) -> Diagnostic {
    Diagnostic(
      .error,
      .headerOnly,
      at: Place(file: path, line: 1),
      "The file has a header and no rows.",
      hint: "Export the answers again, or leave the file out."
    )
  }
}
